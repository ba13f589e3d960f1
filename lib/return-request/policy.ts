import type { Actor } from "@/lib/actor";
import { isOwnUnit, mayMoveAssignment } from "@/lib/assignment/policy";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { isOffice } from "@/lib/proposal/policy";
import { disputeNumber, disputesOf, LAST_DISPUTE } from "@/lib/return-request/dispute";
import { no, type Verdict, yes } from "@/lib/verdict";

/**
 * 申退: the unit itself, before or after acceptance, once for a case, in the first round (handbook §4).
 * `limitOn`: its last day, where the caller has computed it; the command always has.
 */
export function mayRequestReturn(
  actor: Actor,
  proposal: ProposalFacts,
  assignment: AssignmentFacts,
  limitOn: PlainDate | null = null,
): Verdict {
  if (!isOwnUnit(actor, assignment)) return no("申退只能由承办单位自己提出。");
  if (assignment.round > 1) return no("重新办理的提案不能申退。");
  const before = proposal.assignments.some(
    ({ unitId, returnRequest }) => unitId === assignment.unitId && returnRequest,
  );
  if (before) return no("一个单位对一件提案只能申退一次。");
  if (disputesOf(proposal) >= LAST_DISPUTE) return no("这件提案已由领导裁定，不能再申退。");
  const move = mayMoveAssignment(actor, "requestReturn", proposal, assignment);
  if (!move.may) return move;
  if (limitOn !== null && actor.today > limitOn)
    return no(`申退期限${formatMonthDay(limitOn)}已过，不能再申退。`);
  return yes;
}

/** 裁定: the office on the first two disputes of a case; a leader on the third, whose word is final. */
export function mayRuleOnReturn(
  actor: Actor,
  proposal: ProposalFacts,
  assignment: AssignmentFacts,
): Verdict {
  if (!isOffice(actor) && actor.role !== "leader") return no("申退由政府督查室裁定。");
  const dispute = disputeNumber(proposal, assignment);
  if (assignment.returnRequest?.ruling === null) {
    if (dispute >= LAST_DISPUTE && actor.role !== "leader")
      return no("这是第三次争议，请领导裁定。");
    if (dispute < LAST_DISPUTE && actor.role === "leader") return no("前两次争议由督查室裁定。");
  }
  return mayMoveAssignment(actor, "reassign", proposal, assignment);
}
