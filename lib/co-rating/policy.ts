import type { Actor } from "@/lib/actor";
import { asCoProposer, unratedOf } from "@/lib/co-rating/people";
import { mayReadOpened } from "@/lib/feedback/policy";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { hasLeadTurn } from "@/lib/proposal/lead-turn";
import { isSelf, isStaff } from "@/lib/proposal/policy";
import { samePeople } from "@/lib/proposal/proposers";
import { lastRound } from "@/lib/proposal/standing";
import { no, type Verdict, yes } from "@/lib/verdict";

type CoRating = ProposalFacts["coRatings"][number];

/** 附议人评价: each co-proposer once a round, by their own act, while the lead may rate; never overwritten. */
export function mayCoRate(actor: Actor, facts: ProposalFacts): Verdict {
  const self = asCoProposer(actor, facts);
  if (!self)
    return hasLeadTurn(actor, facts)
      ? no("您的评价就是第一提案人的评价，请用「评价答复」。")
      : no("只有本案的附议人和并入提案的提案者可以这样评价。");
  if (facts.status !== "ANSWERED") return no("提案答复后、办结前才能评价。");
  const waiting = unratedOf(facts, lastRound(facts)).some((one) => samePeople([one], [self]));
  return waiting ? yes : no("您这一轮的评价已经收到，不能再改。");
}

/** Before the opening its giver alone, afterwards those who may read the lead's. */
export function mayReadCoRating(
  actor: Actor,
  facts: Pick<ProposalFacts, "proposers" | "leadPassings">,
  rating: Pick<CoRating, "memberId" | "collectiveId" | "openedOn">,
): Verdict {
  if (isSelf(actor, rating)) return yes;
  if (rating.openedOn === null) return no("评价开封前只有评价人本人可以看到。");
  return mayReadOpened(actor, facts);
}

/** What may follow an opened 不满意 of a co-proposer: asked of the rating's day and round; what it says, the caller asks. */
function mayFollowUp(actor: Actor, { openedOn, talkedOn }: CoRating): Verdict {
  if (!isStaff(actor)) return no("附议人不满意的，由提案委处理。");
  if (openedOn === null) return no("评价还没有开封。");
  return talkedOn === null ? yes : no("已经登记过和这位提案者的沟通。");
}

/** 登记沟通: staff talked with the co-proposer who is 不满意. */
export function mayNoteTalk(actor: Actor, rating: CoRating): Verdict {
  return mayFollowUp(actor, rating);
}

/**
 * 重新办理 for a co-proposer's 不满意: once the lead's rating of the round was opened or its time is over, and within the
 * rounds allowed (handbook §3). A completion of that round is then void.
 */
export function mayBeginRound(actor: Actor, facts: ProposalFacts, rating: CoRating): Verdict {
  const follow = mayFollowUp(actor, rating);
  if (!follow.may) return follow;
  const { round } = rating;
  if (lastRound(facts) > round) return no("提案已进入下一轮办理。");
  const lead = facts.feedbacks.find((one) => one.round === round);
  const over = facts.completion !== null || (lead !== undefined && lead.openedOn !== null);
  if (!over) return no("第一提案人这一轮的评价还没有开封，期限也没有过，请先等一等。");
  if (round >= facts.plenary.maxRounds)
    return no(`本次会议最多办理${facts.plenary.maxRounds}轮，已经到了；可以登记沟通。`);
  return facts.classSettings.length > 0
    ? no("本案的类别已由回头看或裁定改过，不能再重新办理；可以登记沟通。")
    : yes;
}
