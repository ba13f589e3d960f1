-- 面商 in full: when in the work, at what time, who of the proposers came, what they said; one meeting for many
-- cases; photos and minutes. All null for what was recorded before.
CREATE TYPE "ConsultationStage" AS ENUM ('BEFORE_DRAFT', 'DURING', 'AFTER_REPLY');

CREATE TABLE "Meeting" (
  "id" SERIAL NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "Meeting" ADD CONSTRAINT meeting_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"("id");

ALTER TABLE "Consultation"
  ADD COLUMN "stage" "ConsultationStage",
  ADD COLUMN "timeOfDay" TEXT,
  ADD COLUMN "present" TEXT,
  ADD COLUMN "proposerView" TEXT,
  ADD COLUMN "meetingId" INTEGER;
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_meetingId_fkey"
  FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Consultation_meetingId_idx" ON "Consultation"("meetingId");

CREATE TABLE "ConsultationFile" (
  "id" SERIAL NOT NULL,
  "consultationId" INTEGER NOT NULL,
  "fileId" INTEGER NOT NULL,
  CONSTRAINT "ConsultationFile_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ConsultationFile_consultationId_fileId_key" ON "ConsultationFile"("consultationId", "fileId");
CREATE INDEX "ConsultationFile_fileId_idx" ON "ConsultationFile"("fileId");
ALTER TABLE "ConsultationFile" ADD CONSTRAINT "ConsultationFile_consultationId_fkey"
  FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsultationFile" ADD CONSTRAINT "ConsultationFile_fileId_fkey"
  FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
