import type { Actor } from "@/lib/actor";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Whole telephone numbers and addresses leave the system only with those who must contact members (handbook §6). */
export function mayExportWhole(actor: Actor): Verdict {
  const may = actor.role === "committeeStaff" || actor.role === "system";
  return may ? yes : no("完整的手机号和邮箱只有提案委可以导出，您可以导出遮住的。");
}
