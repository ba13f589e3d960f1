import type { Actor } from "@/lib/actor";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Which office looks after which units is a setting: the administrator's (handbook §2). */
export function mayManageOffices(actor: Actor): Verdict {
  return actor.role === "administrator" || actor.role === "system"
    ? yes
    : no("交办分工由系统管理员设置。");
}
