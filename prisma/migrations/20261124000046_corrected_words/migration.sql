-- The proposer's third answer on a consultation: it took place, and otherwise than it was logged.
ALTER TABLE "ConsultationConfirmation"
  ADD COLUMN "corrects" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "correctedOn" DATE,
  ADD COLUMN "correctedMode" "ConsultationMode",
  ADD COLUMN "byPhone" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "correctedPeople" TEXT;
ALTER TABLE "ConsultationConfirmation" ADD CONSTRAINT consultation_correction_whole CHECK (
  "corrects" = (num_nonnulls("correctedOn", "correctedMode", "correctedPeople") > 0 OR "byPhone")
  AND NOT ("byPhone" AND "correctedMode" IS NOT NULL)
  AND NOT ("byPhone" AND confirmed));
