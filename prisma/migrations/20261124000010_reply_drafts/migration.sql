-- 答复稿: the reply as it is written, checked, signed and passed before it goes out.

CREATE TYPE "DraftStepKind" AS ENUM ('SENT', 'CHECKED', 'SIGNED', 'PASSED', 'SENT_BACK');

ALTER TABLE "Unit" ADD COLUMN "headSigns" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "ReplyDraft" (
  "id" SERIAL NOT NULL,
  "assignmentId" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL DEFAULT 1,
  "text" TEXT NOT NULL DEFAULT '',
  "outcomeClassId" INTEGER,
  "disclosure" "Disclosure",
  "abstract" TEXT NOT NULL DEFAULT '',
  "disclosureReason" TEXT NOT NULL DEFAULT '',
  "noConsultationReason" TEXT NOT NULL DEFAULT '',
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedById" INTEGER,
  "closedAt" TIMESTAMPTZ(3),
  CONSTRAINT "ReplyDraft_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReplyAnswer" (
  "id" SERIAL NOT NULL,
  "draftId" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "adoption" "Adoption",
  "text" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "ReplyAnswer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Undertaking" (
  "id" SERIAL NOT NULL,
  "draftId" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "what" TEXT NOT NULL DEFAULT '',
  "owner" TEXT NOT NULL DEFAULT '',
  "dueOn" DATE,
  CONSTRAINT "Undertaking_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReplyFile" (
  "id" SERIAL NOT NULL,
  "draftId" INTEGER NOT NULL,
  "fileId" INTEGER NOT NULL,
  "uploadedById" INTEGER,
  CONSTRAINT "ReplyFile_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DraftStep" (
  "id" SERIAL NOT NULL,
  "draftId" INTEGER NOT NULL,
  "kind" "DraftStepKind" NOT NULL,
  "takenOn" DATE NOT NULL,
  "person" TEXT,
  "reason" TEXT,
  "scanId" INTEGER,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  CONSTRAINT "DraftStep_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DraftVersion" (
  "id" SERIAL NOT NULL,
  "draftId" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL,
  "content" TEXT NOT NULL,
  "savedAt" TIMESTAMPTZ(3) NOT NULL,
  "savedById" INTEGER,
  CONSTRAINT "DraftVersion_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "Reply" ADD COLUMN "draftId" INTEGER;

CREATE INDEX "ReplyDraft_assignmentId_idx" ON "ReplyDraft"("assignmentId");
CREATE UNIQUE INDEX "ReplyAnswer_draftId_position_key" ON "ReplyAnswer"("draftId", "position");
CREATE UNIQUE INDEX "Undertaking_draftId_position_key" ON "Undertaking"("draftId", "position");
CREATE INDEX "Undertaking_dueOn_idx" ON "Undertaking"("dueOn");
CREATE UNIQUE INDEX "ReplyFile_draftId_fileId_key" ON "ReplyFile"("draftId", "fileId");
CREATE INDEX "ReplyFile_fileId_idx" ON "ReplyFile"("fileId");
CREATE INDEX "DraftStep_draftId_idx" ON "DraftStep"("draftId");
CREATE INDEX "DraftVersion_draftId_idx" ON "DraftVersion"("draftId");
CREATE INDEX "Reply_draftId_idx" ON "Reply"("draftId");

ALTER TABLE "ReplyDraft" ADD CONSTRAINT "ReplyDraft_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReplyDraft" ADD CONSTRAINT "ReplyDraft_outcomeClassId_fkey" FOREIGN KEY ("outcomeClassId") REFERENCES "OutcomeClass"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReplyDraft" ADD CONSTRAINT "ReplyDraft_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReplyAnswer" ADD CONSTRAINT "ReplyAnswer_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ReplyDraft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Undertaking" ADD CONSTRAINT "Undertaking_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ReplyDraft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReplyFile" ADD CONSTRAINT "ReplyFile_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ReplyDraft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReplyFile" ADD CONSTRAINT "ReplyFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DraftStep" ADD CONSTRAINT "DraftStep_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ReplyDraft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DraftStep" ADD CONSTRAINT "DraftStep_scanId_fkey" FOREIGN KEY ("scanId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DraftVersion" ADD CONSTRAINT "DraftVersion_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ReplyDraft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DraftVersion" ADD CONSTRAINT "DraftVersion_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ReplyDraft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.
CREATE UNIQUE INDEX reply_draft_open_once ON "ReplyDraft" ("assignmentId") WHERE "closedAt" IS NULL;
ALTER TABLE "DraftStep" ADD CONSTRAINT draft_step_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id);
ALTER TABLE "DraftStep" ADD CONSTRAINT draft_step_signed_by_somebody CHECK (kind <> 'SIGNED' OR person IS NOT NULL);
ALTER TABLE "DraftStep" ADD CONSTRAINT draft_step_sent_back_with_reason CHECK ((kind = 'SENT_BACK') = (reason IS NOT NULL));
ALTER TABLE "ReplyFile" ADD CONSTRAINT reply_file_uploaded_by FOREIGN KEY ("uploadedById") REFERENCES "User"(id);
