-- A class's wording, place and whether it counts as resolved, before the table was changed: a figure as known at an
-- earlier moment reads them.
CREATE TABLE "OutcomeClassBefore" (
    "id" SERIAL NOT NULL,
    "outcomeClassId" INTEGER NOT NULL,
    "wording" TEXT NOT NULL,
    "resolved" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutcomeClassBefore_pkey" PRIMARY KEY ("id"),
    -- A class that nothing uses may be removed, with what it was before.
    CONSTRAINT "OutcomeClassBefore_outcomeClassId_fkey" FOREIGN KEY ("outcomeClassId") REFERENCES "OutcomeClass"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "OutcomeClassBefore_outcomeClassId_idx" ON "OutcomeClassBefore"("outcomeClassId");

CREATE FUNCTION keep_outcome_class_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "OutcomeClassBefore" ("outcomeClassId", wording, resolved, position)
  VALUES (OLD.id, OLD.wording, OLD.resolved, OLD.position);
  RETURN NULL;
END $$;

CREATE TRIGGER outcome_class_before_kept AFTER UPDATE OF wording, resolved, position ON "OutcomeClass"
  FOR EACH ROW WHEN (OLD.wording <> NEW.wording OR OLD.resolved <> NEW.resolved OR OLD.position <> NEW.position)
  EXECUTE FUNCTION keep_outcome_class_before();
