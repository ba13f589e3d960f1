-- 附议人评价: the other proposers' ratings, sealed and opened with the lead's, counted by no figure.
CREATE TABLE "CoRating" (
  "id" SERIAL NOT NULL,
  "proposalId" INTEGER NOT NULL,
  "round" INTEGER NOT NULL,
  "memberId" INTEGER,
  "collectiveId" INTEGER,
  "returnedOn" DATE NOT NULL,
  "attitude" "Satisfaction" NOT NULL,
  "result" "Satisfaction" NOT NULL,
  "adoption" "Adoption",
  "implementation" "Implementation",
  "comment" TEXT,
  "agreesWithClass" BOOLEAN,
  "expectation" TEXT,
  "openedOn" DATE,
  "openedRecordedAt" TIMESTAMPTZ(3),
  "openingId" INTEGER,
  "talkedOn" DATE,
  "talk" TEXT,
  "talkRecordedAt" TIMESTAMPTZ(3),
  "talkRecordedById" INTEGER,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "source" "FactSource" NOT NULL DEFAULT 'OWN',
  "voidedAt" TIMESTAMPTZ(3),
  "voidedById" INTEGER,
  "voidReason" TEXT,
  CONSTRAINT "CoRating_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "CoRating_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "CoRating_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "CoRating_collectiveId_fkey" FOREIGN KEY ("collectiveId") REFERENCES "Collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "CoRating_openingId_fkey" FOREIGN KEY ("openingId") REFERENCES "RatingOpening"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT co_rating_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id),
  CONSTRAINT co_rating_voided_by FOREIGN KEY ("voidedById") REFERENCES "User"(id),
  CONSTRAINT co_rating_talk_recorded_by FOREIGN KEY ("talkRecordedById") REFERENCES "User"(id),
  CONSTRAINT co_rating_one_giver CHECK (num_nonnulls("memberId", "collectiveId") = 1),
  CONSTRAINT co_rating_order CHECK ("openedOn" >= "returnedOn" AND "talkedOn" >= "openedOn"),
  CONSTRAINT co_rating_talk_whole CHECK (("talkedOn" IS NULL) = ("talk" IS NULL)),
  CONSTRAINT co_rating_void_whole CHECK (("voidedAt" IS NULL) = ("voidReason" IS NULL))
);
CREATE INDEX "CoRating_proposalId_idx" ON "CoRating"("proposalId");
CREATE INDEX "CoRating_memberId_idx" ON "CoRating"("memberId");
CREATE INDEX "CoRating_collectiveId_idx" ON "CoRating"("collectiveId");
-- One of each person and round.
CREATE UNIQUE INDEX co_rating_once_member ON "CoRating" ("proposalId", "round", "memberId") WHERE "voidedAt" IS NULL AND "memberId" IS NOT NULL;
CREATE UNIQUE INDEX co_rating_once_collective ON "CoRating" ("proposalId", "round", "collectiveId") WHERE "voidedAt" IS NULL AND "collectiveId" IS NOT NULL;

CREATE TABLE "CoRatingAnswer" (
  "id" SERIAL NOT NULL,
  "coRatingId" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "answer" "Answered" NOT NULL,
  CONSTRAINT "CoRatingAnswer_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "CoRatingAnswer_coRatingId_fkey" FOREIGN KEY ("coRatingId") REFERENCES "CoRating"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT co_rating_answer_position CHECK ("position" >= 0)
);
CREATE UNIQUE INDEX "CoRatingAnswer_coRatingId_position_key" ON "CoRatingAnswer"("coRatingId", "position");
