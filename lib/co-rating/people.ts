import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { leadTurn } from "@/lib/proposal/lead-turn";
import { isSelf } from "@/lib/proposal/policy";
import { type ProposerRow, samePeople } from "@/lib/proposal/proposers";

type Facts = Pick<ProposalFacts, "proposers" | "leadPassings" | "mergedProposers">;

/**
 * Who rates beside the lead: every co-signer, and every proposer of a submission merged into the case, each once. Not
 * the lead proposer, also where their turn was passed on, and not whom it was passed to, who rates as the lead.
 */
export function coProposers(facts: Facts): ProposerRow[] {
  const holder = leadTurn(facts);
  const lead = facts.proposers.filter(({ position }) => position === 0);
  const taken: ProposerRow[] = holder ? [...lead, holder] : lead;
  const others: ProposerRow[] = [];
  for (const { memberId, collectiveId } of [...facts.proposers, ...facts.mergedProposers]) {
    const one = { memberId, collectiveId };
    if (![...taken, ...others].some((known) => samePeople([known], [one]))) others.push(one);
  }
  return others;
}

/** Those whose rating of the round is not in. */
export function unratedOf(
  facts: Facts & Pick<ProposalFacts, "coRatings">,
  round: number,
): ProposerRow[] {
  const given = facts.coRatings.filter((one) => one.round === round);
  return coProposers(facts).filter((one) => !given.some((rating) => samePeople([rating], [one])));
}

/** As which co-proposer of the case the actor would rate; null: they are none. */
export function asCoProposer(actor: Actor, facts: Facts): ProposerRow | null {
  return coProposers(facts).find((one) => isSelf(actor, one)) ?? null;
}

/**
 * Those whom the case still waits for before a rating completes it, where the plenary says that all must rate; nobody
 * where the lead's alone does. What is in counts, opened or opened in the same batch.
 */
export function awaited(
  facts: Facts & Pick<ProposalFacts, "coRatings" | "plenary">,
  round: number,
): ProposerRow[] {
  return facts.plenary.allMustRate ? unratedOf(facts, round) : [];
}
