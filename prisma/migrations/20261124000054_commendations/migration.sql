-- 表彰: a case that was commended (优秀提案 and the like): by whom, when, under which title. A fact, dated and voidable.
CREATE TABLE "Commendation" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "commendedOn" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "Commendation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Commendation_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "Commendation_proposalId_idx" ON "Commendation"("proposalId");

-- The same title is given to a case once.
CREATE UNIQUE INDEX commendation_title_once ON "Commendation"("proposalId", title) WHERE "voidedAt" IS NULL;

ALTER TYPE "PointKind" ADD VALUE 'COMMENDED' AFTER 'KEY';
