-- An account may have a last day, with its reason; neither without the other.
ALTER TABLE "User" ADD COLUMN "endsOn" DATE;
ALTER TABLE "User" ADD COLUMN "endsReason" TEXT;
ALTER TABLE "User" ADD CONSTRAINT user_end_whole CHECK (("endsOn" IS NULL) = ("endsReason" IS NULL));
CREATE INDEX "User_endsOn_idx" ON "User"("endsOn") WHERE "endsOn" IS NOT NULL;
