-- What the register said of a proposer when the proposal was handed in (of one who joined later: when they joined):
-- its sheet and figures stay as they were, whatever the register says afterwards.
CREATE TABLE "ProposerThen" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "memberId" INTEGER,
    "collectiveId" INTEGER,
    "sectorId" INTEGER,
    "committee" TEXT,
    "employer" TEXT,
    "post" TEXT,
    "collectiveKind" "CollectiveKind",
    "contactId" INTEGER,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProposerThen_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ProposerThen_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProposerThen_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProposerThen_collectiveId_fkey" FOREIGN KEY ("collectiveId") REFERENCES "Collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProposerThen_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProposerThen_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT proposer_then_one CHECK (("memberId" IS NULL) <> ("collectiveId" IS NULL))
);

CREATE UNIQUE INDEX "ProposerThen_proposalId_memberId_key" ON "ProposerThen"("proposalId", "memberId");
CREATE UNIQUE INDEX "ProposerThen_proposalId_collectiveId_key" ON "ProposerThen"("proposalId", "collectiveId");
CREATE INDEX "ProposerThen_memberId_idx" ON "ProposerThen"("memberId");
CREATE INDEX "ProposerThen_collectiveId_idx" ON "ProposerThen"("collectiveId");

-- Kept by the database, so that no way of handing in or of joining goes past it; the first value stays.
CREATE FUNCTION keep_proposers_then(ids integer[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "ProposerThen" ("proposalId", "memberId", "collectiveId", "sectorId", committee, employer, post,
    "collectiveKind", "contactId")
  SELECT po."proposalId", po."memberId", po."collectiveId", m."sectorId", m.committee, m.employer, m.post, c.kind, c."contactId"
  FROM "Proposer" po LEFT JOIN "Member" m ON m.id = po."memberId" LEFT JOIN "Collective" c ON c.id = po."collectiveId"
  WHERE po."proposalId" = ANY (ids)
    AND (m.id IS NOT NULL OR c.id IS NOT NULL)
    AND EXISTS (SELECT 1 FROM "Submission" s WHERE s."proposalId" = po."proposalId" AND s."voidedAt" IS NULL)
  ORDER BY po.id
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION keep_proposers_of_new_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_proposers_then(ARRAY(SELECT DISTINCT "proposalId" FROM added));
  RETURN NULL;
END $$;

CREATE TRIGGER proposers_kept_at_submission AFTER INSERT ON "Submission" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION keep_proposers_of_new_rows();
CREATE TRIGGER proposers_kept_at_joining AFTER INSERT ON "Proposer" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION keep_proposers_of_new_rows();

-- Cases of before: what the register says now is all that is known.
SELECT keep_proposers_then(ARRAY(SELECT id FROM "Proposal"));

-- What the register said of a member before each change; telephone and e-mail are not kept.
CREATE TABLE "MemberBefore" (
    "id" SERIAL NOT NULL,
    "memberId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "gender" TEXT,
    "sectorId" INTEGER,
    "committee" TEXT,
    "employer" TEXT,
    "post" TEXT,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MemberBefore_pkey" PRIMARY KEY ("id"),
    -- A member whose import is taken back goes with what was before.
    CONSTRAINT "MemberBefore_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MemberBefore_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "MemberBefore_memberId_idx" ON "MemberBefore"("memberId");

CREATE FUNCTION keep_member_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "MemberBefore" ("memberId", name, gender, "sectorId", committee, employer, post)
  VALUES (OLD.id, OLD.name, OLD.gender, OLD."sectorId", OLD.committee, OLD.employer, OLD.post);
  RETURN NULL;
END $$;

CREATE TRIGGER member_before_kept AFTER UPDATE ON "Member"
  FOR EACH ROW WHEN ((OLD.name, OLD.gender, OLD."sectorId", OLD.committee, OLD.employer, OLD.post)
    IS DISTINCT FROM (NEW.name, NEW.gender, NEW."sectorId", NEW.committee, NEW.employer, NEW.post))
  EXECUTE FUNCTION keep_member_before();

CREATE TABLE "CollectiveBefore" (
    "id" SERIAL NOT NULL,
    "collectiveId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "CollectiveKind" NOT NULL,
    "contactId" INTEGER,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CollectiveBefore_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CollectiveBefore_collectiveId_fkey" FOREIGN KEY ("collectiveId") REFERENCES "Collective"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CollectiveBefore_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "CollectiveBefore_collectiveId_idx" ON "CollectiveBefore"("collectiveId");

CREATE FUNCTION keep_collective_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "CollectiveBefore" ("collectiveId", name, kind, "contactId")
  VALUES (OLD.id, OLD.name, OLD.kind, OLD."contactId");
  RETURN NULL;
END $$;

CREATE TRIGGER collective_before_kept AFTER UPDATE ON "Collective"
  FOR EACH ROW WHEN ((OLD.name, OLD.kind, OLD."contactId") IS DISTINCT FROM (NEW.name, NEW.kind, NEW."contactId"))
  EXECUTE FUNCTION keep_collective_before();

-- Import of the register of members or of collectives: the file as it came, what was answered, and what it changed.
CREATE TYPE "DirectoryKind" AS ENUM ('MEMBERS', 'COLLECTIVES');

CREATE TABLE "MemberImport" (
    "id" SERIAL NOT NULL,
    "kind" "DirectoryKind" NOT NULL,
    "fileId" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'PREVIEW',
    "answers" JSONB NOT NULL DEFAULT '{}',
    "report" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" INTEGER,
    "createdBy" TEXT NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" INTEGER,

    CONSTRAINT "MemberImport_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "MemberImport_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "MemberImport_fileId_idx" ON "MemberImport"("fileId");

CREATE TABLE "MemberImportChange" (
    "id" SERIAL NOT NULL,
    "importId" INTEGER NOT NULL,
    "sheetRow" INTEGER NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,

    CONSTRAINT "MemberImportChange_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "MemberImportChange_importId_fkey" FOREIGN KEY ("importId") REFERENCES "MemberImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "MemberImportChange_importId_subjectId_key" ON "MemberImportChange"("importId", "subjectId");
