import type { Actor } from "@/lib/actor";
import type { PlanSide, ProposalStatus } from "@/lib/db/generated/enums";
import { isOffice, isStaff } from "@/lib/proposal/policy";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";
import { no, type Verdict, yes } from "@/lib/verdict";

/** 拟交办 is the office's; what committee staff save is their suggestion to it (handbook §2). */
export function sideOf(actor: Actor): PlanSide | null {
  if (isOffice(actor)) return "OFFICE";
  return isStaff(actor) ? "COMMITTEE" : null;
}

/** Units are prepared between filing and hand-over. */
export function mayPlan(actor: Actor, { status }: { status: ProposalStatus }): Verdict {
  if (sideOf(actor) === null) return no("只有政府督查室可以拟交办，提案委可以建议承办单位。");
  return status === "FILED"
    ? yes
    : no(`「${PROPOSAL_STATUS[status].label}」的提案不能拟交办；立案以后、交办以前可以。`);
}

/** What is prepared is internal until the hand-over. */
export function mayReadPlans(actor: Actor): Verdict {
  const reads = sideOf(actor) !== null || actor.role === "leader";
  return reads ? yes : no("拟交办的单位交办以前只有督查室、提案委和领导可以看。");
}
