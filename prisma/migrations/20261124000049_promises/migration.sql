-- 承诺: a measure with a date of a reply that stands. That it was kept, the proposer's word on it, and who was
-- reminded or told when.
CREATE TABLE "PromiseKept" (
  "id" SERIAL NOT NULL,
  "undertakingId" INTEGER NOT NULL,
  "assignmentId" INTEGER NOT NULL,
  "keptOn" DATE NOT NULL,
  "text" TEXT NOT NULL,
  "evidenceId" INTEGER,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "source" "FactSource" NOT NULL DEFAULT 'OWN',
  "batchId" INTEGER,
  "voidedAt" TIMESTAMPTZ(3),
  "voidedById" INTEGER,
  "voidReason" TEXT,
  CONSTRAINT "PromiseKept_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PromiseKept_undertakingId_idx" ON "PromiseKept"("undertakingId");
CREATE INDEX "PromiseKept_assignmentId_idx" ON "PromiseKept"("assignmentId");
ALTER TABLE "PromiseKept" ADD CONSTRAINT promisekept_void_whole CHECK (("voidedAt" IS NULL) = ("voidReason" IS NULL));
ALTER TABLE "PromiseKept" ADD CONSTRAINT "PromiseKept_undertakingId_fkey"
  FOREIGN KEY ("undertakingId") REFERENCES "Undertaking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PromiseKept" ADD CONSTRAINT "PromiseKept_assignmentId_fkey"
  FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PromiseKept" ADD CONSTRAINT "PromiseKept_evidenceId_fkey"
  FOREIGN KEY ("evidenceId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "PromiseWord" (
  "id" SERIAL NOT NULL,
  "keptId" INTEGER NOT NULL,
  "confirmed" BOOLEAN NOT NULL,
  "saidOn" DATE NOT NULL,
  "note" TEXT,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recordedById" INTEGER,
  "source" "FactSource" NOT NULL DEFAULT 'OWN',
  "batchId" INTEGER,
  "voidedAt" TIMESTAMPTZ(3),
  "voidedById" INTEGER,
  "voidReason" TEXT,
  CONSTRAINT "PromiseWord_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PromiseWord_keptId_idx" ON "PromiseWord"("keptId");
ALTER TABLE "PromiseWord" ADD CONSTRAINT promiseword_void_whole CHECK (("voidedAt" IS NULL) = ("voidReason" IS NULL));
ALTER TABLE "PromiseWord" ADD CONSTRAINT "PromiseWord_keptId_fkey"
  FOREIGN KEY ("keptId") REFERENCES "PromiseKept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "PromiseReminder" (
  "id" SERIAL NOT NULL,
  "undertakingId" INTEGER NOT NULL,
  "rung" INTEGER NOT NULL,
  "remindedOn" DATE NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "PromiseReminder_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PromiseReminder_undertakingId_rung_key" ON "PromiseReminder"("undertakingId", "rung");
ALTER TABLE "PromiseReminder" ADD CONSTRAINT "PromiseReminder_undertakingId_fkey"
  FOREIGN KEY ("undertakingId") REFERENCES "Undertaking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
