import type { Actor } from "@/lib/actor";
import { mayReadFiling } from "@/lib/filing/policy";
import { mayReadCandidates } from "@/lib/key-candidate/policy";
import type { ProposalFacts } from "@/lib/proposal/facts";

/** What the committee marks for itself, in the head of a case: never for proposers and units. */
export function caseMarks(actor: Actor, facts: ProposalFacts): string[] {
  const { filingProposal, keyCandidate, keySelection } = facts;
  const candidate = keyCandidate && !keySelection && mayReadCandidates(actor).may;
  return [
    ...(filingProposal && mayReadFiling(actor).may ? ["拟立案，待复核"] : []),
    ...(candidate ? ["重点候选"] : []),
  ];
}
