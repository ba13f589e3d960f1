import type { Actor } from "@/lib/actor";
import { isOffice, isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** That a proposer works in the unit is for those who choose units: the committee's staff and the hand-over offices. */
export function mayReadEmployerNotes(actor: Actor): Verdict {
  return isStaff(actor) || isOffice(actor)
    ? yes
    : no("提案者的工作单位只供提案委和督查室分办时参考。");
}
