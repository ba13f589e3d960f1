import type { Actor } from "@/lib/actor";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Units are settings of the administrator; committee staff and the office add those that cases need (handbook §2). */
const KEEPERS: readonly Actor["role"][] = [
  "administrator",
  "committeeStaff",
  "governmentOffice",
  "system",
];

export function mayManageUnits(actor: Actor): Verdict {
  return KEEPERS.includes(actor.role) ? yes : no("承办单位由系统管理员、提案委或督查室维护。");
}

/** Names of units stand in public replies; everybody who is signed in may read the list. */
export function mayListUnits(actor: Actor): Verdict {
  return actor.role === "public" ? no("登录后才能看承办单位名册。") : yes;
}

/** Phones only for those who must reach a unit: keepers, and units that handle a case together (handbook §6). */
export function mayReadContacts(actor: Actor): boolean {
  return mayManageUnits(actor).may || actor.role === "unitClerk" || actor.role === "unitHead";
}
