-- Category, sector and kind of proposer before a sheet or a correction changed them, and the rule by which a plenary counted
-- consultations before it was changed: a figure as known at an earlier moment reads them.
CREATE TABLE "ProposalBefore" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "categoryId" INTEGER,
    "sectorId" INTEGER,
    "proposerKind" "ProposerKind" NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProposalBefore_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ProposalBefore_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "ProposalBefore_proposalId_idx" ON "ProposalBefore"("proposalId");

CREATE TABLE "PlenaryBefore" (
    "id" SERIAL NOT NULL,
    "plenaryId" INTEGER NOT NULL,
    "oneUnitConsultsForAll" BOOLEAN NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlenaryBefore_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PlenaryBefore_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "PlenaryBefore_plenaryId_idx" ON "PlenaryBefore"("plenaryId");

-- Kept by the database, so that no way of changing them goes past it.
CREATE FUNCTION keep_proposal_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ProposalBefore" ("proposalId", "categoryId", "sectorId", "proposerKind")
  VALUES (OLD.id, OLD."categoryId", OLD."sectorId", OLD."proposerKind");
  RETURN NULL;
END $$;

CREATE TRIGGER proposal_before_kept AFTER UPDATE OF "categoryId", "sectorId", "proposerKind" ON "Proposal"
  FOR EACH ROW WHEN (OLD."categoryId" IS DISTINCT FROM NEW."categoryId" OR OLD."sectorId" IS DISTINCT FROM NEW."sectorId"
    OR OLD."proposerKind" <> NEW."proposerKind")
  EXECUTE FUNCTION keep_proposal_before();

CREATE FUNCTION keep_plenary_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "PlenaryBefore" ("plenaryId", "oneUnitConsultsForAll")
  VALUES (OLD.id, OLD."oneUnitConsultsForAll");
  RETURN NULL;
END $$;

CREATE TRIGGER plenary_before_kept AFTER UPDATE OF "oneUnitConsultsForAll" ON "Plenary"
  FOR EACH ROW WHEN (OLD."oneUnitConsultsForAll" <> NEW."oneUnitConsultsForAll")
  EXECUTE FUNCTION keep_plenary_before();
