import type { Actor } from "@/lib/actor";
import { isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** 值得核对: the committee's alone; a unit that knew what is looked at would know what to avoid. */
export function mayCheckRatings(actor: Actor): Verdict {
  return isStaff(actor) ? yes : no("只有提案委可以核对评价是怎样交回的。");
}
