-- 延期: a unit asks, the office rules, then the committee agrees or not.
CREATE TYPE "ExtensionOutcome" AS ENUM ('AGREED', 'REFUSED');

CREATE TABLE "ExtensionRequest" (
    "id" SERIAL NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "requestedOn" DATE NOT NULL,
    "newDueOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "progress" TEXT NOT NULL,
    "informedOn" DATE NOT NULL,
    "informed" TEXT NOT NULL,
    "officeRuledOn" DATE,
    "officeOutcome" "ExtensionOutcome",
    "officeReason" TEXT,
    "officeRecordedAt" TIMESTAMPTZ(3),
    "officeRuledById" INTEGER,
    "committeeRuledOn" DATE,
    "committeeOutcome" "ExtensionOutcome",
    "committeeReason" TEXT,
    "committeeRecordedAt" TIMESTAMPTZ(3),
    "committeeRuledById" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "ExtensionRequest_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ExtensionRequest_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT extensionrequest_void_whole CHECK (("voidedAt" IS NULL) = ("voidReason" IS NULL)),
    CONSTRAINT extensionrequest_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id),
    CONSTRAINT extensionrequest_voided_by FOREIGN KEY ("voidedById") REFERENCES "User"(id),
    CONSTRAINT extensionrequest_batch FOREIGN KEY ("batchId") REFERENCES "ImportBatch"(id),
    CONSTRAINT extension_office_by FOREIGN KEY ("officeRuledById") REFERENCES "User"(id),
    CONSTRAINT extension_committee_by FOREIGN KEY ("committeeRuledById") REFERENCES "User"(id),
    CONSTRAINT extension_office_whole CHECK (("officeRuledOn" IS NULL) = ("officeOutcome" IS NULL)),
    CONSTRAINT extension_committee_whole CHECK (("committeeRuledOn" IS NULL) = ("committeeOutcome" IS NULL)),
    CONSTRAINT extension_office_order CHECK ("officeRuledOn" >= "requestedOn"),
    CONSTRAINT extension_committee_order CHECK ("committeeRuledOn" >= "officeRuledOn"),
    -- The committee speaks only after the office agreed.
    CONSTRAINT extension_ladder CHECK ("committeeOutcome" IS NULL OR "officeOutcome" = 'AGREED')
);

CREATE INDEX "ExtensionRequest_assignmentId_idx" ON "ExtensionRequest"("assignmentId");

-- One request at a time waits for an answer.
CREATE UNIQUE INDEX extension_request_one_open ON "ExtensionRequest" ("assignmentId")
  WHERE "voidedAt" IS NULL AND "committeeOutcome" IS NULL AND "officeOutcome" IS DISTINCT FROM 'REFUSED';

ALTER TABLE "Extension" ADD COLUMN "requestId" INTEGER;
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ExtensionRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Extension_requestId_idx" ON "Extension"("requestId");
