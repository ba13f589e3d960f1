-- 不再担任: the last day on which a member, or a collective, may propose. What they proposed stays theirs.
ALTER TABLE "Member" ADD COLUMN "endedOn" DATE;
ALTER TABLE "Collective" ADD COLUMN "endedOn" DATE;
-- The last day on which a role may be used; null: until it is taken away.
ALTER TABLE "RoleGrant" ADD COLUMN "endsOn" DATE;

-- Employer and post of a proposer as they were when the proposal was handed in (its sector is the proposal's own).
ALTER TABLE "Proposer" ADD COLUMN "employer" TEXT;
ALTER TABLE "Proposer" ADD COLUMN "post" TEXT;

-- By triggers, so that every act and an import keep it: when a name is put on what was handed in, and when it is.
CREATE FUNCTION keep_proposer_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT employer, post INTO NEW.employer, NEW.post FROM "Member" WHERE id = NEW."memberId";
  RETURN NEW;
END $$;
CREATE TRIGGER keep_proposer_post BEFORE INSERT ON "Proposer"
  FOR EACH ROW WHEN (NEW."memberId" IS NOT NULL) EXECUTE FUNCTION keep_proposer_post();

CREATE FUNCTION keep_posts_of_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Proposer" p SET employer = m.employer, post = m.post
  FROM "Member" m
  WHERE p."proposalId" = NEW."proposalId" AND m.id = p."memberId"
    AND (p.employer IS DISTINCT FROM m.employer OR p.post IS DISTINCT FROM m.post)
    AND NOT EXISTS (
      SELECT 1 FROM "Submission" s
      WHERE s."proposalId" = NEW."proposalId" AND s.id <> NEW.id AND s."voidedAt" IS NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_posts_of_submission AFTER INSERT ON "Submission"
  FOR EACH ROW EXECUTE FUNCTION keep_posts_of_submission();

-- What stands so far is all that is known of them.
UPDATE "Proposer" p SET employer = m.employer, post = m.post FROM "Member" m WHERE m.id = p."memberId";
