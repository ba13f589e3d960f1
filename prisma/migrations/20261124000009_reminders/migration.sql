-- The inbox, and the ladder of reminders (handbook, section 4).
CREATE TABLE "Reminder" (
  "id" SERIAL PRIMARY KEY,
  "proposalId" INTEGER NOT NULL,
  "assignmentId" INTEGER,
  "round" INTEGER NOT NULL,
  "step" "LimitStep" NOT NULL,
  "dueOn" DATE,
  "rung" INTEGER,
  "escalated" BOOLEAN NOT NULL DEFAULT false,
  "remindedOn" DATE NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  CONSTRAINT "Reminder_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Reminder_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT reminder_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"("id")
);
CREATE INDEX "Reminder_proposalId_idx" ON "Reminder"("proposalId");
CREATE INDEX "Reminder_assignmentId_idx" ON "Reminder"("assignmentId");
-- Two servers, one reminder: a rung of a limit once, by hand once a day for a step. A limit that moved begins anew.
CREATE UNIQUE INDEX reminder_rung_once ON "Reminder" ("proposalId", coalesce("assignmentId", 0), "round", "step", "dueOn", "rung") WHERE "rung" IS NOT NULL;
CREATE UNIQUE INDEX reminder_by_hand_once ON "Reminder" ("proposalId", coalesce("assignmentId", 0), "round", "step", "remindedOn") WHERE "rung" IS NULL;
ALTER TABLE "Reminder" ADD CONSTRAINT reminder_rung_has_limit CHECK ("rung" IS NULL OR "dueOn" IS NOT NULL);

CREATE TABLE "ReminderRun" (
  "day" DATE PRIMARY KEY,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "reminders" INTEGER NOT NULL
);

CREATE TABLE "Notice" (
  "id" SERIAL PRIMARY KEY,
  "userId" INTEGER NOT NULL,
  "role" "Role" NOT NULL,
  "unitId" INTEGER,
  "kind" TEXT NOT NULL,
  "proposalId" INTEGER,
  "eventId" BIGINT,
  "reminderId" INTEGER,
  "sentence" TEXT NOT NULL,
  "on" DATE NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "readAt" TIMESTAMPTZ(3),
  CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Notice_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Notice_reminderId_fkey" FOREIGN KEY ("reminderId") REFERENCES "Reminder"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT notice_event FOREIGN KEY ("eventId") REFERENCES "Event"("id"),
  CONSTRAINT notice_has_its_cause CHECK (num_nonnulls("eventId", "reminderId") = 1)
);
CREATE INDEX "Notice_userId_role_readAt_idx" ON "Notice"("userId", "role", "readAt");
CREATE INDEX "Notice_proposalId_idx" ON "Notice"("proposalId");
CREATE UNIQUE INDEX notice_event_once ON "Notice" ("eventId", "userId", "role", coalesce("unitId", 0)) WHERE "eventId" IS NOT NULL;
CREATE UNIQUE INDEX notice_reminder_once ON "Notice" ("reminderId", "userId", "role", coalesce("unitId", 0)) WHERE "reminderId" IS NOT NULL;

CREATE TABLE "NoticeCursor" (
  "id" INTEGER PRIMARY KEY DEFAULT 1,
  "toldUpTo" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT notice_cursor_is_one CHECK ("id" = 1)
);
-- What happened before is in the histories, and nobody's news.
INSERT INTO "NoticeCursor" ("toldUpTo") VALUES (now());

-- The inbox follows the log by time.
CREATE INDEX "Event_at_idx" ON "Event"("at");
