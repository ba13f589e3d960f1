import type { Actor } from "@/lib/actor";
import {
  ASSIGNMENT_MOVES,
  type AssignmentMove,
  type AssignmentMoveRule,
  type AssignmentParty,
} from "@/lib/assignment/moves";
import { ASSIGNMENT_STATUS } from "@/lib/assignment/status";
import type {
  AssignmentRole,
  AssignmentStatus,
  ProposalStatus,
  UnitSystem,
} from "@/lib/db/generated/enums";
import { isOfficeOf, isStaff } from "@/lib/proposal/policy";
import { answering } from "@/lib/proposal/standing";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";
import { no, type Verdict, yes } from "@/lib/verdict";

export type AssignmentForPolicy = {
  unitId: number | null;
  role: AssignmentRole;
  status: AssignmentStatus;
  system: UnitSystem;
};

/** The unit's own clerk or head, acting for the unit that holds the assignment. */
export function isOwnUnit(actor: Actor, assignment: { unitId: number | null }): boolean {
  const ofUnit = actor.role === "unitClerk" || actor.role === "unitHead";
  return ofUnit && actor.unitId !== null && actor.unitId === assignment.unitId;
}

const HOLDS: Record<AssignmentParty, (actor: Actor, assignment: AssignmentForPolicy) => boolean> = {
  unit: isOwnUnit,
  unitHead: (actor, assignment) => actor.role === "unitHead" && isOwnUnit(actor, assignment),
  committeeStaff: isStaff,
  governmentOffice: isOfficeOf,
  leader: (actor) => actor.role === "leader",
};

/** Cases on which units still act. A withdrawn or completed one is out of their hands. */
const IN_HAND: readonly ProposalStatus[] = ["ASSIGNED", "ANSWERED"];

export type CaseInHand = { status: ProposalStatus };

/** Is the case with its units? */
export function isInHand(proposal: CaseInHand): Verdict {
  return IN_HAND.includes(proposal.status)
    ? yes
    : no(`提案现在是「${PROPOSAL_STATUS[proposal.status].label}」，承办单位不能再办理。`);
}

/** May the actor make this move now? The reason names the status or the missing right. */
export function mayMoveAssignment(
  actor: Actor,
  move: AssignmentMove,
  proposal: CaseInHand,
  assignment: AssignmentForPolicy,
): Verdict {
  const { label, from, by, units }: AssignmentMoveRule = ASSIGNMENT_MOVES[move];
  if (!by.some((party) => HOLDS[party](actor, assignment)))
    return no(`您没有为该单位${label}的权限。`);
  if (units === "answering" && !answering(assignment)) {
    return no("会办单位向主办单位送会办意见，不直接答复提案者。");
  }
  if (units === "assisting" && answering(assignment)) return no(`只有会办单位可以${label}。`);
  const inHand = isInHand(proposal);
  if (!inHand.may) return inHand;
  if (from.includes(assignment.status)) return yes;
  return no(`承办单位现在是「${ASSIGNMENT_STATUS[assignment.status].label}」，不能${label}。`);
}

/** 签收: the unit itself; committee staff and the office on its behalf, from paper. */
export function mayAccept(
  actor: Actor,
  proposal: CaseInHand,
  assignment: AssignmentForPolicy,
): Verdict {
  return mayMoveAssignment(actor, "accept", proposal, assignment);
}

/** 会办意见: the assisting unit; committee staff from paper. */
export function maySendOpinion(
  actor: Actor,
  proposal: CaseInHand,
  assignment: AssignmentForPolicy,
): Verdict {
  return mayMoveAssignment(
    actor,
    isStaff(actor) ? "opinionFromPaper" : "sendOpinion",
    proposal,
    assignment,
  );
}

/** 沟通: logged by the unit, or by committee staff on its behalf; it changes no status. */
export function mayRecordContact(
  actor: Actor,
  proposal: CaseInHand,
  assignment: AssignmentForPolicy,
): Verdict {
  if (!isOwnUnit(actor, assignment) && !isStaff(actor)) return no("您没有为该单位登记联系的权限。");
  if (assignment.status === "REASSIGNED") return no("该单位承办的提案已改派，不能再登记联系。");
  return isInHand(proposal);
}
