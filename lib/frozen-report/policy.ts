import type { Actor } from "@/lib/actor";
import { mayReadFigures } from "@/lib/figures/policy";
import { isOffice, isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** A frozen report lists every case, those not filed too, which the office does not see (handbook §2). */
export function mayReadFrozen(actor: Actor): Verdict {
  return isOffice(actor) ? no("定稿的报告由提案委和领导查看。") : mayReadFigures(actor);
}

export function mayFreeze(actor: Actor): Verdict {
  return isStaff(actor) ? yes : no("报告由提案委定稿。");
}
