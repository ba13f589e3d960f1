-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "HandlingMode" AS ENUM ('SOLE', 'LEAD_ASSIST', 'SEPARATE');

-- CreateEnum
CREATE TYPE "AssignmentRole" AS ENUM ('LEAD', 'ASSIST', 'SEPARATE', 'SOLE');

-- CreateEnum
CREATE TYPE "AssignmentStatus" AS ENUM ('PENDING', 'ACCEPTED', 'RETURN_REQUESTED', 'REASSIGNED', 'DRAFTING', 'REVIEWED', 'SIGNED', 'PASSED', 'GOVERNMENT_REVIEW', 'REPLIED', 'OPINION_SENT');

-- CreateEnum
CREATE TYPE "RulingOutcome" AS ENUM ('REASSIGNED', 'REFUSED');

-- CreateEnum
CREATE TYPE "FactSource" AS ENUM ('OWN', 'PAPER', 'IMPORT');

-- CreateEnum
CREATE TYPE "ConsultationMode" AS ENUM ('VISIT', 'DISCUSSION', 'ON_SITE', 'INVITATION');

-- CreateEnum
CREATE TYPE "Satisfaction" AS ENUM ('SATISFIED', 'BASICALLY', 'DISSATISFIED');

-- CreateEnum
CREATE TYPE "Adoption" AS ENUM ('ADOPTED', 'PARTLY', 'NOT');

-- CreateEnum
CREATE TYPE "Implementation" AS ENUM ('DONE', 'ONGOING', 'PLANNED', 'NOT_DONE');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('PREVIEW', 'APPLIED', 'UNDONE');

-- CreateEnum
CREATE TYPE "KeyOfficialPart" AS ENUM ('LEAD', 'SUPERVISING');

-- CreateEnum
CREATE TYPE "CollectiveKind" AS ENUM ('PARTY', 'MASS_ORGANISATION', 'SECTOR', 'COMMITTEE', 'TOWN', 'UNDEFINED');

-- CreateEnum
CREATE TYPE "LimitStep" AS ENUM ('ACCEPT', 'RETURN_REQUEST', 'RETURN_RULING', 'FIRST_CONTACT', 'ASSIST_OPINION', 'REPLY', 'REPLY_EXTENDED', 'FEEDBACK', 'REHANDLING');

-- CreateEnum
CREATE TYPE "LimitBasis" AS ENUM ('MONTHS', 'DAYS', 'WORKDAYS', 'FIXED_DATE');

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'WITHDRAWN', 'DECLINED', 'MERGED', 'FILED', 'ASSIGNED', 'ANSWERED', 'COMPLETED', 'RESOLVED');

-- CreateEnum
CREATE TYPE "ProposerKind" AS ENUM ('INDIVIDUAL', 'JOINT', 'COLLECTIVE');

-- CreateEnum
CREATE TYPE "ProposalPeriod" AS ENUM ('PLENARY', 'INTERIM');

-- CreateEnum
CREATE TYPE "ReviewOutcome" AS ENUM ('FILED', 'DECLINED', 'MERGED', 'WITHDRAWN', 'SENT_BACK');

-- CreateEnum
CREATE TYPE "DeclineReason" AS ENUM ('STATE_SECRET', 'PROHIBITED_BY_STATE', 'PARTY_PERSONNEL', 'INTERNAL_TO_PARTY', 'LITIGATION', 'ACADEMIC', 'PERSONAL', 'ADVERTISING', 'ACCUSATION', 'EMPTY', 'NOT_THIS_LEVEL', 'ALREADY_RULED', 'INFORMATION_ONLY', 'DUPLICATE', 'OTHER', 'UNCODED');

-- CreateEnum
CREATE TYPE "Disposition" AS ENUM ('NONE', 'PUBLIC_OPINION', 'MEMBER_LETTER', 'HIGHER_LEVEL');

-- CreateEnum
CREATE TYPE "CompletionGround" AS ENUM ('RATED', 'NO_FEEDBACK', 'TALK_RECORDED', 'IMPORTED');

-- CreateEnum
CREATE TYPE "Disclosure" AS ENUM ('FULL', 'ABSTRACT', 'WITHHELD');

-- CreateEnum
CREATE TYPE "UnitSystem" AS ENUM ('PARTY', 'GOVERNMENT', 'MASS', 'VERTICAL', 'PLATFORM', 'TOWN', 'UNDEFINED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('committeeStaff', 'governmentOffice', 'unitClerk', 'unitHead', 'proposer', 'leader', 'administrator', 'auditor');

-- CreateTable
CREATE TABLE "HandOverBatch" (
    "id" SERIAL NOT NULL,
    "plenaryId" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,

    CONSTRAINT "HandOverBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandOver" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "handedOverOn" DATE NOT NULL,
    "mode" "HandlingMode",
    "handOverBatchId" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "HandOver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "unitId" INTEGER,
    "round" INTEGER NOT NULL DEFAULT 1,
    "role" "AssignmentRole" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "status" "AssignmentStatus" NOT NULL DEFAULT 'PENDING',
    "assignedOn" DATE,
    "dueOn" DATE,
    "dueComputed" BOOLEAN NOT NULL DEFAULT true,
    "takenFromId" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Acceptance" (
    "id" SERIAL NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "acceptedOn" DATE NOT NULL,
    "acceptedBy" TEXT,
    "scanId" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "Acceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReturnRequest" (
    "id" SERIAL NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "requestedOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "dutyBasis" TEXT,
    "suggestedUnitId" INTEGER,
    "headName" TEXT,
    "ruledOn" DATE,
    "ruling" "RulingOutcome",
    "rulingReason" TEXT,
    "rulingRecordedAt" TIMESTAMPTZ(3),
    "ruledById" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "ReturnRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" SERIAL NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "grantedOn" DATE NOT NULL,
    "newDueOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Office" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "demoToday" DATE,
    "setupTokenHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" SERIAL NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "contactedOn" DATE NOT NULL,
    "note" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consultation" (
    "id" SERIAL NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "consultedOn" DATE NOT NULL,
    "mode" "ConsultationMode",
    "place" TEXT,
    "people" TEXT,
    "content" TEXT,
    "scanId" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationConfirmation" (
    "id" SERIAL NOT NULL,
    "consultationId" INTEGER NOT NULL,
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

    CONSTRAINT "ConsultationConfirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "actorId" INTEGER,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "onBehalfOf" TEXT,
    "proposalId" INTEGER,
    "plenaryId" INTEGER,
    "subject" TEXT,
    "on" DATE,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RatingOpening" (
    "id" SERIAL NOT NULL,
    "plenaryId" INTEGER NOT NULL,
    "openedOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,

    CONSTRAINT "RatingOpening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Feedback" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "returnedOn" DATE NOT NULL,
    "attitude" "Satisfaction",
    "result" "Satisfaction",
    "adoption" "Adoption",
    "implementation" "Implementation",
    "comment" TEXT,
    "openedOn" DATE,
    "openedRecordedAt" TIMESTAMPTZ(3),
    "openingId" INTEGER,
    "scanId" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,
    "confirmedOn" DATE,
    "confirmedById" INTEGER,
    "confirmedRecordedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" SERIAL NOT NULL,
    "plenaryId" INTEGER NOT NULL,
    "fileId" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'PREVIEW',
    "decisions" JSONB NOT NULL DEFAULT '{}',
    "report" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" INTEGER,
    "createdBy" TEXT NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" INTEGER,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportChange" (
    "id" SERIAL NOT NULL,
    "batchId" INTEGER NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "sheetRow" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,

    CONSTRAINT "ImportChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportSynonym" (
    "id" SERIAL NOT NULL,
    "plenaryId" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,

    CONSTRAINT "ImportSynonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SheetRemainder" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "batchId" INTEGER,

    CONSTRAINT "SheetRemainder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeySelection" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "chosenOn" DATE NOT NULL,
    "dated" BOOLEAN NOT NULL DEFAULT true,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "KeySelection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Instruction" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "leaders" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "instructedOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "Instruction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyOfficial" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "part" "KeyOfficialPart" NOT NULL,
    "official" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "KeyOfficial_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GovernmentReview" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "openedOn" DATE NOT NULL,
    "dated" BOOLEAN NOT NULL DEFAULT true,
    "closedOn" DATE,
    "outcome" TEXT,
    "closedRecordedAt" TIMESTAMPTZ(3),
    "closedById" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "GovernmentReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sector" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Sector_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "gender" TEXT,
    "sectorId" INTEGER,
    "committee" TEXT,
    "employer" TEXT,
    "post" TEXT,
    "mobile" TEXT,
    "email" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Collective" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "CollectiveKind" NOT NULL DEFAULT 'UNDEFINED',
    "contactId" INTEGER,

    CONSTRAINT "Collective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plenary" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "term" INTEGER,
    "number" INTEGER,
    "opensOn" DATE,
    "closesOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "maxRounds" INTEGER NOT NULL DEFAULT 2,
    "attitudeOpensRound" BOOLEAN NOT NULL DEFAULT false,
    "oneUnitConsultsForAll" BOOLEAN NOT NULL DEFAULT false,
    "consultationRequired" BOOLEAN NOT NULL DEFAULT false,
    "officePassesReplies" BOOLEAN NOT NULL DEFAULT false,
    "limitsMoveToWorkday" BOOLEAN NOT NULL DEFAULT true,
    "caseNumberWidth" INTEGER NOT NULL DEFAULT 3,
    "rankingMinimum" INTEGER NOT NULL DEFAULT 3,

    CONSTRAINT "Plenary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Category" (
    "id" SERIAL NOT NULL,
    "plenaryId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutcomeClass" (
    "id" SERIAL NOT NULL,
    "plenaryId" INTEGER NOT NULL,
    "letter" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "resolved" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "OutcomeClass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LimitSetting" (
    "id" SERIAL NOT NULL,
    "plenaryId" INTEGER NOT NULL,
    "step" "LimitStep" NOT NULL,
    "n" INTEGER,
    "basis" "LimitBasis" NOT NULL,
    "fixedOn" DATE,

    CONSTRAINT "LimitSetting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "date" DATE NOT NULL,
    "worked" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" SERIAL NOT NULL,
    "plenaryId" INTEGER NOT NULL,
    "status" "ProposalStatus" NOT NULL,
    "registrationNumber" TEXT,
    "caseNumber" TEXT,
    "numberedInId" INTEGER,
    "period" "ProposalPeriod",
    "proposerKind" "ProposerKind" NOT NULL,
    "title" TEXT NOT NULL,
    "categoryId" INTEGER,
    "sectorId" INTEGER,
    "analysis" TEXT NOT NULL DEFAULT '',
    "suggestions" TEXT[],
    "consent" BOOLEAN,
    "remark" TEXT,
    "wish" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" INTEGER,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "voidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposer" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "memberId" INTEGER,
    "collectiveId" INTEGER,

    CONSTRAINT "Proposer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "submittedOn" DATE NOT NULL,
    "dated" BOOLEAN NOT NULL DEFAULT true,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "outcome" "ReviewOutcome" NOT NULL,
    "decidedOn" DATE NOT NULL,
    "dated" BOOLEAN NOT NULL DEFAULT true,
    "mergedIntoId" INTEGER,
    "declineReason" "DeclineReason",
    "reason" TEXT,
    "disposition" "Disposition",
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NumberingBatch" (
    "id" SERIAL NOT NULL,
    "plenaryId" INTEGER NOT NULL,
    "numberedOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "NumberingBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Completion" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "completedOn" DATE NOT NULL,
    "ground" "CompletionGround" NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "Completion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "publishedOn" DATE NOT NULL,
    "extent" "Disclosure" NOT NULL,
    "withdrawnOn" DATE,
    "withdrawalReason" TEXT,
    "withdrawalRecordedAt" TIMESTAMPTZ(3),
    "withdrawnById" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Opinion" (
    "id" SERIAL NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "sentOn" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "Opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" SERIAL NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "repliedOn" DATE NOT NULL,
    "letterOn" DATE,
    "documentNumber" TEXT,
    "signer" TEXT,
    "outcomeClassId" INTEGER,
    "text" TEXT NOT NULL DEFAULT '',
    "abstract" TEXT,
    "disclosure" "Disclosure",
    "disclosureReason" TEXT,
    "noConsultationReason" TEXT,
    "scanId" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassChange" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "changedOn" DATE NOT NULL,
    "outcomeClassId" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "ClassChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassOverride" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "overriddenOn" DATE NOT NULL,
    "outcomeClassId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "source" "FactSource" NOT NULL DEFAULT 'OWN',
    "batchId" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" INTEGER,
    "voidReason" TEXT,

    CONSTRAINT "ClassOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT,
    "system" "UnitSystem" NOT NULL DEFAULT 'UNDEFINED',
    "supervisor" TEXT,
    "contact" TEXT,
    "phone" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "endedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitAlias" (
    "name" TEXT NOT NULL,
    "unitId" INTEGER NOT NULL,

    CONSTRAINT "UnitAlias_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "User" (
    "id" SERIAL NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mobile" TEXT,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "sessionVersion" INTEGER NOT NULL DEFAULT 0,
    "theme" TEXT NOT NULL DEFAULT 'light',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" INTEGER,
    "memberId" INTEGER,
    "collectiveId" INTEGER,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" SERIAL NOT NULL,
    "login" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HandOver_proposalId_idx" ON "HandOver"("proposalId");

-- CreateIndex
CREATE INDEX "Assignment_proposalId_round_idx" ON "Assignment"("proposalId", "round");

-- CreateIndex
CREATE INDEX "Assignment_unitId_idx" ON "Assignment"("unitId");

-- CreateIndex
CREATE INDEX "Acceptance_assignmentId_idx" ON "Acceptance"("assignmentId");

-- CreateIndex
CREATE INDEX "ReturnRequest_assignmentId_idx" ON "ReturnRequest"("assignmentId");

-- CreateIndex
CREATE INDEX "ReturnRequest_suggestedUnitId_idx" ON "ReturnRequest"("suggestedUnitId");

-- CreateIndex
CREATE INDEX "Extension_assignmentId_idx" ON "Extension"("assignmentId");

-- CreateIndex
CREATE INDEX "Contact_assignmentId_idx" ON "Contact"("assignmentId");

-- CreateIndex
CREATE INDEX "Consultation_assignmentId_idx" ON "Consultation"("assignmentId");

-- CreateIndex
CREATE INDEX "ConsultationConfirmation_consultationId_idx" ON "ConsultationConfirmation"("consultationId");

-- CreateIndex
CREATE INDEX "Event_proposalId_id_idx" ON "Event"("proposalId", "id");

-- CreateIndex
CREATE INDEX "Event_plenaryId_id_idx" ON "Event"("plenaryId", "id");

-- CreateIndex
CREATE INDEX "RatingOpening_plenaryId_idx" ON "RatingOpening"("plenaryId");

-- CreateIndex
CREATE INDEX "Feedback_proposalId_idx" ON "Feedback"("proposalId");

-- CreateIndex
CREATE INDEX "ImportBatch_plenaryId_idx" ON "ImportBatch"("plenaryId");

-- CreateIndex
CREATE INDEX "ImportChange_proposalId_idx" ON "ImportChange"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportChange_batchId_proposalId_key" ON "ImportChange"("batchId", "proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportSynonym_plenaryId_column_value_key" ON "ImportSynonym"("plenaryId", "column", "value");

-- CreateIndex
CREATE UNIQUE INDEX "SheetRemainder_proposalId_column_key" ON "SheetRemainder"("proposalId", "column");

-- CreateIndex
CREATE INDEX "KeySelection_proposalId_idx" ON "KeySelection"("proposalId");

-- CreateIndex
CREATE INDEX "Instruction_proposalId_idx" ON "Instruction"("proposalId");

-- CreateIndex
CREATE INDEX "KeyOfficial_proposalId_idx" ON "KeyOfficial"("proposalId");

-- CreateIndex
CREATE INDEX "GovernmentReview_proposalId_idx" ON "GovernmentReview"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "Sector_name_key" ON "Sector"("name");

-- CreateIndex
CREATE INDEX "Member_name_idx" ON "Member"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Collective_name_key" ON "Collective"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Plenary_name_key" ON "Plenary"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Category_plenaryId_name_key" ON "Category"("plenaryId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "OutcomeClass_plenaryId_letter_key" ON "OutcomeClass"("plenaryId", "letter");

-- CreateIndex
CREATE UNIQUE INDEX "OutcomeClass_plenaryId_position_key" ON "OutcomeClass"("plenaryId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "LimitSetting_plenaryId_step_key" ON "LimitSetting"("plenaryId", "step");

-- CreateIndex
CREATE INDEX "Proposal_plenaryId_status_idx" ON "Proposal"("plenaryId", "status");

-- CreateIndex
CREATE INDEX "Proposal_categoryId_idx" ON "Proposal"("categoryId");

-- CreateIndex
CREATE INDEX "Proposal_sectorId_idx" ON "Proposal"("sectorId");

-- CreateIndex
CREATE INDEX "Proposer_memberId_idx" ON "Proposer"("memberId");

-- CreateIndex
CREATE INDEX "Proposer_collectiveId_idx" ON "Proposer"("collectiveId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposer_proposalId_position_key" ON "Proposer"("proposalId", "position");

-- CreateIndex
CREATE INDEX "Submission_proposalId_idx" ON "Submission"("proposalId");

-- CreateIndex
CREATE INDEX "Review_proposalId_idx" ON "Review"("proposalId");

-- CreateIndex
CREATE INDEX "Review_mergedIntoId_idx" ON "Review"("mergedIntoId");

-- CreateIndex
CREATE INDEX "NumberingBatch_plenaryId_idx" ON "NumberingBatch"("plenaryId");

-- CreateIndex
CREATE INDEX "Completion_proposalId_idx" ON "Completion"("proposalId");

-- CreateIndex
CREATE INDEX "Publication_proposalId_idx" ON "Publication"("proposalId");

-- CreateIndex
CREATE INDEX "Opinion_assignmentId_idx" ON "Opinion"("assignmentId");

-- CreateIndex
CREATE INDEX "Reply_assignmentId_idx" ON "Reply"("assignmentId");

-- CreateIndex
CREATE INDEX "ClassChange_proposalId_idx" ON "ClassChange"("proposalId");

-- CreateIndex
CREATE INDEX "ClassOverride_proposalId_idx" ON "ClassOverride"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_name_key" ON "Unit"("name");

-- CreateIndex
CREATE INDEX "UnitAlias_unitId_idx" ON "UnitAlias"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "User_login_key" ON "User"("login");

-- CreateIndex
CREATE UNIQUE INDEX "User_mobile_key" ON "User"("mobile");

-- CreateIndex
CREATE INDEX "RoleGrant_userId_idx" ON "RoleGrant"("userId");

-- CreateIndex
CREATE INDEX "RoleGrant_unitId_idx" ON "RoleGrant"("unitId");

-- CreateIndex
CREATE INDEX "RoleGrant_memberId_idx" ON "RoleGrant"("memberId");

-- CreateIndex
CREATE INDEX "RoleGrant_collectiveId_idx" ON "RoleGrant"("collectiveId");

-- CreateIndex
CREATE INDEX "SignInFailure_login_at_idx" ON "SignInFailure"("login", "at");

-- CreateIndex
CREATE INDEX "SignInFailure_address_at_idx" ON "SignInFailure"("address", "at");

-- AddForeignKey
ALTER TABLE "HandOverBatch" ADD CONSTRAINT "HandOverBatch_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandOver" ADD CONSTRAINT "HandOver_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandOver" ADD CONSTRAINT "HandOver_handOverBatchId_fkey" FOREIGN KEY ("handOverBatchId") REFERENCES "HandOverBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_takenFromId_fkey" FOREIGN KEY ("takenFromId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Acceptance" ADD CONSTRAINT "Acceptance_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Acceptance" ADD CONSTRAINT "Acceptance_scanId_fkey" FOREIGN KEY ("scanId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnRequest" ADD CONSTRAINT "ReturnRequest_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnRequest" ADD CONSTRAINT "ReturnRequest_suggestedUnitId_fkey" FOREIGN KEY ("suggestedUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_scanId_fkey" FOREIGN KEY ("scanId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationConfirmation" ADD CONSTRAINT "ConsultationConfirmation_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RatingOpening" ADD CONSTRAINT "RatingOpening_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_openingId_fkey" FOREIGN KEY ("openingId") REFERENCES "RatingOpening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_scanId_fkey" FOREIGN KEY ("scanId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportChange" ADD CONSTRAINT "ImportChange_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportChange" ADD CONSTRAINT "ImportChange_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportSynonym" ADD CONSTRAINT "ImportSynonym_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetRemainder" ADD CONSTRAINT "SheetRemainder_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeySelection" ADD CONSTRAINT "KeySelection_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instruction" ADD CONSTRAINT "Instruction_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyOfficial" ADD CONSTRAINT "KeyOfficial_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GovernmentReview" ADD CONSTRAINT "GovernmentReview_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Collective" ADD CONSTRAINT "Collective_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeClass" ADD CONSTRAINT "OutcomeClass_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LimitSetting" ADD CONSTRAINT "LimitSetting_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_numberedInId_fkey" FOREIGN KEY ("numberedInId") REFERENCES "NumberingBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposer" ADD CONSTRAINT "Proposer_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposer" ADD CONSTRAINT "Proposer_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposer" ADD CONSTRAINT "Proposer_collectiveId_fkey" FOREIGN KEY ("collectiveId") REFERENCES "Collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberingBatch" ADD CONSTRAINT "NumberingBatch_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Plenary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_outcomeClassId_fkey" FOREIGN KEY ("outcomeClassId") REFERENCES "OutcomeClass"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_scanId_fkey" FOREIGN KEY ("scanId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassChange" ADD CONSTRAINT "ClassChange_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassChange" ADD CONSTRAINT "ClassChange_outcomeClassId_fkey" FOREIGN KEY ("outcomeClassId") REFERENCES "OutcomeClass"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassOverride" ADD CONSTRAINT "ClassOverride_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassOverride" ADD CONSTRAINT "ClassOverride_outcomeClassId_fkey" FOREIGN KEY ("outcomeClassId") REFERENCES "OutcomeClass"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitAlias" ADD CONSTRAINT "UnitAlias_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_collectiveId_fkey" FOREIGN KEY ("collectiveId") REFERENCES "Collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
