import type { Actor } from "@/lib/actor";
import {
  type AssignmentForPolicy,
  type CaseInHand,
  isInHand,
  isOwnUnit,
} from "@/lib/assignment/policy";
import type { FactSource } from "@/lib/db/generated/enums";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { hasLeadTurn } from "@/lib/proposal/lead-turn";
import { isStaff } from "@/lib/proposal/policy";
import { HANDED_OVER_STATUSES } from "@/lib/proposal/status";
import { no, type Verdict, yes } from "@/lib/verdict";

/**
 * 面商: logged by each unit for itself, by committee staff from paper. One after the reply is logged as well and
 * does not count; staff may still enter a forgotten one when the case is completed.
 */
export function mayRecordConsultation(
  actor: Actor,
  proposal: CaseInHand,
  assignment: AssignmentForPolicy,
): Verdict {
  const staff = isStaff(actor);
  if (!isOwnUnit(actor, assignment) && !staff) return no("您没有为该单位登记面商的权限。");
  if (assignment.status === "REASSIGNED") return no("该单位承办的提案已改派，不能再登记面商。");
  const handedOver = HANDED_OVER_STATUSES.some((status) => status === proposal.status);
  return staff && handedOver ? yes : isInHand(proposal);
}

/**
 * The proposer's own word on a consultation: the lead proposer's, or of whom that was passed to. An imported one (导入，未核) may also be
 * confirmed by committee staff who hold the paper.
 */
export function mayConfirmConsultation(
  actor: Actor,
  facts: Pick<ProposalFacts, "proposers" | "leadPassings">,
  source: FactSource,
): Verdict {
  if (hasLeadTurn(actor, facts)) return yes;
  if (source === "IMPORT" && isStaff(actor)) return yes;
  return no("面商是否属实由第一提案人本人确认。");
}
