import type { Actor } from "@/lib/actor";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Members and collectives are kept by committee staff, who register proposals for them, and the administrator. */
export function mayManageMembers(actor: Actor): Verdict {
  return mayReadDirectory(actor).may ? yes : no("委员名册由提案委或系统管理员维护。");
}

/** The directory with employers is for those who register proposals; a proposer names only themself. */
export function mayReadDirectory(actor: Actor): Verdict {
  const may = ["committeeStaff", "system", "administrator"].includes(actor.role);
  return may ? yes : no("委员名册只供提案委使用。");
}
