-- What the proposer said of a consultation on paper or by telephone, as staff entered it: by which, with the scan.
CREATE TYPE "WordMedium" AS ENUM ('PAPER', 'PHONE');

ALTER TABLE "ConsultationConfirmation" ADD COLUMN "medium" "WordMedium", ADD COLUMN "scanId" INTEGER;
ALTER TABLE "ConsultationConfirmation" ADD CONSTRAINT "ConsultationConfirmation_scanId_fkey"
    FOREIGN KEY ("scanId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- The proposer's own act came by neither.
ALTER TABLE "ConsultationConfirmation" ADD CONSTRAINT own_word_has_no_medium
    CHECK ("source" <> 'OWN' OR ("medium" IS NULL AND "scanId" IS NULL));
