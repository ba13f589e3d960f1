import type { DayTable } from "@/lib/calendar/holidays";
import { addDays, formatMonthDayWeekday, type PlainDate, weekday } from "@/lib/calendar/plain-date";
import { workdayOnOrAfter } from "@/lib/calendar/workdays";
import { Refusal } from "@/lib/errors";

/** On which weekday ratings are opened (1 Monday … 7 Sunday), and every how many weeks. */
export type Rhythm = { weekday: number; weeks: number };

/** The weekdays in the order of a list, by their number. */
export const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"].map((day, at) => ({
  value: String(at + 1),
  label: `星期${day}`,
}));

const WEEKS_LABEL: Record<number, string> = { 1: "每周", 2: "每两周" };

export const WEEKS = Object.entries(WEEKS_LABEL).map(([value, label]) => ({ value, label }));

/** 每周星期五 */
export function rhythmWords({ weekday: day, weeks }: Rhythm): string {
  return `${WEEKS_LABEL[weeks] ?? ""}${WEEKDAYS[day - 1]?.label ?? ""}`;
}

export type OpenedSoFar = {
  /** The last opening in the rhythm; those before their day do not move it. */
  lastOn: PlainDate | null;
  /** The first day on which one of the ratings that wait came in; null: none waits. */
  waitsSince: PlainDate | null;
};

/**
 * The day from which the sealed ratings are opened (handbook §2): the first of the rhythm's days after the last
 * opening that is not before the first of them came in, or before today where none waits. It moves to the next
 * working day, and once passed it stays until they are opened. It knows days alone: whatever a rating says, it is
 * opened on the same day.
 */
export function nextOpening(
  table: DayTable,
  { weekday: day, weeks }: Rhythm,
  { lastOn, waitsSince }: OpenedSoFar,
  today: PlainDate,
): PlainDate {
  const from = waitsSince ?? today;
  let on = lastOn === null ? from : addDays(lastOn, 1 + 7 * (weeks - 1));
  while (weekday(on) !== day % 7) on = addDays(on, 1);
  const step = lastOn === null ? 7 : 7 * weeks;
  for (;;) {
    const moved = workdayOnOrAfter(table, on);
    if (moved >= from && (lastOn === null || moved > lastOn)) return moved;
    on = addDays(on, step);
  }
}

/**
 * The reason that an opening is kept with: null when its day has come. @throws Refusal invalid: before that day and
 * without a reason
 */
export function reasonOf(dueOn: PlainDate, on: PlainDate, reason: string | undefined) {
  if (on >= dueOn) return null;
  if (reason) return reason;
  const sentence = `按节奏${formatMonthDayWeekday(dueOn)}才开封。要提前，请写明原因。`;
  throw new Refusal("invalid", sentence, { reason: sentence });
}
