import type { Actor } from "@/lib/actor";
import { isOwnUnit } from "@/lib/assignment/policy";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { isOffice, isOfficeOf, isStaff } from "@/lib/proposal/policy";
import type { Step } from "@/lib/calendar/steps";
import { no, type Verdict, yes } from "@/lib/verdict";

type Known = { remindedToday?: boolean; waiting?: Step["waiting"] };

/**
 * 催办 by hand: the office, any unit that still owes its reply or opinion (handbook §2), once a day for a step.
 * Not while its reply waits for the government's review. `known`: where the caller has read it; the command always has.
 */
export function mayRemind(
  actor: Actor,
  proposal: Pick<ProposalFacts, "status">,
  assignment: Pick<AssignmentFacts, "status" | "reply" | "opinion" | "system">,
  { remindedToday = false, waiting = null }: Known = {},
): Verdict {
  if (!isOffice(actor)) return no("催办由政府督查室做。");
  if (!isOfficeOf(actor, assignment)) return no("该单位由它那边的督查室催办。");
  if (assignment.reply) return no("该单位已经答复，不用催办。");
  if (assignment.opinion) return no("该单位已送会办意见，不用催办。");
  if (proposal.status !== "ASSIGNED") return no("正在办理的提案才要催办。");
  if (assignment.status === "REASSIGNED") return no("已改派给别的单位，不用催办。");
  if (assignment.status === "RETURN_REQUESTED") return no("申退等裁定，不催办单位。");
  if (waiting) return no("答复正等市长办公会议审阅，不催办单位。");
  if (remindedToday) return no("今天已经催办过，明天可以再催。");
  return yes;
}

/** 催办 of all that one unit is late with. */
export function mayRemindUnit(actor: Actor): Verdict {
  return isOffice(actor) ? yes : no("催办由政府督查室做。");
}

/** 催办单: between the office and the unit; the committee's staff and leaders read it too, proposers do not. */
export function mayReadReminders(actor: Actor, assignment: AssignmentFacts): Verdict {
  const may =
    isOffice(actor) || isStaff(actor) || actor.role === "leader" || isOwnUnit(actor, assignment);
  return may ? yes : no("催办单只供督查室和承办单位查看。");
}
