import type { Actor } from "@/lib/actor";
import { isOffice, isStaff, isUnit } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Take a list out of the system: what the person may see and no more; sealed ratings are never in it (handbook §2). */
export function mayExport(actor: Actor): Verdict {
  const may =
    isStaff(actor) ||
    isOffice(actor) ||
    isUnit(actor) ||
    actor.role === "leader" ||
    actor.role === "proposer";
  return may ? yes : no("这个角色不能导出目录。");
}
