import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { mayMove } from "@/lib/proposal/policy";
import { lastRound } from "@/lib/proposal/standing";
import { no, type Verdict, yes } from "@/lib/verdict";

/** The opened rating of the last round; null: none is in, or it is sealed. */
export function openedRating(facts: ProposalFacts) {
  const round = lastRound(facts);
  return (
    facts.feedbacks.find((feedback) => feedback.round === round && feedback.openedOn !== null) ??
    null
  );
}

/**
 * 不满意 in the last round allowed: the committee talks with both sides, records it, and the case is completed.
 * With rounds left an opening has begun the next one; only an imported 不满意, which opens none (it is
 * history), is talked about earlier.
 */
export function mayCompleteAfterTalk(actor: Actor, facts: ProposalFacts): Verdict {
  const move = mayMove(actor, "complete", facts);
  if (!move.may) return move;
  if (openedRating(facts) === null) return no("最后一轮的评价还没有开封，不能登记约谈办结。");
  return yes;
}
