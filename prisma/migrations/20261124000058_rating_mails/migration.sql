-- 评价链接随邮件发出: a mail to one proposer, without its text and without the whole address.
CREATE TYPE "RatingMailOccasion" AS ENUM ('ANSWERED', 'FIRST_REMINDER', 'SECOND_REMINDER', 'AGAIN');
CREATE TABLE "RatingMail" (
  "id" SERIAL NOT NULL,
  "proposalId" INTEGER NOT NULL,
  "round" INTEGER NOT NULL,
  "memberId" INTEGER,
  "collectiveId" INTEGER,
  "occasion" "RatingMailOccasion" NOT NULL,
  "maskedTo" TEXT,
  "queuedOn" DATE NOT NULL,
  "state" "MailState" NOT NULL DEFAULT 'WAITING',
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "tryAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
  "sentAt" TIMESTAMPTZ(3),
  "error" TEXT,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "withdrawnAt" TIMESTAMPTZ(3),
  CONSTRAINT "RatingMail_pkey" PRIMARY KEY ("id"),
  CONSTRAINT rating_mail_one_person CHECK (("memberId" IS NULL) <> ("collectiveId" IS NULL))
);
CREATE INDEX "RatingMail_proposalId_idx" ON "RatingMail"("proposalId");
CREATE INDEX "RatingMail_tryAt_idx" ON "RatingMail"("tryAt");
ALTER TABLE "RatingMail" ADD CONSTRAINT "RatingMail_proposalId_fkey"
  FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RatingMail" ADD CONSTRAINT "RatingMail_memberId_fkey"
  FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RatingMail" ADD CONSTRAINT "RatingMail_collectiveId_fkey"
  FOREIGN KEY ("collectiveId") REFERENCES "Collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RatingMail" ADD CONSTRAINT rating_mail_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"("id");

-- A link for the printed form is the lead's; one in a mail is the lead's, or the co-proposer's named.
ALTER TABLE "RatingLink" ALTER COLUMN "seed" SET DEFAULT '';
ALTER TABLE "RatingLink" ADD COLUMN "memberId" INTEGER;
ALTER TABLE "RatingLink" ADD COLUMN "collectiveId" INTEGER;
ALTER TABLE "RatingLink" ADD COLUMN "mailId" INTEGER;
ALTER TABLE "RatingLink" ADD CONSTRAINT "RatingLink_mailId_fkey"
  FOREIGN KEY ("mailId") REFERENCES "RatingMail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RatingLink" ADD CONSTRAINT rating_link_member FOREIGN KEY ("memberId") REFERENCES "Member"("id");
ALTER TABLE "RatingLink" ADD CONSTRAINT rating_link_collective FOREIGN KEY ("collectiveId") REFERENCES "Collective"("id");
ALTER TABLE "RatingLink" ADD CONSTRAINT rating_link_printed
  CHECK ("mailId" IS NOT NULL OR ("memberId" IS NULL AND "collectiveId" IS NULL AND seed <> ''));
DROP INDEX rating_link_once;
CREATE UNIQUE INDEX rating_link_once ON "RatingLink" ("proposalId", round)
  WHERE "revokedAt" IS NULL AND "mailId" IS NULL;
CREATE UNIQUE INDEX rating_link_once_mailed
  ON "RatingLink" ("proposalId", round, coalesce("memberId", 0), coalesce("collectiveId", 0))
  WHERE "revokedAt" IS NULL AND "usedAt" IS NULL AND "mailId" IS NOT NULL;

ALTER TABLE "MailSettings" ADD COLUMN "ratingLinks" BOOLEAN NOT NULL DEFAULT false;
