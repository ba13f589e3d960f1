import type { Actor } from "@/lib/actor";
import { mayReadFiling } from "@/lib/filing/policy";
import type { ProposalFacts } from "@/lib/proposal/facts";

/** What the committee marks for itself, in the head of a case: never for proposers and units. */
export function caseMarks(actor: Actor, facts: ProposalFacts): string[] {
  if (!mayReadFiling(actor).may) return [];
  return facts.filingProposal ? ["拟立案，待复核"] : [];
}
