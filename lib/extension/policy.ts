import type { Actor } from "@/lib/actor";
import { isInHand, isOwnUnit } from "@/lib/assignment/policy";
import { formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import { presentDueOn } from "@/lib/extension/latest";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { isOffice, isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** The request that waits: for the office, or after it for the committee; null: none waits. */
export function openRequest({ extensionRequest }: Pick<AssignmentFacts, "extensionRequest">) {
  if (!extensionRequest || extensionRequest.officeOutcome === "REFUSED") return null;
  return extensionRequest.committeeOutcome === null ? extensionRequest : null;
}

/** Has the unit still something to be given time for? */
function isOwed(proposal: ProposalFacts, { status }: AssignmentFacts): Verdict {
  if (status === "REPLIED") return no("已经答复，不用延期。");
  if (status === "OPINION_SENT") return no("会办意见已经送出，不用延期。");
  if (status === "REASSIGNED") return no("该单位承办的提案已改派。");
  return isInHand(proposal);
}

/**
 * 延期申请: the unit itself, once it has accepted and while its limit runs; one request at a time (handbook §4).
 * `latestOn`: the last day an extension may reach, where the caller has computed it; the command always has.
 */
export function mayRequestExtension(
  actor: Actor,
  proposal: ProposalFacts,
  assignment: AssignmentFacts,
  latestOn: PlainDate | null = null,
): Verdict {
  if (!isOwnUnit(actor, assignment)) return no("延期只能由承办单位自己申请。");
  const owed = isOwed(proposal, assignment);
  if (!owed.may) return owed;
  if (assignment.status === "PENDING") return no("还没有签收，签收后才能申请延期。");
  if (assignment.status === "RETURN_REQUESTED") return no("正在申退，裁定以后再申请延期。");
  if (openRequest(assignment)) return no("已有一次延期申请在等裁定。");
  const due = presentDueOn(assignment);
  if (due === null) return no("没有答复期限，不用延期。");
  if (actor.today > due)
    return no(`期限${formatMonthDay(due)}已过，不能再申请延期，请尽快办理答复。`);
  if (latestOn !== null && due >= latestOn)
    return no(`期限已到最长的${formatMonthDay(latestOn)}，不能再延。`);
  return yes;
}

/** The office rules first. */
export function mayRuleOnExtension(
  actor: Actor,
  proposal: ProposalFacts,
  assignment: AssignmentFacts,
): Verdict {
  if (!isOffice(actor)) return no("延期由政府督查室先审，再由提案委同意。");
  const request = openRequest(assignment);
  if (!request) return no("没有等裁定的延期申请。");
  if (request.officeOutcome !== null) return no("督查室已经同意，在等提案委。");
  return isOwed(proposal, assignment);
}

/** The committee agrees or not, after the office. */
export function mayAgreeToExtension(
  actor: Actor,
  proposal: ProposalFacts,
  assignment: AssignmentFacts,
): Verdict {
  if (!isStaff(actor)) return no("督查室审过的延期由提案委同意。");
  const request = openRequest(assignment);
  if (!request) return no("没有等提案委同意的延期申请。");
  if (request.officeOutcome === null) return no("延期申请还在等督查室审。");
  return isOwed(proposal, assignment);
}
