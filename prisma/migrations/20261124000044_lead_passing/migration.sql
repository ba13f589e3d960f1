-- Whose a rating is: only its giver reads it while it is sealed, whoever holds the lead's turn later.
ALTER TABLE "Feedback" ADD COLUMN "giverMemberId" INTEGER, ADD COLUMN "giverCollectiveId" INTEGER;
ALTER TABLE "Feedback"
  ADD CONSTRAINT "Feedback_giverMemberId_fkey" FOREIGN KEY ("giverMemberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Feedback_giverCollectiveId_fkey" FOREIGN KEY ("giverCollectiveId") REFERENCES "Collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT feedback_one_giver CHECK (num_nonnulls("giverMemberId", "giverCollectiveId") <= 1);
UPDATE "Feedback" f SET "giverMemberId" = p."memberId", "giverCollectiveId" = p."collectiveId"
  FROM "Proposer" p WHERE p."proposalId" = f."proposalId" AND p."position" = 0 AND f."source" <> 'IMPORT';

-- 转交: confirming and rating go to another proposer, with a reason.
CREATE TABLE "LeadPassing" (
  "id" SERIAL NOT NULL,
  "proposalId" INTEGER NOT NULL,
  "memberId" INTEGER,
  "collectiveId" INTEGER,
  "passedOn" DATE NOT NULL,
  "reason" TEXT NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "voidedAt" TIMESTAMPTZ(3),
  "voidedById" INTEGER,
  "voidReason" TEXT,
  CONSTRAINT "LeadPassing_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "LeadPassing_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "LeadPassing_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "LeadPassing_collectiveId_fkey" FOREIGN KEY ("collectiveId") REFERENCES "Collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT lead_passing_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id),
  CONSTRAINT lead_passing_voided_by FOREIGN KEY ("voidedById") REFERENCES "User"(id),
  CONSTRAINT lead_passing_one_holder CHECK (num_nonnulls("memberId", "collectiveId") = 1),
  CONSTRAINT lead_passing_void_whole CHECK (("voidedAt" IS NULL) = ("voidReason" IS NULL))
);
CREATE INDEX "LeadPassing_proposalId_idx" ON "LeadPassing"("proposalId");
CREATE INDEX "LeadPassing_memberId_idx" ON "LeadPassing"("memberId");
CREATE INDEX "LeadPassing_collectiveId_idx" ON "LeadPassing"("collectiveId");
