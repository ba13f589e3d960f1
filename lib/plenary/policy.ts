import type { Actor } from "@/lib/actor";
import { no, type Verdict, yes } from "@/lib/verdict";

const MAKERS: readonly Actor["role"][] = ["committeeStaff", "administrator", "system"];

/** A plenary and its tables are settings (handbook §2: administrator) of the committee's own work (committee staff). */
export function mayCreatePlenary(actor: Actor): Verdict {
  return MAKERS.includes(actor.role) ? yes : no("只有提案委工作人员或系统管理员可以新建届次会议。");
}
