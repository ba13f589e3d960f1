import type { Actor } from "@/lib/actor";
import {
  ASSIGNMENT_MOVES,
  type AssignmentMove,
  type AssignmentMoveRule,
  type AssignmentParty,
} from "@/lib/assignment/moves";
import { answersProposer, ASSIGNMENT_STATUS } from "@/lib/assignment/status";
import type {
  AssignmentRole,
  AssignmentStatus,
  HandlingMode,
  ProposalStatus,
} from "@/lib/db/generated/enums";
import { no, type Verdict, yes } from "@/lib/verdict";

export type AssignmentForPolicy = {
  unitId: number | null;
  role: AssignmentRole;
  status: AssignmentStatus;
};

export type ProposalForHandOver = { status: ProposalStatus; caseNumber: string | null };

/** The unit's own clerk or head, acting for the unit that holds the assignment. */
export function isOwnUnit(actor: Actor, assignment: { unitId: number | null }): boolean {
  const ofUnit = actor.role === "unitClerk" || actor.role === "unitHead";
  return ofUnit && actor.unitId !== null && actor.unitId === assignment.unitId;
}

export function isCommittee(actor: Actor): boolean {
  return actor.role === "committeeStaff" || actor.role === "system";
}

export function isOffice(actor: Actor): boolean {
  return actor.role === "governmentOffice" || actor.role === "system";
}

const HOLDS: Record<AssignmentParty, (actor: Actor, assignment: AssignmentForPolicy) => boolean> = {
  unit: isOwnUnit,
  unitHead: (actor, assignment) => actor.role === "unitHead" && isOwnUnit(actor, assignment),
  committeeStaff: isCommittee,
  governmentOffice: isOffice,
  leader: (actor) => actor.role === "leader",
};

/** May the actor make this move now? The reason names the status or the missing right. */
export function mayMoveAssignment(
  actor: Actor,
  move: AssignmentMove,
  assignment: AssignmentForPolicy,
): Verdict {
  const { label, from, by, units }: AssignmentMoveRule = ASSIGNMENT_MOVES[move];
  if (!by.some((party) => HOLDS[party](actor, assignment)))
    return no(`您没有为该单位${label}的权限。`);
  if (units === "answering" && !answersProposer(assignment.role)) {
    return no("会办单位向主办单位送会办意见，不直接答复提案者。");
  }
  if (units === "assisting" && answersProposer(assignment.role))
    return no(`只有会办单位可以${label}。`);
  if (!from.includes(assignment.status)) {
    return no(`承办单位现在是「${ASSIGNMENT_STATUS[assignment.status].label}」，不能${label}。`);
  }
  return yes;
}

/** 签收: the unit itself; committee staff and the office on its behalf, from paper. */
export function mayAccept(actor: Actor, assignment: AssignmentForPolicy): Verdict {
  return mayMoveAssignment(actor, "accept", assignment);
}

/** 会办意见: the assisting unit; committee staff from paper. */
export function maySendOpinion(actor: Actor, assignment: AssignmentForPolicy): Verdict {
  return mayMoveAssignment(
    actor,
    isCommittee(actor) ? "opinionFromPaper" : "sendOpinion",
    assignment,
  );
}

/** 沟通: logged by the unit, or by committee staff on its behalf; it changes no status. */
export function mayRecordContact(actor: Actor, assignment: AssignmentForPolicy): Verdict {
  if (!isOwnUnit(actor, assignment) && !isCommittee(actor))
    return no("您没有为该单位登记联系的权限。");
  if (assignment.status === "REASSIGNED") return no("该单位承办的提案已改派，不能再登记联系。");
  return yes;
}

/** 交办: a filed case with its number, by the government office. */
export function mayHandOver(actor: Actor, proposal: ProposalForHandOver): Verdict {
  if (!isOffice(actor)) return no("只有政府督查室可以交办。");
  if (proposal.status !== "FILED") return no("只有「已立案」且尚未交办的提案可以交办。");
  if (proposal.caseNumber === null) return no("这件提案还没有案号，不能交办；请提案委先编案号。");
  return yes;
}

/** Undone as long as no unit has acted on it: after an acceptance the case is the unit's. */
export function mayUndoHandOver(
  actor: Actor,
  proposal: { status: ProposalStatus },
  actedOn: boolean,
): Verdict {
  if (!isOffice(actor)) return no("只有政府督查室可以撤销交办。");
  if (proposal.status !== "ASSIGNED") return no("只有「办理中」的提案可以撤销交办。");
  if (actedOn) return no("已有承办单位签收或办理，不能撤销交办；请由承办单位申退。");
  return yes;
}

/** An assisting unit is added to a case that has a lead unit and is still being handled. */
export function mayAddAssist(
  actor: Actor,
  proposal: { status: ProposalStatus },
  mode: HandlingMode | null,
): Verdict {
  if (!isOffice(actor)) return no("只有政府督查室可以增加会办单位。");
  if (proposal.status !== "ASSIGNED") return no("只有「办理中」的提案可以增加会办单位。");
  if (mode !== "LEAD_ASSIST")
    return no("独办、分办的提案没有主办单位，不能增加会办单位；请撤销交办后重新交办。");
  return yes;
}

export function mayDropAssist(actor: Actor, assignment: AssignmentForPolicy): Verdict {
  if (!isOffice(actor)) return no("只有政府督查室可以取消会办单位。");
  if (assignment.role !== "ASSIST")
    return no("只能取消会办单位；主办、独办、分办单位请经申退改派。");
  if (assignment.status === "OPINION_SENT") return no("该单位已送会办意见，不能取消。");
  if (assignment.status === "REASSIGNED") return no("该单位承办的提案已改派。");
  return yes;
}
