-- 结束: from that day a plenary's cases are for reading and voids only, until it is opened again with a reason.
ALTER TABLE "Plenary" ADD COLUMN "closedOn" DATE;

CREATE TABLE "PlenaryClosure" (
  "id" SERIAL NOT NULL,
  "plenaryId" INTEGER NOT NULL,
  "closedOn" DATE NOT NULL,
  "note" TEXT,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "reopenedOn" DATE,
  "reopenedAt" TIMESTAMPTZ(3),
  "reopenedById" INTEGER,
  "reopenReason" TEXT,
  CONSTRAINT "PlenaryClosure_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PlenaryClosure_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT plenary_closure_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id),
  CONSTRAINT plenary_closure_reopened_by FOREIGN KEY ("reopenedById") REFERENCES "User"(id),
  CONSTRAINT plenary_closure_reopened_whole CHECK (
    ("reopenedOn" IS NULL) = ("reopenedAt" IS NULL) AND ("reopenedOn" IS NULL) = ("reopenReason" IS NULL)
    AND "reopenedOn" >= "closedOn")
);
-- A plenary is closed once at a time.
CREATE UNIQUE INDEX plenary_closed_once ON "PlenaryClosure" ("plenaryId") WHERE "reopenedOn" IS NULL;
