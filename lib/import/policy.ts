import type { Actor } from "@/lib/actor";
import { isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Import and undo an import: committee staff (handbook §2). */
export function mayImport(actor: Actor): Verdict {
  return isStaff(actor) ? yes : no("只有提案委可以导入目录。");
}
