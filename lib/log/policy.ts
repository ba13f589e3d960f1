import type { Actor } from "@/lib/actor";
import { no, type Verdict, yes } from "@/lib/verdict";

/** The whole log is the auditor's, who changes nothing; a case's own history stands on its page (handbook §2). */
export function mayReadLog(actor: Actor): Verdict {
  return actor.role === "auditor" || actor.role === "system" ? yes : no("操作记录只供审计员查看。");
}
