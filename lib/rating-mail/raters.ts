import { unratedOf } from "@/lib/co-rating/people";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { leadTurn } from "@/lib/proposal/lead-turn";
import { type ProposerRow, samePeople } from "@/lib/proposal/proposers";
import { lastRound } from "@/lib/proposal/standing";

export type Rater = ProposerRow & { lead: boolean };

type Facts = Pick<
  ProposalFacts,
  | "status"
  | "assignments"
  | "feedbacks"
  | "coRatings"
  | "proposers"
  | "mergedProposers"
  | "leadPassings"
  | "plenary"
>;

/**
 * Whose rating of the last round the case still asks for: the lead's, and its co-proposers'. Once the lead's was
 * opened nobody else's is asked for, except where the plenary says that all must rate; none of a case that is
 * completed, 未反馈 too, for it is no longer 已答复 (handbook §3).
 */
export function ratersAsked(facts: Facts): Rater[] {
  if (facts.status !== "ANSWERED") return [];
  const round = lastRound(facts);
  const leads = facts.feedbacks.find((one) => one.round === round);
  if (leads && leads.openedOn !== null && !facts.plenary.allMustRate) return [];
  const turn = leadTurn(facts);
  const lead = turn && !leads ? [{ ...own(turn), lead: true }] : [];
  return [...lead, ...unratedOf(facts, round).map((one) => ({ ...own(one), lead: false }))];
}

/** This person among them; null: nothing is asked of them (any more). */
export function raterAsked(facts: Facts, person: ProposerRow): Rater | null {
  return ratersAsked(facts).find((one) => samePeople([one], [person])) ?? null;
}

const own = ({ memberId, collectiveId }: ProposerRow): ProposerRow => ({ memberId, collectiveId });
