import type { Actor } from "@/lib/actor";
import { isInHand, isOwnUnit, mayMoveAssignment } from "@/lib/assignment/policy";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import { actedOn } from "@/lib/hand-over/policy";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { isOffice, isStaff } from "@/lib/proposal/policy";
import { standingAssignments } from "@/lib/proposal/standing";
import { disputeNumber, disputesOf, LAST_DISPUTE } from "@/lib/return-request/dispute";
import { no, type Verdict, yes } from "@/lib/verdict";

/**
 * 申退: the unit itself, or committee staff from its paper; before or after acceptance, once for a case, in the
 * first round (handbook §4).
 * `limitOn`: its last day, where the caller has computed it; the command always has.
 * `askedOn`: the day of the request: of a paper the day it came, which only the command knows.
 */
export function mayRequestReturn(
  actor: Actor,
  proposal: ProposalFacts,
  assignment: AssignmentFacts,
  limitOn: PlainDate | null = null,
  askedOn: PlainDate | null = isStaff(actor) ? null : actor.today,
): Verdict {
  if (!isOwnUnit(actor, assignment) && !isStaff(actor))
    return no("申退只能由承办单位自己提出；纸质的由提案委代登记。");
  if (assignment.round > 1) return no("重新办理的提案不能申退。");
  const before = proposal.assignments.some(
    ({ unitId, returnRequest }) => unitId === assignment.unitId && returnRequest,
  );
  if (before) return no("一个单位对一件提案只能申退一次。");
  if (disputesOf(proposal) >= LAST_DISPUTE) return no("这件提案已由领导裁定，不能再申退。");
  const move = mayMoveAssignment(actor, "requestReturn", proposal, assignment);
  if (!move.may) return move;
  if (limitOn !== null && askedOn !== null && askedOn > limitOn)
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

/** The assignment to which the ruling gave the case; undefined: it was refused, or that unit was let go since. */
export function givenTo(
  { assignments }: Pick<ProposalFacts, "assignments">,
  { id }: Pick<AssignmentFacts, "id">,
): AssignmentFacts | undefined {
  return assignments.find(({ takenFromId }) => takenFromId === id);
}

/** What the unit that has the case by the ruling did since, in words: from then on only committee staff undo it. */
export function builtOnRuling(proposal: ProposalFacts, assignment: AssignmentFacts): string | null {
  const { returnRequest, opinion, reply, draft, consultations, extensionRequest } = assignment;
  if (returnRequest?.ruling === "REASSIGNED") {
    const to = givenTo(proposal, assignment);
    return to && (actedOn(to) || to.draft) ? "改派的单位已经签收或办理" : null;
  }
  const since = [...consultations.map(({ on }) => on), extensionRequest?.requestedOn ?? ""];
  const acted =
    opinion || reply || draft || since.some((on) => on >= (returnRequest?.ruledOn ?? ""));
  return acted ? "承办单位已经继续办理" : null;
}

/** Why the ruling cannot be undone by anybody before something later is undone; null: it can. */
function hangsOnRuling(proposal: ProposalFacts, assignment: AssignmentFacts): string | null {
  const { returnRequest, round, unitId } = assignment;
  if (proposal.assignments.some((one) => one.round > round))
    return "提案已进入重新办理，申退的裁定不能撤销。";
  const moved = returnRequest?.ruling === "REASSIGNED";
  const holder = moved ? givenTo(proposal, assignment) : assignment;
  if (holder?.reply || holder?.opinion) return "已经答复或送出意见，请先作废答复或意见。";
  if (moved && holder?.returnRequest?.ruling === "REASSIGNED")
    return "提案后来又改派了，请先撤销后一次裁定。";
  const back = standingAssignments(proposal, round).some((one) => one.unitId === unitId);
  return moved && back ? "申退的单位后来又在承办这件提案，请先取消它的会办。" : null;
}

/**
 * A ruling is undone by who made it until the unit that has the case by it has acted; after that committee staff
 * undo it (handbook §2, last row). The request waits again.
 */
export function mayUndoReturnRuling(
  actor: Actor,
  proposal: ProposalFacts,
  assignment: AssignmentFacts,
): Verdict {
  const { returnRequest } = assignment;
  if (!returnRequest?.ruling) return no("没有可以撤销的申退裁定。");
  if (!isStaff(actor)) {
    const rules = isOffice(actor) || actor.role === "leader";
    const own = rules && actor.userId !== null && returnRequest.ruledById === actor.userId;
    if (!own) return no("这次裁定不是您作的，请联系提案委撤销。");
    const built = builtOnRuling(proposal, assignment);
    if (built) return no(`${built}，本人不能再撤销裁定，请联系提案委。`);
  }
  const inHand = isInHand(proposal);
  if (!inHand.may) return inHand;
  const hangs = hangsOnRuling(proposal, assignment);
  return hangs ? no(hangs) : yes;
}
