import type { Actor } from "@/lib/actor";
import { formatLong, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
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

type Closable = { name: string; closedOn: Date | PlainDate | null };

/** A closed plenary (handbook §3: its cases are finished) is for reading and voids only: the sentence of every other act. */
export function mayActIn({ name, closedOn }: Closable): Verdict {
  if (closedOn === null) return yes;
  return no(
    `${name}已于${formatLong(toPlainDate(closedOn))}结束，其提案只供查阅、作废有误的记录。确需继续办理，请提案委先在届次设置里重新开放。`,
  );
}

/** 结束、重新开放: by committee staff, whose cases they are; the administrator only prepares tables. */
export function mayClosePlenary(actor: Actor): Verdict {
  const may = actor.role === "committeeStaff" || actor.role === "system";
  return may ? yes : no("届次由提案委工作人员结束和重新开放。");
}
