-- How far an import is that is being written, for whichever process answers the page: no fact, and gone at its end.
-- It refers to no batch, for the writing transaction holds that row.
CREATE UNLOGGED TABLE "ImportProgress" (
    "batchId" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "all" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "toldAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportProgress_pkey" PRIMARY KEY ("batchId")
);
