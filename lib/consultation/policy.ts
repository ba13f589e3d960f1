import type { Actor } from "@/lib/actor";
import {
  type AssignmentForPolicy,
  type CaseInHand,
  isInHand,
  isOwnUnit,
} from "@/lib/assignment/policy";
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

/** The proposer's own word on a consultation: the lead proposer's, or of whom that was passed to. */
export function mayConfirmConsultation(
  actor: Actor,
  facts: Pick<ProposalFacts, "proposers" | "leadPassings">,
): Verdict {
  return hasLeadTurn(actor, facts) ? yes : no("面商是否属实由第一提案人本人确认。");
}

/**
 * What the proposer said on paper or by telephone, entered by committee staff. It is marked and never counts as
 * confirmed by their own act (handbook §5), nor is it written over what they said themselves.
 */
export function mayEnterWord(actor: Actor, { ownWord }: { ownWord: boolean }): Verdict {
  if (!isStaff(actor)) return no("只有提案委可以照纸质材料或电话代为登记。");
  return ownWord ? no("提案者本人已经说过，以本人的话为准，不再代为登记。") : yes;
}
