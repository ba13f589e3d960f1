import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import type { ProposerRow } from "@/lib/proposal/proposers";
import { isLeadProposer, isSelf } from "@/lib/proposal/policy";

type Facts = Pick<ProposalFacts, "proposers" | "leadPassings">;

/** Who confirms consultations and rates as the lead: the lead proposer, or whom staff passed that to last. */
export function leadTurn({ proposers, leadPassings }: Facts): ProposerRow | null {
  return leadPassings.at(-1) ?? proposers.find(({ position }) => position === 0) ?? null;
}

/**
 * Does the actor confirm and rate as the lead? The one question that every such act asks. Writing, withdrawing and
 * inviting stay with the lead proposer (isLeadProposer).
 */
export function hasLeadTurn(actor: Actor, facts: Facts): boolean {
  const holder = leadTurn(facts);
  return holder !== null && isSelf(actor, holder);
}

/** The lead proposer whose turn was passed to another: sees the case, and no longer rates. */
export function passedLeadTurn(actor: Actor, facts: Facts): boolean {
  return isLeadProposer(actor, facts) && !hasLeadTurn(actor, facts);
}
