import type { Actor } from "@/lib/actor";
import { isOwnUnit } from "@/lib/assignment/policy";
import { isOffice, isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** 签收回执: both sides print it, the unit and who handed the case over; committee staff as well. */
export function mayReadReceipt(actor: Actor, assignment: { unitId: number | null }): Verdict {
  const reads = isOwnUnit(actor, assignment) || isOffice(actor) || isStaff(actor);
  return reads ? yes : no("签收回执只有该单位、督查室和提案委可以看。");
}

/** 申退单, 延期申请: as the receipt, and leaders, who rule on a third dispute. */
export function mayReadRequestSheet(actor: Actor, assignment: { unitId: number | null }): Verdict {
  if (actor.role === "leader" || mayReadReceipt(actor, assignment).may) return yes;
  return no("申退单和延期申请只有该单位、督查室、提案委和领导可以看。");
}
