import type { Actor } from "@/lib/actor";
import { isInHand, isOwnUnit } from "@/lib/assignment/policy";
import { formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import { presentDueOn } from "@/lib/extension/latest";
import { lastRuling, openRequest, type RulingStep } from "@/lib/extension/ruling";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { isOffice, isOfficeOf, isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Has the unit still something to be given time for? */
function isOwed(proposal: ProposalFacts, { status }: AssignmentFacts): Verdict {
  if (status === "REPLIED") return no("已经答复，不用延期。");
  if (status === "OPINION_SENT") return no("会办意见已经送出，不用延期。");
  if (status === "REASSIGNED") return no("该单位承办的提案已改派。");
  return isInHand(proposal);
}

/**
 * 延期申请: the unit itself, or committee staff from its paper; once it has accepted and while its limit runs; one
 * request at a time (handbook §4).
 * `latestOn`: the last day an extension may reach, where the caller has computed it; the command always has.
 * `askedOn`: the day of the request: of a paper the day it came, which only the command knows.
 */
export function mayRequestExtension(
  actor: Actor,
  proposal: ProposalFacts,
  assignment: AssignmentFacts,
  latestOn: PlainDate | null = null,
  askedOn: PlainDate | null = isStaff(actor) ? null : actor.today,
): Verdict {
  if (!isOwnUnit(actor, assignment) && !isStaff(actor))
    return no("延期只能由承办单位自己申请；纸质的由提案委代登记。");
  const owed = isOwed(proposal, assignment);
  if (!owed.may) return owed;
  if (assignment.status === "PENDING") return no("还没有签收，签收后才能申请延期。");
  if (assignment.status === "RETURN_REQUESTED") return no("正在申退，裁定以后再申请延期。");
  if (openRequest(assignment)) return no("已有一次延期申请在等裁定。");
  const due = presentDueOn(assignment);
  if (due === null) return no("没有答复期限，不用延期。");
  if (askedOn !== null && askedOn > due)
    return no(`期限${formatMonthDay(due)}已过，不能再申请延期，请尽快办理答复。`);
  if (latestOn !== null && due >= latestOn)
    return no(`期限已到最长的${formatMonthDay(latestOn)}，不能再延。`);
  return yes;
}

/** Whose word the actor has on extensions; null: none. */
export function stepOf(actor: Actor): RulingStep | null {
  if (isOffice(actor)) return "office";
  return isStaff(actor) ? "committee" : null;
}

/** The office rules first; after it the committee agrees or not. */
export function mayRuleOnExtension(
  actor: Actor,
  proposal: ProposalFacts,
  assignment: AssignmentFacts,
): Verdict {
  const step = stepOf(actor);
  if (!step) return no("延期由政府督查室先审，再由提案委同意。");
  if (step === "office" && !isOfficeOf(actor, assignment))
    return no("该单位的延期由它那边的督查室审。");
  const request = openRequest(assignment);
  if (!request) return no("没有等裁定的延期申请。");
  if (step === "office" && request.officeOutcome !== null)
    return no("督查室已经同意，在等提案委。");
  if (step === "committee" && request.officeOutcome === null) return no("延期申请还在等督查室审。");
  return isOwed(proposal, assignment);
}

/**
 * The last word is taken back by who said it, until the next step builds on it: the committee's word, another
 * request, or the unit's reply. After a reply committee staff take it back (handbook §2, last row).
 */
export function mayUndoExtensionRuling(
  actor: Actor,
  proposal: ProposalFacts,
  assignment: AssignmentFacts,
): Verdict {
  const last = lastRuling(assignment);
  if (!last) return no("没有可以撤销的延期意见。");
  if (!isStaff(actor)) {
    if (last.step === "committee") return no("提案委已经答复，请联系提案委撤销。");
    const own = actor.userId !== null && last.ruledById === actor.userId;
    if (!isOffice(actor) || !own) return no("这条延期意见不是您登记的，请联系提案委撤销。");
    if (assignment.reply || assignment.opinion)
      return no("承办单位已经答复或送出意见，请联系提案委撤销。");
  }
  if (assignment.status === "REASSIGNED") return no("该单位承办的提案已改派。");
  return isInHand(proposal);
}
