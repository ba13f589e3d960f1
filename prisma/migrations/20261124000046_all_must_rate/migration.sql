-- Setting: the case is completed by rating only when every co-proposer's is in as well, or their time is over. No figure
-- reads it: completions are facts of their day.
ALTER TABLE "Plenary" ADD COLUMN "allMustRate" BOOLEAN NOT NULL DEFAULT false;
