-- 期限 for 大会 and 平时 apart: a row without period counts for both, one with INTERIM goes before it for 平时.
ALTER TABLE "LimitSetting" ADD COLUMN "period" "ProposalPeriod";

DROP INDEX "LimitSetting_plenaryId_step_key";
CREATE UNIQUE INDEX "LimitSetting_plenaryId_step_period_key" ON "LimitSetting"("plenaryId", "step", "period");
-- NULLS NOT DISTINCT came with PostgreSQL 15; this holds on 14 too.
CREATE UNIQUE INDEX "LimitSetting_one_for_both" ON "LimitSetting"("plenaryId", "step") WHERE "period" IS NULL;
ALTER TABLE "LimitSetting" ADD CONSTRAINT "LimitSetting_period" CHECK ("period" IS NULL OR "period" = 'INTERIM');
