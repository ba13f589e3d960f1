-- 评价开封的节奏: the weekday on which ratings are opened (1 Monday … 7 Sunday), every week or every second one. An
-- opening before its day has its reason.
ALTER TABLE "Plenary" ADD COLUMN "openingWeekday" INTEGER NOT NULL DEFAULT 5;
ALTER TABLE "Plenary" ADD COLUMN "openingWeeks" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Plenary" ADD CONSTRAINT plenary_opening_rhythm
  CHECK ("openingWeekday" BETWEEN 1 AND 7 AND "openingWeeks" IN (1, 2));

ALTER TABLE "RatingOpening" ADD COLUMN "dueOn" DATE;
ALTER TABLE "RatingOpening" ADD COLUMN "reason" TEXT;
ALTER TABLE "RatingOpening" ADD CONSTRAINT rating_opening_early
  CHECK ("dueOn" IS NULL OR "openedOn" >= "dueOn" OR coalesce(btrim("reason"), '') <> '');
