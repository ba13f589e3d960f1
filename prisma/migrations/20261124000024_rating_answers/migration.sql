-- The whole 征询意见表: does the reply answer each suggestion, is the class right, what is still expected.
-- All empty for ratings given before it was asked.
CREATE TYPE "Answered" AS ENUM ('YES', 'PARTLY', 'NO');

ALTER TABLE "Feedback"
  ADD COLUMN "agreesWithClass" BOOLEAN,
  ADD COLUMN "expectation" TEXT;

CREATE TABLE "FeedbackAnswer" (
  "id" SERIAL NOT NULL,
  "feedbackId" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "answer" "Answered" NOT NULL,
  CONSTRAINT "FeedbackAnswer_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "FeedbackAnswer_feedbackId_position_key" ON "FeedbackAnswer"("feedbackId", "position");
ALTER TABLE "FeedbackAnswer" ADD CONSTRAINT feedback_answer_position CHECK ("position" >= 0);
ALTER TABLE "FeedbackAnswer" ADD CONSTRAINT "FeedbackAnswer_feedbackId_fkey"
  FOREIGN KEY ("feedbackId") REFERENCES "Feedback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
