import type { Actor } from "@/lib/actor";
import { isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Heaps of paper are typed by committee staff, on behalf of whoever did it (handbook §2). */
export function mayLogPaper(actor: Actor): Verdict {
  return isStaff(actor) ? yes : no("只有提案委可以成批登记纸质件。");
}
