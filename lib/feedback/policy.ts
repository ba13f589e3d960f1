import type { Actor } from "@/lib/actor";
import type { FactSource } from "@/lib/db/generated/enums";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { hasLeadTurn, passedLeadTurn } from "@/lib/proposal/lead-turn";
import { isLeadProposer, isOffice, isSelf, isStaff, isUnit } from "@/lib/proposal/policy";
import { lastRound } from "@/lib/proposal/standing";
import { no, type Verdict, yes } from "@/lib/verdict";

/** One rating per case and round, once it is answered; the first is never overwritten (handbook §5, §7). */
function takesRating(facts: ProposalFacts): Verdict {
  if (facts.status !== "ANSWERED") return no("提案答复后、办结前才能评价。");
  const round = lastRound(facts);
  return facts.feedbacks.some((feedback) => feedback.round === round)
    ? no("这一轮的评价已经收到，不能再改。")
    : yes;
}

/** 评价: the lead proposer's of the main case, by their own act; of whom their turn was passed to. */
export function mayRate(actor: Actor, facts: ProposalFacts): Verdict {
  if (hasLeadTurn(actor, facts)) return takesRating(facts);
  if (passedLeadTurn(actor, facts)) return no("本案的评价已转交他人，由接手的人评价。");
  return no("由第一提案人评价，他人不能代评。");
}

/** The paper form, entered by committee staff, who then do not see it until it is opened. */
export function mayEnterFromPaper(actor: Actor, facts: ProposalFacts): Verdict {
  return isStaff(actor) ? takesRating(facts) : no("只有提案委可以补录纸质征询意见表。");
}

/** 评价开封: all that are in, alike. */
export function mayOpenRatings(actor: Actor): Verdict {
  return isStaff(actor) ? yes : no("只有提案委可以开封评价。");
}

export type RatingGiver = { giverMemberId: number | null; giverCollectiveId: number | null };

/** Whose rating it is; one that names nobody came by import and is the lead proposer's. */
function isGiver(
  actor: Actor,
  facts: Pick<ProposalFacts, "proposers">,
  { giverMemberId, giverCollectiveId }: RatingGiver,
): boolean {
  if (giverMemberId === null && giverCollectiveId === null) return isLeadProposer(actor, facts);
  return isSelf(actor, { memberId: giverMemberId, collectiveId: giverCollectiveId });
}

/**
 * Who may read what a rating says: before the opening its giver alone (of a collective's: its contact), not whom the
 * lead's turn was passed to later; afterwards also the lead proposer, who has their turn, the committee, the office,
 * the case's units and leaders (handbook §2). That the case itself may be seen is asked before.
 */
export function mayReadRating(
  actor: Actor,
  facts: Pick<ProposalFacts, "proposers" | "leadPassings">,
  rating: { openedOn: string | null } & RatingGiver,
): Verdict {
  if (isGiver(actor, facts, rating)) return yes;
  if (rating.openedOn === null) return no("评价开封前只有评价人本人可以看到。");
  return mayReadOpened(actor, facts);
}

/** An opened rating, the lead's or a co-proposer's. */
export function mayReadOpened(
  actor: Actor,
  facts: Pick<ProposalFacts, "proposers" | "leadPassings">,
): Verdict {
  if (isLeadProposer(actor, facts) || hasLeadTurn(actor, facts)) return yes;
  const reader = isStaff(actor) || isOffice(actor) || isUnit(actor) || actor.role === "leader";
  return reader ? yes : no("评价内容不对外显示。");
}

/** 导入，未核: the lead proposer confirms an imported rating, or committee staff who hold the paper form. */
export function mayConfirmRating(
  actor: Actor,
  facts: Pick<ProposalFacts, "proposers" | "leadPassings">,
  rating: { source: FactSource; confirmed: boolean },
): Verdict {
  if (!hasLeadTurn(actor, facts) && !isStaff(actor))
    return no("导入的评价由第一提案人或提案委核实。");
  if (rating.source !== "IMPORT") return no("只有导入的评价需要核实。");
  return rating.confirmed ? no("这次评价已经核实。") : yes;
}
