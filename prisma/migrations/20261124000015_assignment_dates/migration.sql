-- The days of an assignment before they were changed: a figure as known at an earlier moment reads them.
CREATE TABLE "AssignmentDates" (
    "id" SERIAL NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "assignedOn" DATE,
    "dueOn" DATE,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AssignmentDates_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "AssignmentDates_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "AssignmentDates_assignmentId_idx" ON "AssignmentDates"("assignmentId");

-- Kept by the database, so that no way of changing a day goes past it.
CREATE FUNCTION keep_assignment_dates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "AssignmentDates" ("assignmentId", "assignedOn", "dueOn")
  VALUES (OLD.id, OLD."assignedOn", OLD."dueOn");
  RETURN NULL;
END $$;

CREATE TRIGGER assignment_dates_kept AFTER UPDATE OF "assignedOn", "dueOn" ON "Assignment"
  FOR EACH ROW WHEN (OLD."assignedOn" IS DISTINCT FROM NEW."assignedOn" OR OLD."dueOn" IS DISTINCT FROM NEW."dueOn")
  EXECUTE FUNCTION keep_assignment_dates();
