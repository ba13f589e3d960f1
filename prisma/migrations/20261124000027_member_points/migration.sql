-- 履职积分: what a plenary gives its members for which fact, in tenths of a point.
CREATE TYPE "PointKind" AS ENUM ('LEAD_FILED', 'CO_SIGNED', 'KEY', 'MERGED', 'DECLINED');

CREATE TABLE "PointRule" (
    "plenaryId" INTEGER NOT NULL,
    "kind" "PointKind" NOT NULL,
    "tenths" INTEGER NOT NULL,
    "capTenths" INTEGER,

    CONSTRAINT "PointRule_pkey" PRIMARY KEY ("plenaryId", "kind"),
    CONSTRAINT "PointRule_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT point_rule_tenths CHECK (tenths BETWEEN 1 AND 10000),
    CONSTRAINT point_rule_cap CHECK ("capTenths" IS NULL OR "capTenths" >= tenths)
);

ALTER TABLE "Plenary" ADD COLUMN "pointsCapTenths" INTEGER
    CONSTRAINT plenary_points_cap CHECK ("pointsCapTenths" > 0);
