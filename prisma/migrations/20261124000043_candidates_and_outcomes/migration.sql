-- 重点提案候选: what staff put before the chairmen's meeting.
CREATE TABLE "KeyCandidate" (
  "id" SERIAL NOT NULL,
  "proposalId" INTEGER NOT NULL,
  "markedOn" DATE NOT NULL,
  "reason" TEXT NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "source" "FactSource" NOT NULL DEFAULT 'OWN',
  "batchId" INTEGER,
  "voidedAt" TIMESTAMPTZ(3),
  "voidedById" INTEGER,
  "voidReason" TEXT,
  CONSTRAINT "KeyCandidate_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "KeyCandidate_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT key_candidate_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id),
  CONSTRAINT key_candidate_voided_by FOREIGN KEY ("voidedById") REFERENCES "User"(id),
  CONSTRAINT key_candidate_voided_whole CHECK (("voidedAt" IS NULL) = ("voidReason" IS NULL))
);
CREATE INDEX "KeyCandidate_proposalId_idx" ON "KeyCandidate"("proposalId");
CREATE UNIQUE INDEX key_candidate_once ON "KeyCandidate" ("proposalId") WHERE "voidedAt" IS NULL;

-- 去向结果: what became of a declined submission that went on elsewhere.
CREATE TABLE "DispositionOutcome" (
  "id" SERIAL NOT NULL,
  "proposalId" INTEGER NOT NULL,
  "happenedOn" DATE NOT NULL,
  "receiver" TEXT NOT NULL,
  "number" TEXT,
  "text" TEXT NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "source" "FactSource" NOT NULL DEFAULT 'OWN',
  "batchId" INTEGER,
  "voidedAt" TIMESTAMPTZ(3),
  "voidedById" INTEGER,
  "voidReason" TEXT,
  CONSTRAINT "DispositionOutcome_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "DispositionOutcome_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT disposition_outcome_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id),
  CONSTRAINT disposition_outcome_voided_by FOREIGN KEY ("voidedById") REFERENCES "User"(id),
  CONSTRAINT disposition_outcome_voided_whole CHECK (("voidedAt" IS NULL) = ("voidReason" IS NULL))
);
CREATE INDEX "DispositionOutcome_proposalId_idx" ON "DispositionOutcome"("proposalId");
