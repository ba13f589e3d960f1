import type { Actor } from "@/lib/actor";
import { no, type Verdict, yes } from "@/lib/verdict";

/** A unit's networks are settings of the administrator: what the committee suspects hangs on them. */
export function mayKeepNetworks(actor: Actor): Verdict {
  return actor.role === "administrator" ? yes : no("单位的网段由系统管理员填写。");
}
