-- The office's own day on which an event was recorded: the demo's is a setting, so `at` does not tell it.
-- Null for what was recorded before this column was there.
ALTER TABLE "Event" ADD COLUMN "recordedOn" DATE;
