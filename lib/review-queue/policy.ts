import type { Actor } from "@/lib/actor";
import { isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** The queue of what waits for review is the committee's (handbook §2). */
export function mayReadQueue(actor: Actor): Verdict {
  return isStaff(actor) ? yes : no("待审查的意见建议只有提案委可以看。");
}
