import type { Actor } from "@/lib/actor";
import { type AssignmentForPolicy, isInHand } from "@/lib/assignment/policy";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isOffice, isOfficeOf, mayMove } from "@/lib/proposal/policy";
import { answering, standingAssignments } from "@/lib/proposal/standing";
import { no, type Verdict, yes } from "@/lib/verdict";

/** 交办: a filed case with its number, by the government office. */
export function mayHandOver(actor: Actor, proposal: ProposalFacts): Verdict {
  return mayMove(actor, "handOver", proposal);
}

/** Has the unit done anything on it, or is it of a later round? */
export function actedOn({
  round,
  acceptance,
  returnRequest,
  opinion,
  consultations,
  reply,
}: ProposalFacts["assignments"][number]): boolean {
  return round > 1 || !!(acceptance || returnRequest || opinion || reply || consultations.length);
}

/** Its lead, sole or first separate unit: that unit's office has the case as a whole. */
function leadOf(proposal: ProposalFacts) {
  return standingAssignments(proposal).find(answering);
}

const FOREIGN = "主办单位由别的督查室交办，请找那边办理。";

/** Undone as long as no unit has acted on it: after an acceptance the case is the unit's. */
export function mayUndoHandOver(actor: Actor, proposal: ProposalFacts): Verdict {
  const move = mayMove(actor, "undoHandOver", proposal);
  if (!move.may) return move;
  if (!isOfficeOf(actor, leadOf(proposal))) return no(FOREIGN);
  const acted = proposal.assignments.some(actedOn);
  return acted ? no("已有承办单位签收或办理，不能撤销交办；请由承办单位申退。") : yes;
}

/** An assisting unit is added to a case that has a lead unit and is still being handled. */
export function mayAddAssist(actor: Actor, proposal: ProposalFacts): Verdict {
  if (!isOffice(actor)) return no("只有政府督查室可以增加会办单位。");
  if (proposal.status === "ASSIGNED" && !isOfficeOf(actor, leadOf(proposal))) return no(FOREIGN);
  if (proposal.status !== "ASSIGNED") return no("只有「办理中」的提案可以增加会办单位。");
  if (proposal.handOver?.mode === "LEAD_ASSIST") return yes;
  return no("独办、分办的提案没有主办单位，不能增加会办单位；请撤销交办后重新交办。");
}

export function mayDropAssist(
  actor: Actor,
  proposal: ProposalFacts,
  assignment: AssignmentForPolicy,
): Verdict {
  if (!isOffice(actor)) return no("只有政府督查室可以取消会办单位。");
  if (!isOfficeOf(actor, leadOf(proposal)) && !isOfficeOf(actor, assignment)) return no(FOREIGN);
  if (assignment.role !== "ASSIST")
    return no("只能取消会办单位；主办、独办、分办单位请经申退改派。");
  if (assignment.status === "OPINION_SENT") return no("该单位已送会办意见，不能取消。");
  if (assignment.status === "REASSIGNED") return no("该单位承办的提案已改派。");
  return isInHand(proposal);
}
