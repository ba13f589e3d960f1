import type { Prisma } from "@/lib/db/generated/client";
import { FACTS_SELECT, type ProposalFacts, toFacts } from "@/lib/proposal/facts";

const { id, plenaryId, status, registrationNumber, caseNumber, numberedInId, period } =
  FACTS_SELECT;
const { proposerKind, title, createdById, consent, updatedAt, plenary, proposers } = FACTS_SELECT;

/** What there is of a draft: it has proposers, and no fact yet. */
export const DRAFT_SELECT = {
  id,
  plenaryId,
  status,
  registrationNumber,
  caseNumber,
  numberedInId,
  period,
  proposerKind,
  title,
  createdById,
  consent,
  updatedAt,
  plenary,
  proposers,
} as const satisfies Prisma.ProposalSelect;

/** The facts of a draft: of all that comes later there is nothing, and nothing is asked for. */
export function draftFacts(
  row: Prisma.ProposalGetPayload<{ select: typeof DRAFT_SELECT }>,
): ProposalFacts {
  return toFacts({
    ...row,
    leadPassings: [],
    coRatings: [],
    submissions: [],
    reviews: [],
    mergedHere: [],
    filingProposals: [],
    dispositionOutcomes: [],
    keyCandidates: [],
    keySelections: [],
    governmentReviews: [],
    handOvers: [],
    assignments: [],
    feedbacks: [],
    publications: [],
    completions: [],
    classChanges: [],
    classOverrides: [],
  });
}
