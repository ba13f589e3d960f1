-- 一次性评价链接: one that can be used per case and round, for proposers who never sign in. Only the hash of its
-- token is kept; what came by it is the proposer's own act and names the link.
ALTER TABLE "Plenary" ADD COLUMN "ratingLinkDays" INTEGER NOT NULL DEFAULT 60;
ALTER TABLE "Plenary" ADD CONSTRAINT plenary_rating_link_days CHECK ("ratingLinkDays" BETWEEN 1 AND 366);

CREATE TABLE "RatingLink" (
  "id" SERIAL NOT NULL,
  "proposalId" INTEGER NOT NULL,
  "round" INTEGER NOT NULL,
  "seed" TEXT NOT NULL,
  "tokenHash" TEXT NOT NULL,
  "issuedOn" DATE NOT NULL,
  "expiresOn" DATE NOT NULL,
  "usedAt" TIMESTAMPTZ(3),
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "revokedAt" TIMESTAMPTZ(3),
  "revokedById" INTEGER,
  "revokeReason" TEXT,
  CONSTRAINT "RatingLink_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "RatingLink_tokenHash_key" ON "RatingLink"("tokenHash");
CREATE INDEX "RatingLink_proposalId_idx" ON "RatingLink"("proposalId");
CREATE UNIQUE INDEX rating_link_once ON "RatingLink" ("proposalId", round) WHERE "revokedAt" IS NULL;
ALTER TABLE "RatingLink" ADD CONSTRAINT rating_link_days CHECK ("expiresOn" >= "issuedOn");
ALTER TABLE "RatingLink" ADD CONSTRAINT rating_link_end CHECK ("usedAt" IS NULL OR "revokedAt" IS NULL);
ALTER TABLE "RatingLink" ADD CONSTRAINT "RatingLink_proposalId_fkey"
  FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RatingLink" ADD CONSTRAINT rating_link_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"("id");
ALTER TABLE "RatingLink" ADD CONSTRAINT rating_link_revoked_by FOREIGN KEY ("revokedById") REFERENCES "User"("id");

ALTER TABLE "Feedback" ADD COLUMN "linkId" INTEGER;
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_linkId_fkey"
  FOREIGN KEY ("linkId") REFERENCES "RatingLink"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsultationConfirmation" ADD COLUMN "linkId" INTEGER;
ALTER TABLE "ConsultationConfirmation" ADD CONSTRAINT "ConsultationConfirmation_linkId_fkey"
  FOREIGN KEY ("linkId") REFERENCES "RatingLink"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Addresses that tried links that are none, for refusing whoever guesses.
CREATE TABLE "RatingLinkMiss" (
  "id" SERIAL NOT NULL,
  "address" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "RatingLinkMiss_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "RatingLinkMiss_address_at_idx" ON "RatingLinkMiss"("address", "at");
