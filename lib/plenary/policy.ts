import type { Actor } from "@/lib/actor";
import { no, type Verdict, yes } from "@/lib/verdict";

const MAKERS: readonly Actor["role"][] = ["committeeStaff", "administrator", "system"];

/** Reading the settings is for those who may change them: what follows from them stands on the pages of the work. */
export function mayChangePlenary(actor: Actor): Verdict {
  return MAKERS.includes(actor.role) ? yes : no("届次设置由提案委工作人员或系统管理员维护。");
}

/** A plenary and its tables are settings (handbook §2: administrator) of the committee's own work (committee staff). */
export function mayCreatePlenary(actor: Actor): Verdict {
  return MAKERS.includes(actor.role) ? yes : no("只有提案委工作人员或系统管理员可以新建届次会议。");
}
