import type { Actor } from "@/lib/actor";
import type { CaseFile } from "@/lib/case-file/select";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isProposerOf } from "@/lib/proposal/policy";
import { BEFORE_DECISION } from "@/lib/proposal/status";

/**
 * Does the person follow the case as one of its proposers, of a submission merged into it too, or as one asked to
 * co-sign it? Before the decision no other proposer sees it; a published one is read by all.
 */
export function isFollower(
  actor: Actor,
  facts: Pick<ProposalFacts, "proposers" | "status">,
  file: Pick<CaseFile, "mergedHere">,
): boolean {
  if (actor.role !== "proposer") return false;
  const open: readonly string[] = BEFORE_DECISION;
  if (isProposerOf(actor, facts) || open.includes(facts.status)) return true;
  return file.mergedHere.some(({ proposal }) => isProposerOf(actor, proposal));
}
