-- 定稿的报告: figures as they were on the day they were reported. Nothing in a row ever changes.

CREATE TABLE "FrozenReport" (
  "id" SERIAL NOT NULL,
  "plenaryId" INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "asOf" DATE NOT NULL,
  "definitions" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "frozenOn" DATE NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "recordedByName" TEXT NOT NULL,
  CONSTRAINT "FrozenReport_pkey" PRIMARY KEY ("id"),
  CONSTRAINT frozen_report_hash CHECK ("sha256" = encode(sha256(convert_to("content", 'UTF8')), 'hex'))
);
ALTER TABLE "FrozenReport" ADD CONSTRAINT "FrozenReport_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "FrozenReport_plenaryId_idx" ON "FrozenReport"("plenaryId");

-- For the application's own role too.
CREATE FUNCTION refuse_change_of_frozen_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a frozen report never changes: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER frozen_report_stays BEFORE UPDATE OR DELETE ON "FrozenReport"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen_report();
CREATE TRIGGER frozen_report_no_truncate BEFORE TRUNCATE ON "FrozenReport"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_frozen_report();
