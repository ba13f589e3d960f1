import type { Actor } from "@/lib/actor";
import { isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** 提案委 enters, corrects and removes what was once printed; whoever reads figures sees how it agrees. */
export function mayEnterPrinted(actor: Actor): Verdict {
  return isStaff(actor) ? yes : no("公布过的数由提案委登记。");
}
