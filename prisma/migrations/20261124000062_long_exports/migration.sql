-- 后台导出: files that take long, made beside the pages for the one who asked; they go after some days.
CREATE TYPE "ExportState" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED');
CREATE TYPE "ExportWhat" AS ENUM ('REGISTER', 'TABLES');
CREATE TABLE "LongExport" (
  "id" SERIAL NOT NULL,
  "plenaryId" INTEGER NOT NULL,
  "what" "ExportWhat" NOT NULL,
  "format" TEXT NOT NULL,
  "asked" JSONB NOT NULL,
  "about" TEXT NOT NULL,
  "askedById" INTEGER NOT NULL,
  "actor" JSONB NOT NULL,
  "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "state" "ExportState" NOT NULL DEFAULT 'WAITING',
  "done" INTEGER NOT NULL DEFAULT 0,
  "all" INTEGER NOT NULL DEFAULT 0,
  "tries" INTEGER NOT NULL DEFAULT 0,
  "touchedAt" TIMESTAMPTZ(3),
  "endedAt" TIMESTAMPTZ(3),
  "fault" TEXT,
  "cases" INTEGER[],
  "rated" INTEGER[],
  "fileName" TEXT,
  "content" BYTEA,
  "keptUntil" TIMESTAMPTZ(3),
  CONSTRAINT "LongExport_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "LongExport_askedById_idx" ON "LongExport"("askedById");
CREATE INDEX "LongExport_plenaryId_idx" ON "LongExport"("plenaryId");
ALTER TABLE "LongExport" ADD CONSTRAINT "LongExport_plenaryId_fkey"
  FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LongExport" ADD CONSTRAINT "LongExport_askedById_fkey"
  FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
