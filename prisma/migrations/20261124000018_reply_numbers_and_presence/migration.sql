-- 文号 used again on purpose, and why.
ALTER TABLE "Reply" ADD COLUMN "sameNumberReason" TEXT;

-- Who has a 答复稿 open: a row a person and assignment, kept fresh while the page is open.
CREATE TABLE "DraftPresence" (
  "id" SERIAL NOT NULL,
  "assignmentId" INTEGER NOT NULL,
  "userId" INTEGER NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL,
  "seenAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "DraftPresence_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "DraftPresence_assignmentId_userId_key" ON "DraftPresence"("assignmentId", "userId");

ALTER TABLE "DraftPresence" ADD CONSTRAINT "DraftPresence_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DraftPresence" ADD CONSTRAINT "DraftPresence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
