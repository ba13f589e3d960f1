import type { Actor } from "@/lib/actor";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Whoever has limits to meet or to watch may see the days they are counted by; it holds nothing of any case. */
export function mayReadCalendar(actor: Actor): Verdict {
  return actor.role === "public" ? no("请先登录。") : yes;
}

/** The calendar is the administrator's (handbook §2); that running limits follow is a consequence, no right on cases. */
export function mayChangeCalendar(actor: Actor): Verdict {
  const may = actor.role === "administrator" || actor.role === "system";
  return may ? yes : no("日历由系统管理员维护。发现不对的日子，请告诉他们。");
}

/** What changed names cases and their units: a unit knows its own cases alone (handbook §2). */
export function mayReadChanges(actor: Actor): Verdict {
  const all: Actor["role"][] = ["administrator", "committeeStaff", "governmentOffice", "system"];
  return all.includes(actor.role) ? yes : no("改动记录供提案委、督查室和系统管理员查看。");
}
