-- How a rating was given, for finding ratings that somebody else may have filled in (handbook §7, 被满意): never what
-- it says. Device and address are hashed with the site's secret and forgotten after half a year.
CREATE TABLE "UnitNetwork" (
  "id" SERIAL NOT NULL,
  "unitId" INTEGER NOT NULL,
  "cidr" TEXT NOT NULL,
  CONSTRAINT "UnitNetwork_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "UnitNetwork_unitId_cidr_key" ON "UnitNetwork"("unitId", "cidr");
ALTER TABLE "UnitNetwork" ADD CONSTRAINT "UnitNetwork_unitId_fkey"
  FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "RatingTrace" (
  "id" SERIAL NOT NULL,
  "feedbackId" INTEGER NOT NULL,
  "deviceHash" TEXT,
  "addressHash" TEXT,
  "unitId" INTEGER,
  "quick" BOOLEAN NOT NULL DEFAULT false,
  "givenOn" DATE NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "RatingTrace_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "RatingTrace_feedbackId_key" ON "RatingTrace"("feedbackId");
CREATE INDEX "RatingTrace_deviceHash_idx" ON "RatingTrace"("deviceHash");
CREATE INDEX "RatingTrace_addressHash_idx" ON "RatingTrace"("addressHash");
ALTER TABLE "RatingTrace" ADD CONSTRAINT "RatingTrace_feedbackId_fkey"
  FOREIGN KEY ("feedbackId") REFERENCES "Feedback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RatingTrace" ADD CONSTRAINT "RatingTrace_unitId_fkey"
  FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "RatingCheck" (
  "id" SERIAL NOT NULL,
  "feedbackId" INTEGER NOT NULL,
  "note" TEXT NOT NULL,
  "checkedOn" DATE NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  CONSTRAINT "RatingCheck_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "RatingCheck_feedbackId_idx" ON "RatingCheck"("feedbackId");
ALTER TABLE "RatingCheck" ADD CONSTRAINT "RatingCheck_feedbackId_fkey"
  FOREIGN KEY ("feedbackId") REFERENCES "Feedback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RatingCheck" ADD CONSTRAINT rating_check_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"("id");
