-- Units chosen before the hand-over, hand-over in batches with a number, and numbered receipts of acceptance.

CREATE TYPE "PlanSide" AS ENUM ('OFFICE', 'COMMITTEE');

-- Nothing wrote a batch before this, so the columns need no default.
ALTER TABLE "HandOverBatch"
  ADD COLUMN "number" TEXT NOT NULL,
  ADD COLUMN "handedOverOn" DATE NOT NULL,
  ADD COLUMN "undoneAt" TIMESTAMPTZ(3),
  ADD COLUMN "undoneById" INTEGER,
  ADD COLUMN "undoneReason" TEXT;
CREATE UNIQUE INDEX "HandOverBatch_number_key" ON "HandOverBatch"("number");
CREATE INDEX "HandOverBatch_plenaryId_idx" ON "HandOverBatch"("plenaryId");
CREATE INDEX "HandOver_handOverBatchId_idx" ON "HandOver"("handOverBatchId");
ALTER TABLE "HandOverBatch" ADD CONSTRAINT hand_over_batch_undoing_whole CHECK (("undoneAt" IS NULL) = ("undoneReason" IS NULL));
ALTER TABLE "HandOverBatch" ADD CONSTRAINT hand_over_batch_undone_by FOREIGN KEY ("undoneById") REFERENCES "User"(id);

CREATE TABLE "HandOverPlan" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "side" "PlanSide" NOT NULL,
    "mode" "HandlingMode" NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedById" INTEGER,

    CONSTRAINT "HandOverPlan_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "HandOverPlan_proposalId_side_key" ON "HandOverPlan"("proposalId", "side");
ALTER TABLE "HandOverPlan" ADD CONSTRAINT "HandOverPlan_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "HandOverPlan" ADD CONSTRAINT handoverplan_saved_by FOREIGN KEY ("savedById") REFERENCES "User"(id);

CREATE TABLE "HandOverPlanUnit" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "role" "AssignmentRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "HandOverPlanUnit_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "HandOverPlanUnit_planId_unitId_key" ON "HandOverPlanUnit"("planId", "unitId");
CREATE INDEX "HandOverPlanUnit_unitId_idx" ON "HandOverPlanUnit"("unitId");
ALTER TABLE "HandOverPlanUnit" ADD CONSTRAINT "HandOverPlanUnit_planId_fkey" FOREIGN KEY ("planId") REFERENCES "HandOverPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "HandOverPlanUnit" ADD CONSTRAINT "HandOverPlanUnit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "NumberSeries" (
    "name" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "NumberSeries_pkey" PRIMARY KEY ("name"),
    CONSTRAINT number_series_positive CHECK (last > 0)
);

ALTER TABLE "Acceptance" ADD COLUMN "receiptNumber" TEXT;
-- A correction voids the old row and keeps its number in the new one.
CREATE UNIQUE INDEX acceptance_receipt_number ON "Acceptance" ("receiptNumber") WHERE "voidedAt" IS NULL;
