-- 总结段落 and 通报 as people wrote them, and figures as they were once printed. Every saving is a row; rows are
-- only voided.

CREATE TYPE "ReportKind" AS ENUM ('PARAGRAPH', 'CIRCULAR');

CREATE TABLE "ReportText" (
  "id" SERIAL NOT NULL,
  "plenaryId" INTEGER NOT NULL,
  "kind" "ReportKind" NOT NULL,
  "asOf" DATE NOT NULL,
  "text" TEXT NOT NULL,
  "drafted" TEXT NOT NULL,
  "notes" TEXT[],
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "voidedAt" TIMESTAMPTZ(3),
  "voidedById" INTEGER,
  "voidReason" TEXT,
  CONSTRAINT "ReportText_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "ReportText" ADD CONSTRAINT "ReportText_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- One text stands for a plenary, kind and day.
CREATE UNIQUE INDEX report_text_stands ON "ReportText" ("plenaryId", "kind", "asOf") WHERE "voidedAt" IS NULL;
CREATE INDEX "ReportText_plenaryId_idx" ON "ReportText"("plenaryId");

CREATE TYPE "PrintedKind" AS ENUM ('COUNT', 'PERCENT');
CREATE TYPE "Rounding" AS ENUM ('HALF_UP', 'TRUNCATED');

CREATE TABLE "PublishedFigure" (
  "id" SERIAL NOT NULL,
  "plenaryId" INTEGER NOT NULL,
  "asOf" DATE NOT NULL,
  "figure" TEXT NOT NULL,
  "of" TEXT,
  "kind" "PrintedKind" NOT NULL,
  "printed" TEXT NOT NULL,
  "rounding" "Rounding",
  "source" TEXT NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "voidedAt" TIMESTAMPTZ(3),
  "voidedById" INTEGER,
  "voidReason" TEXT,
  CONSTRAINT "PublishedFigure_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "PublishedFigure" ADD CONSTRAINT "PublishedFigure_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "PublishedFigure_plenaryId_idx" ON "PublishedFigure"("plenaryId");
