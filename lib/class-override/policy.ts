import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";
import { answering, isAnswered, lastRound, standingAssignments } from "@/lib/proposal/standing";
import { no, type Verdict, yes } from "@/lib/verdict";

/** The last round that every lead, sole and separate unit has answered; null: none yet. */
export function answeredRound(facts: Pick<ProposalFacts, "assignments">): number | null {
  for (let round = lastRound(facts); round >= 1; round -= 1)
    if (isAnswered(facts, round)) return round;
  return null;
}

/** The replies whose classes the rule compares, by unit. */
export function comparedReplies(facts: Pick<ProposalFacts, "assignments">) {
  const round = answeredRound(facts);
  if (round === null) return [];
  return standingAssignments(facts, round).filter((one) => answering(one) && one.reply !== null);
}

/**
 * 类别裁定: where several units reply, the case's class is the worst of theirs unless the committee overrides it
 * (handbook §3). One reply's own class is its unit's; the committee has it corrected.
 */
export function mayOverrideClass(actor: Actor, facts: ProposalFacts): Verdict {
  if (!isStaff(actor)) return no("整件提案的类别由提案委裁定。");
  const replies = comparedReplies(facts);
  if (replies.length === 0) return no("答复以后才有类别可以裁定。");
  if (replies.length === 1) return no("只有一家答复的，类别就是答复的类别；有误请更正答复。");
  return yes;
}
