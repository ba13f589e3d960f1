-- 换届: all members and collectives taken over, added or ended on one day; a list, taken back whole or not at all.
CREATE TYPE "TenureKind" AS ENUM ('STAYS', 'JOINS', 'LEAVES');

CREATE TABLE "NewTerm" (
    "id" SERIAL NOT NULL,
    "term" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "undoneOn" DATE,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" INTEGER,
    "undoneReason" TEXT,

    CONSTRAINT "NewTerm_pkey" PRIMARY KEY ("id"),
    CONSTRAINT new_term_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id),
    CONSTRAINT new_term_undone_by FOREIGN KEY ("undoneById") REFERENCES "User"(id),
    CONSTRAINT new_term_undone_whole CHECK (
      ("undoneOn" IS NULL) = ("undoneAt" IS NULL) AND ("undoneOn" IS NULL) = ("undoneReason" IS NULL))
);

CREATE UNIQUE INDEX new_term_once ON "NewTerm" ("term") WHERE "undoneAt" IS NULL;

CREATE TABLE "Tenure" (
    "id" SERIAL NOT NULL,
    "newTermId" INTEGER NOT NULL,
    "memberId" INTEGER,
    "collectiveId" INTEGER,
    "name" TEXT NOT NULL,
    "kind" "TenureKind" NOT NULL,
    "isNew" BOOLEAN NOT NULL DEFAULT false,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "Tenure_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Tenure_newTermId_fkey" FOREIGN KEY ("newTermId") REFERENCES "NewTerm"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    -- A member whom the list added goes when the list is taken back; what the list said stays with the name.
    CONSTRAINT "Tenure_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Tenure_collectiveId_fkey" FOREIGN KEY ("collectiveId") REFERENCES "Collective"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT tenure_of_one CHECK ("memberId" IS NULL OR "collectiveId" IS NULL)
);

CREATE INDEX "Tenure_newTermId_idx" ON "Tenure"("newTermId");
CREATE INDEX "Tenure_memberId_idx" ON "Tenure"("memberId");
CREATE INDEX "Tenure_collectiveId_idx" ON "Tenure"("collectiveId");
