-- Similar cases: the pairs of characters of each proposal's title and suggestions. Pairs, not trigrams: a Chinese
-- word has mostly two characters. What every title has (关于……的建议) tells nothing and is left out.
CREATE FUNCTION text_pairs(VARIADIC texts TEXT[]) RETURNS TEXT[] LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  one TEXT;
  part TEXT;
  pairs TEXT[] := '{}';
BEGIN
  FOREACH one IN ARRAY texts LOOP
    one := regexp_replace(lower(one), '关于|进一步|切实|加快|加强|推进|促进|我市|建议|意见|提案|问题|工作|的|和|与|及|了|在|对', ' ', 'g');
    FOREACH part IN ARRAY regexp_split_to_array(one, '[^[:alnum:]]+') LOOP
      FOR i IN 1 .. length(part) - 1 LOOP
        pairs := pairs || substr(part, i, 2);
      END LOOP;
    END LOOP;
  END LOOP;
  RETURN ARRAY(SELECT DISTINCT unnest(pairs));
END $$;

CREATE TABLE "TextPair" (
  "pair" TEXT NOT NULL,
  "proposalId" INTEGER NOT NULL,
  "inTitle" BOOLEAN NOT NULL,
  CONSTRAINT "TextPair_pkey" PRIMARY KEY ("pair", "proposalId"),
  CONSTRAINT "TextPair_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "TextPair_proposalId_idx" ON "TextPair"("proposalId");

-- By a trigger, so that an import and every command keep it. Drafts are nobody else's and are not in it.
CREATE FUNCTION keep_text_pairs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "TextPair" WHERE "proposalId" = NEW.id;
  IF NEW.status <> 'DRAFT' AND NEW."voidedAt" IS NULL THEN
    INSERT INTO "TextPair" (pair, "proposalId", "inTitle")
    SELECT pair, NEW.id, bool_or("inTitle") FROM (
      SELECT unnest(text_pairs(NEW.title)) AS pair, true AS "inTitle"
      UNION ALL
      SELECT unnest(text_pairs(VARIADIC NEW.suggestions)), false
    ) AS pairs GROUP BY pair;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER proposal_text_pairs_new AFTER INSERT ON "Proposal"
  FOR EACH ROW EXECUTE FUNCTION keep_text_pairs();
CREATE TRIGGER proposal_text_pairs_changed AFTER UPDATE OF title, suggestions, status, "voidedAt" ON "Proposal"
  FOR EACH ROW WHEN (OLD.title IS DISTINCT FROM NEW.title OR OLD.suggestions IS DISTINCT FROM NEW.suggestions
    OR (OLD.status = 'DRAFT') <> (NEW.status = 'DRAFT') OR OLD."voidedAt" IS DISTINCT FROM NEW."voidedAt")
  EXECUTE FUNCTION keep_text_pairs();

INSERT INTO "TextPair" (pair, "proposalId", "inTitle")
SELECT pair, id, bool_or("inTitle") FROM (
  SELECT p.id, unnest(text_pairs(p.title)) AS pair, true AS "inTitle"
    FROM "Proposal" p WHERE p.status <> 'DRAFT' AND p."voidedAt" IS NULL
  UNION ALL
  SELECT p.id, unnest(text_pairs(VARIADIC p.suggestions)), false
    FROM "Proposal" p WHERE p.status <> 'DRAFT' AND p."voidedAt" IS NULL
) AS pairs GROUP BY pair, id;
