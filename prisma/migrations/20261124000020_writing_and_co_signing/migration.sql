-- 截止: what is handed in after it is 平时; until when co-signers of a 大会 submission may answer.
ALTER TABLE "Plenary" ADD COLUMN "cutOffOn" DATE;
ALTER TABLE "Plenary" ADD COLUMN "cutOffTime" TEXT;
ALTER TABLE "Plenary" ADD COLUMN "coSigningEndsOn" DATE;
ALTER TABLE "Plenary" ADD CONSTRAINT plenary_cut_off_time CHECK ("cutOffTime" IS NULL
  OR ("cutOffTime" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "cutOffOn" IS NOT NULL));

-- One page of writing begins one draft, however often its first saving arrives.
ALTER TABLE "Proposal" ADD COLUMN "draftKey" TEXT;
-- Raised by each saving of the text, so that two windows never overwrite each other.
ALTER TABLE "Proposal" ADD COLUMN "textRevision" INTEGER NOT NULL DEFAULT 1;
CREATE UNIQUE INDEX "Proposal_draftKey_key" ON "Proposal"("draftKey");

-- 附件 of a proposal.
CREATE TABLE "ProposalFile" (
  "id" SERIAL NOT NULL,
  "proposalId" INTEGER NOT NULL,
  "fileId" INTEGER NOT NULL,
  "uploadedById" INTEGER,
  CONSTRAINT "ProposalFile_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ProposalFile_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ProposalFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT proposal_file_uploaded_by FOREIGN KEY ("uploadedById") REFERENCES "User"(id)
);
CREATE UNIQUE INDEX "ProposalFile_proposalId_fileId_key" ON "ProposalFile"("proposalId", "fileId");
CREATE INDEX "ProposalFile_fileId_idx" ON "ProposalFile"("fileId");

-- 附议: one was asked to co-sign, and answered by their own act.
CREATE TYPE "CoSignatureAnswer" AS ENUM ('ACCEPTED', 'DECLINED');
CREATE TYPE "CoSignatureEnd" AS ENUM ('TAKEN_BACK', 'TEXT_CHANGED');

CREATE TABLE "CoSignature" (
  "id" SERIAL NOT NULL,
  "proposalId" INTEGER NOT NULL,
  "memberId" INTEGER,
  "collectiveId" INTEGER,
  "askedOn" DATE NOT NULL,
  "askedAgain" BOOLEAN NOT NULL DEFAULT false,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "answer" "CoSignatureAnswer",
  "answeredOn" DATE,
  "answeredAt" TIMESTAMPTZ(3),
  "answeredById" INTEGER,
  "note" TEXT,
  "endedOn" DATE,
  "ending" "CoSignatureEnd",
  CONSTRAINT "CoSignature_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "CoSignature_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "CoSignature_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "CoSignature_collectiveId_fkey" FOREIGN KEY ("collectiveId") REFERENCES "Collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT co_signature_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id),
  CONSTRAINT co_signature_answered_by FOREIGN KEY ("answeredById") REFERENCES "User"(id),
  CONSTRAINT co_signer_is_one CHECK (num_nonnulls("memberId", "collectiveId") = 1),
  CONSTRAINT co_signature_answer_whole CHECK (("answer" IS NULL) = ("answeredOn" IS NULL) AND "answeredOn" >= "askedOn"),
  CONSTRAINT co_signature_end_whole CHECK (("ending" IS NULL) = ("endedOn" IS NULL))
);
CREATE INDEX "CoSignature_proposalId_idx" ON "CoSignature"("proposalId");
CREATE INDEX "CoSignature_memberId_idx" ON "CoSignature"("memberId");
CREATE INDEX "CoSignature_collectiveId_idx" ON "CoSignature"("collectiveId");
-- Nobody is asked twice at a time; whoever declined may be asked anew.
CREATE UNIQUE INDEX co_signature_member_once ON "CoSignature" ("proposalId", "memberId")
  WHERE "endedOn" IS NULL AND "answer" IS DISTINCT FROM 'DECLINED' AND "memberId" IS NOT NULL;
CREATE UNIQUE INDEX co_signature_collective_once ON "CoSignature" ("proposalId", "collectiveId")
  WHERE "endedOn" IS NULL AND "answer" IS DISTINCT FROM 'DECLINED' AND "collectiveId" IS NOT NULL;
