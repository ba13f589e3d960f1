-- From the second dispute of a case on, both heads are heard before the ruling (handbook, section 4).
ALTER TABLE "ReturnRequest" ADD COLUMN "headsOpinions" TEXT;
