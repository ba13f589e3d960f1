import type { DayTable } from "@/lib/calendar/holidays";
import { formatBeside, type PlainDate } from "@/lib/calendar/plain-date";
import { workdaysLeft, workdaysOver } from "@/lib/calendar/workdays";

/** Soon while so many working days or fewer remain, as with the lamps (handbook §4). */
const SOON = 5;

/** Everything known about each state of a promise (承诺事项); `open`: somebody waits for it. */
export const PROMISE_STATE = {
  LATE: { label: "到期没有兑现", open: true },
  DENIED: { label: "提案者说没有兑现", open: true },
  SOON: { label: "快到期", open: true },
  RUNNING: { label: "没有到期", open: true },
  KEPT: { label: "已兑现，等提案者确认", open: false },
  CONFIRMED: { label: "已兑现，提案者确认", open: false },
} as const;

export type PromiseState = keyof typeof PROMISE_STATE;

export const PROMISE_STATES = Object.keys(PROMISE_STATE) as PromiseState[];

/** The last record that stands of its having been kept. */
export type Keeping = {
  id: number;
  on: PlainDate;
  /** the lead proposer's last own word; null: none yet */
  confirmed: boolean | null;
};

/** How a promise stands on a day. Kept counts from the day it was; a denied one does not count. */
export function promiseState(
  table: DayTable,
  { dueOn, kept }: { dueOn: PlainDate; kept: Keeping | null },
  asOf: PlainDate,
): PromiseState {
  if (kept && kept.on <= asOf) {
    if (kept.confirmed === null) return "KEPT";
    return kept.confirmed ? "CONFIRMED" : "DENIED";
  }
  if (dueOn < asOf) return "LATE";
  return workdaysLeft(table, asOf, dueOn) <= SOON ? "SOON" : "RUNNING";
}

/** 剩3个工作日 · 今天到期 · 超5个工作日 · 提前 · 迟2个工作日兑现 */
export function promiseInWords(
  table: DayTable,
  { dueOn, kept }: { dueOn: PlainDate; kept: Keeping | null },
  asOf: PlainDate,
): string {
  if (kept && kept.on <= asOf && kept.confirmed !== false) {
    const over = workdaysOver(table, kept.on, dueOn);
    const late = kept.on > dueOn ? `，比承诺迟${over > 0 ? `${over}个工作日` : ""}` : "";
    return `${formatBeside(kept.on, asOf)}兑现${late}`;
  }
  if (dueOn === asOf) return "今天到期";
  const [left, over] = [workdaysLeft(table, asOf, dueOn), workdaysOver(table, asOf, dueOn)];
  if (dueOn < asOf) return over > 0 ? `超${over}个工作日` : "已过期";
  return left > 0 ? `剩${left}个工作日` : `${formatBeside(dueOn, asOf)}到期`;
}
