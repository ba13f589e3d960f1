-- 立案 by two people, where a plenary has set so: one proposes it, another confirms or refuses.
ALTER TABLE "Plenary" ADD COLUMN "filingNeedsSecond" BOOLEAN NOT NULL DEFAULT false;

CREATE TYPE "FilingEnding" AS ENUM ('CONFIRMED', 'REFUSED', 'TAKEN_BACK', 'TEXT_CHANGED', 'OVERTAKEN');

CREATE TABLE "FilingProposal" (
  "id" SERIAL NOT NULL,
  "proposalId" INTEGER NOT NULL,
  "proposedOn" DATE NOT NULL,
  "by" TEXT NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "deputyForId" INTEGER,
  "endedAt" TIMESTAMPTZ(3),
  "endedOn" DATE,
  "ending" "FilingEnding",
  "endedById" INTEGER,
  "endReason" TEXT,
  CONSTRAINT "FilingProposal_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "FilingProposal_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT filing_proposal_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id),
  CONSTRAINT filing_proposal_deputy_for FOREIGN KEY ("deputyForId") REFERENCES "User"(id),
  CONSTRAINT filing_proposal_ended_by FOREIGN KEY ("endedById") REFERENCES "User"(id),
  CONSTRAINT filing_proposal_ended_whole CHECK (
    ("endedAt" IS NULL) = ("ending" IS NULL) AND ("endedOn" IS NULL OR "endedAt" IS NOT NULL)),
  CONSTRAINT filing_proposal_refused_with_reason CHECK ("ending" <> 'REFUSED' OR "endReason" IS NOT NULL),
  -- Two people: who confirms is not who proposed, nor whom they stood in for.
  CONSTRAINT filing_proposal_two_people CHECK (
    "ending" <> 'CONFIRMED'
    OR ("endedById" IS NOT NULL AND "endedById" IS DISTINCT FROM "recordedById" AND "endedById" IS DISTINCT FROM "deputyForId"))
);
CREATE INDEX "FilingProposal_proposalId_idx" ON "FilingProposal"("proposalId");
-- One stands at a time.
CREATE UNIQUE INDEX filing_proposed_once ON "FilingProposal" ("proposalId") WHERE "endedAt" IS NULL;
