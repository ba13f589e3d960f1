-- A succession can be taken back: voided, with its reason, and what moved with it goes back.
ALTER TABLE "UnitSuccession" ADD COLUMN "endedBefore" DATE,
  ADD COLUMN "voidedAt" TIMESTAMPTZ(3),
  ADD COLUMN "voidedById" INTEGER,
  ADD COLUMN "voidReason" TEXT,
  ADD CONSTRAINT succession_voided_by FOREIGN KEY ("voidedById") REFERENCES "User"(id);
ALTER TABLE "AssignmentTransfer" ADD COLUMN "voidedAt" TIMESTAMPTZ(3),
  ADD COLUMN "voidedById" INTEGER,
  ADD COLUMN "voidReason" TEXT,
  ADD CONSTRAINT transfer_voided_by FOREIGN KEY ("voidedById") REFERENCES "User"(id);
DROP INDEX "UnitSuccession_unitId_successorId_key";
CREATE UNIQUE INDEX succession_once ON "UnitSuccession" ("unitId", "successorId") WHERE "voidedAt" IS NULL;
CREATE INDEX "UnitSuccession_unitId_idx" ON "UnitSuccession"("unitId");

-- Which people went over to the successor.
CREATE TABLE "GrantTransfer" (
  "id" SERIAL PRIMARY KEY,
  "userId" INTEGER NOT NULL,
  "role" "Role" NOT NULL,
  "fromUnitId" INTEGER NOT NULL,
  "toUnitId" INTEGER NOT NULL,
  "merged" BOOLEAN NOT NULL DEFAULT false,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "voidedAt" TIMESTAMPTZ(3),
  CONSTRAINT "GrantTransfer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "GrantTransfer_fromUnitId_fkey" FOREIGN KEY ("fromUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "GrantTransfer_toUnitId_fkey" FOREIGN KEY ("toUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "GrantTransfer_fromUnitId_idx" ON "GrantTransfer"("fromUnitId");

-- The hour of the day's mail, and whose certificate is trusted beside the public authorities'.
ALTER TABLE "MailSettings" ADD COLUMN "gatherAt" INTEGER NOT NULL DEFAULT 510,
  ADD COLUMN "trustedCa" TEXT,
  ADD CONSTRAINT mail_settings_gather_at CHECK ("gatherAt" BETWEEN 0 AND 1439);

-- Who stands in for a person is told what that person is told. A role that is taken away takes its deputies along.
ALTER TABLE "Notice" ADD COLUMN "deputyId" INTEGER,
  ADD CONSTRAINT "Notice_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Deputy"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "Notice_deputyId_idx" ON "Notice"("deputyId");
