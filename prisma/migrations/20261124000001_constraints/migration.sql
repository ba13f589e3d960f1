-- What the schema language cannot say. Voided rows are kept, so most uniqueness is partial.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The log is append-only, for the application's own role too.
CREATE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the event log is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();

-- One office.
ALTER TABLE "Office" ADD CONSTRAINT office_is_one CHECK (id = 1);

-- Numbers are unique within a plenary and never empty text.
CREATE UNIQUE INDEX proposal_registration_number ON "Proposal" ("plenaryId", "registrationNumber") WHERE "voidedAt" IS NULL;
CREATE UNIQUE INDEX proposal_case_number ON "Proposal" ("plenaryId", "caseNumber") WHERE "voidedAt" IS NULL;
ALTER TABLE "Proposal" ADD CONSTRAINT proposal_numbers_not_empty CHECK ("registrationNumber" <> '' AND "caseNumber" <> '');
ALTER TABLE "Proposal" ADD CONSTRAINT proposal_title_not_empty CHECK (title <> '');

-- A proposer is a member or a collective; nobody stands twice on one proposal.
ALTER TABLE "Proposer" ADD CONSTRAINT proposer_is_one CHECK (num_nonnulls("memberId", "collectiveId") = 1);
CREATE UNIQUE INDEX proposer_member_once ON "Proposer" ("proposalId", "memberId") WHERE "memberId" IS NOT NULL;
CREATE UNIQUE INDEX proposer_collective_once ON "Proposer" ("proposalId", "collectiveId") WHERE "collectiveId" IS NOT NULL;

-- At most one standing fact of its kind.
CREATE UNIQUE INDEX hand_over_once ON "HandOver" ("proposalId") WHERE "voidedAt" IS NULL;
CREATE UNIQUE INDEX key_selection_once ON "KeySelection" ("proposalId") WHERE "voidedAt" IS NULL;
CREATE UNIQUE INDEX review_final_once ON "Review" ("proposalId") WHERE "voidedAt" IS NULL AND outcome <> 'SENT_BACK';
CREATE UNIQUE INDEX completion_once ON "Completion" ("proposalId") WHERE "voidedAt" IS NULL;
CREATE UNIQUE INDEX feedback_once ON "Feedback" ("proposalId", round) WHERE "voidedAt" IS NULL;
CREATE UNIQUE INDEX acceptance_once ON "Acceptance" ("assignmentId") WHERE "voidedAt" IS NULL;
CREATE UNIQUE INDEX opinion_once ON "Opinion" ("assignmentId") WHERE "voidedAt" IS NULL;
CREATE UNIQUE INDEX reply_once ON "Reply" ("assignmentId") WHERE "voidedAt" IS NULL;
CREATE UNIQUE INDEX publication_standing_once ON "Publication" ("proposalId") WHERE "voidedAt" IS NULL AND "withdrawnOn" IS NULL;
CREATE UNIQUE INDEX government_review_open_once ON "GovernmentReview" ("proposalId") WHERE "voidedAt" IS NULL AND "closedOn" IS NULL;
CREATE UNIQUE INDEX return_request_once ON "ReturnRequest" ("assignmentId") WHERE "voidedAt" IS NULL;

-- One lead (or sole) unit per case and round, no unit twice; a case that moved on leaves its first unit's row behind.
CREATE UNIQUE INDEX assignment_one_lead ON "Assignment" ("proposalId", round)
  WHERE role IN ('LEAD', 'SOLE') AND "voidedAt" IS NULL AND status <> 'REASSIGNED';
CREATE UNIQUE INDEX assignment_unit_once ON "Assignment" ("proposalId", round, "unitId")
  WHERE "voidedAt" IS NULL AND status <> 'REASSIGNED';
ALTER TABLE "Assignment" ADD CONSTRAINT assignment_round_positive CHECK (round >= 1);

-- Reasons and references where the kind of fact asks for them.
ALTER TABLE "Review" ADD CONSTRAINT review_merge_has_target CHECK (outcome <> 'MERGED' OR source = 'IMPORT' OR "mergedIntoId" IS NOT NULL);
ALTER TABLE "Review" ADD CONSTRAINT review_not_into_itself CHECK ("mergedIntoId" IS DISTINCT FROM "proposalId");
ALTER TABLE "Review" ADD CONSTRAINT review_decline_has_disposition CHECK (outcome <> 'DECLINED' OR (disposition IS NOT NULL AND "declineReason" IS NOT NULL));
ALTER TABLE "GovernmentReview" ADD CONSTRAINT government_review_order CHECK ("closedOn" >= "openedOn");
ALTER TABLE "Publication" ADD CONSTRAINT publication_order CHECK ("withdrawnOn" >= "publishedOn");
ALTER TABLE "Publication" ADD CONSTRAINT publication_withdrawal_has_reason CHECK (("withdrawnOn" IS NULL) = ("withdrawalReason" IS NULL));
ALTER TABLE "Feedback" ADD CONSTRAINT feedback_order CHECK ("openedOn" >= "returnedOn");
ALTER TABLE "ReturnRequest" ADD CONSTRAINT return_ruling_whole CHECK (("ruledOn" IS NULL) = (ruling IS NULL));
ALTER TABLE "ReturnRequest" ADD CONSTRAINT return_ruling_order CHECK ("ruledOn" >= "requestedOn");

-- A void says when and why.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Submission','Review','KeySelection','Instruction','KeyOfficial','GovernmentReview','HandOver',
    'Assignment','Acceptance','ReturnRequest','Extension','Contact','Consultation','ConsultationConfirmation','Opinion',
    'Reply','ClassChange','ClassOverride','Publication','Feedback','Completion'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (("voidedAt" IS NULL) = ("voidReason" IS NULL))', t, lower(t) || '_void_whole');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("recordedById") REFERENCES "User"(id)', t, lower(t) || '_recorded_by');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("voidedById") REFERENCES "User"(id)', t, lower(t) || '_voided_by');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("batchId") REFERENCES "ImportBatch"(id)', t, lower(t) || '_batch');
  END LOOP;
END $$;
ALTER TABLE "GovernmentReview" ADD CONSTRAINT government_review_closed_by FOREIGN KEY ("closedById") REFERENCES "User"(id);
ALTER TABLE "ReturnRequest" ADD CONSTRAINT return_ruled_by FOREIGN KEY ("ruledById") REFERENCES "User"(id);
ALTER TABLE "Publication" ADD CONSTRAINT publication_withdrawn_by FOREIGN KEY ("withdrawnById") REFERENCES "User"(id);
ALTER TABLE "Feedback" ADD CONSTRAINT feedback_confirmed_by FOREIGN KEY ("confirmedById") REFERENCES "User"(id);
ALTER TABLE "Event" ADD CONSTRAINT event_actor FOREIGN KEY ("actorId") REFERENCES "User"(id);
ALTER TABLE "Event" ADD CONSTRAINT event_plenary FOREIGN KEY ("plenaryId") REFERENCES "Plenary"(id);
ALTER TABLE "Proposal" ADD CONSTRAINT proposal_created_by FOREIGN KEY ("createdById") REFERENCES "User"(id);
ALTER TABLE "NumberingBatch" ADD CONSTRAINT numbering_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id);
ALTER TABLE "HandOverBatch" ADD CONSTRAINT hand_over_batch_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id);
ALTER TABLE "RatingOpening" ADD CONSTRAINT rating_opening_recorded_by FOREIGN KEY ("recordedById") REFERENCES "User"(id);
ALTER TABLE "SheetRemainder" ADD CONSTRAINT remainder_batch FOREIGN KEY ("batchId") REFERENCES "ImportBatch"(id);
ALTER TABLE "ImportBatch" ADD CONSTRAINT import_created_by FOREIGN KEY ("createdById") REFERENCES "User"(id);
ALTER TABLE "ImportBatch" ADD CONSTRAINT import_undone_by FOREIGN KEY ("undoneById") REFERENCES "User"(id);

-- A role that acts for somebody says for whom.
ALTER TABLE "RoleGrant" ADD CONSTRAINT grant_has_its_unit CHECK ((role IN ('unitClerk', 'unitHead')) = ("unitId" IS NOT NULL));
ALTER TABLE "RoleGrant" ADD CONSTRAINT grant_has_its_proposer CHECK ((role = 'proposer') = (num_nonnulls("memberId", "collectiveId") = 1));
CREATE UNIQUE INDEX grant_once ON "RoleGrant" ("userId", role, coalesce("unitId", 0), coalesce("memberId", 0), coalesce("collectiveId", 0));

-- Search in Chinese: trigrams hold parts of words of three characters and more; shorter ones scan one plenary.
CREATE INDEX proposal_title_trgm ON "Proposal" USING gin (title gin_trgm_ops);
