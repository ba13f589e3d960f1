-- A filed case that is withdrawn later was filed all the same: both decisions stand, each once.
DROP INDEX review_final_once;
CREATE UNIQUE INDEX review_decision_once ON "Review" ("proposalId") WHERE "voidedAt" IS NULL AND outcome IN ('FILED', 'DECLINED', 'MERGED');
CREATE UNIQUE INDEX review_withdrawal_once ON "Review" ("proposalId") WHERE "voidedAt" IS NULL AND outcome = 'WITHDRAWN';
