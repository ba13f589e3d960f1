-- How a co-proposer's rating was given, as the lead's: a trace is of one or the other, and a check is of a trace.
ALTER TABLE "RatingTrace" ALTER COLUMN "feedbackId" DROP NOT NULL;
ALTER TABLE "RatingTrace" ADD COLUMN "coRatingId" INTEGER;
ALTER TABLE "RatingTrace" ADD CONSTRAINT "RatingTrace_coRatingId_fkey"
    FOREIGN KEY ("coRatingId") REFERENCES "CoRating"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RatingTrace" ADD CONSTRAINT rating_trace_of_one CHECK (num_nonnulls("feedbackId", "coRatingId") = 1);
CREATE UNIQUE INDEX "RatingTrace_coRatingId_key" ON "RatingTrace"("coRatingId");

ALTER TABLE "RatingCheck" ADD COLUMN "traceId" INTEGER;
UPDATE "RatingCheck" one SET "traceId" = trace.id FROM "RatingTrace" trace WHERE trace."feedbackId" = one."feedbackId";
ALTER TABLE "RatingCheck" ALTER COLUMN "traceId" SET NOT NULL;
ALTER TABLE "RatingCheck" DROP COLUMN "feedbackId";
ALTER TABLE "RatingCheck" ADD CONSTRAINT "RatingCheck_traceId_fkey"
    FOREIGN KEY ("traceId") REFERENCES "RatingTrace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "RatingCheck_traceId_idx" ON "RatingCheck"("traceId");
