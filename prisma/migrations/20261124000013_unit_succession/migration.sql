-- 接续: a unit that was renamed, merged or split is succeeded by another, which takes its open cases.
CREATE TYPE "UnitChange" AS ENUM ('RENAMED', 'MERGED', 'SPLIT');

CREATE TABLE "UnitSuccession" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "successorId" INTEGER NOT NULL,
    "change" "UnitChange" NOT NULL,
    "tookOverOn" DATE NOT NULL,
    "direct" BOOLEAN NOT NULL DEFAULT true,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,

    CONSTRAINT "UnitSuccession_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "UnitSuccession_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "UnitSuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT succession_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id),
    CONSTRAINT succession_not_itself CHECK ("unitId" <> "successorId")
);

CREATE UNIQUE INDEX "UnitSuccession_unitId_successorId_key" ON "UnitSuccession"("unitId", "successorId");
CREATE INDEX "UnitSuccession_successorId_idx" ON "UnitSuccession"("successorId");

CREATE TABLE "AssignmentTransfer" (
    "id" SERIAL NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "fromUnitId" INTEGER NOT NULL,
    "toUnitId" INTEGER NOT NULL,
    "transferredOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,

    CONSTRAINT "AssignmentTransfer_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "AssignmentTransfer_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AssignmentTransfer_fromUnitId_fkey" FOREIGN KEY ("fromUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AssignmentTransfer_toUnitId_fkey" FOREIGN KEY ("toUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT transfer_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id),
    CONSTRAINT transfer_to_another CHECK ("fromUnitId" <> "toUnitId")
);

CREATE INDEX "AssignmentTransfer_assignmentId_idx" ON "AssignmentTransfer"("assignmentId");
CREATE INDEX "AssignmentTransfer_fromUnitId_idx" ON "AssignmentTransfer"("fromUnitId");
CREATE INDEX "AssignmentTransfer_toUnitId_idx" ON "AssignmentTransfer"("toUnitId");
