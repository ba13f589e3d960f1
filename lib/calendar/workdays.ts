import { isAnnounced, type DayTable } from "@/lib/calendar/holidays";
import {
  addDays,
  formatWeekdayShort,
  fromDayNumber,
  isWeekend,
  isWeekendNumber,
  toDayNumber,
  type PlainDate,
} from "@/lib/calendar/plain-date";

/** What a day is, and why: the one place that decides whether people work on it. */
export type CalendarDay = {
  date: PlainDate;
  works: boolean;
  kind: "workday" | "workedWeekend" | "weekend" | "holiday";
  /** 清明, 周六; for a worked weekend day the holiday it makes up for; null for an ordinary working day */
  reason: string | null;
  /** false: the notice for its year is not known, weekends alone count */
  announced: boolean;
};

export function describeDay(table: DayTable, date: PlainDate): CalendarDay {
  const announced = isAnnounced(table, date);
  const holiday = table.off.get(date);
  if (holiday !== undefined)
    return { date, works: false, kind: "holiday", reason: holiday, announced };
  if (!isWeekend(date)) return { date, works: true, kind: "workday", reason: null, announced };
  const madeUp = table.worked.get(date);
  if (madeUp !== undefined)
    return { date, works: true, kind: "workedWeekend", reason: madeUp, announced };
  return { date, works: false, kind: "weekend", reason: formatWeekdayShort(date), announced };
}

export function isWorkday(table: DayTable, date: PlainDate): boolean {
  return worksOn(table, toDayNumber(date));
}

function worksOn(table: DayTable, day: number): boolean {
  return table.exceptions.get(day) ?? !isWeekendNumber(day);
}

/** The date itself when it is worked, else the next working day. */
export function workdayOnOrAfter(table: DayTable, date: PlainDate): PlainDate {
  let day = date;
  while (!isWorkday(table, day)) day = addDays(day, 1);
  return day;
}

/**
 * The n-th working day after the date (before it for a negative n); the date itself is not counted (handbook §4),
 * and n = 0 gives it back whether worked or not.
 */
export function addWorkdays(table: DayTable, from: PlainDate, n: number): PlainDate {
  if (!Number.isInteger(n)) throw new RangeError(`working days come whole: ${n}`);
  const step = Math.sign(n);
  let day = toDayNumber(from);
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (worksOn(table, day)) left -= 1;
  }
  return fromDayNumber(day);
}

/** Working days after the first date up to and including the second; 0 when the second is not later. */
export function workdaysBetween(table: DayTable, from: PlainDate, to: PlainDate): number {
  const last = toDayNumber(to);
  let count = 0;
  for (let day = toDayNumber(from) + 1; day <= last; day += 1) {
    if (worksOn(table, day)) count += 1;
  }
  return count;
}

/** Working days that remain: those after today up to and including the limit (handbook §4); 0 on and after it. */
export function workdaysLeft(table: DayTable, today: PlainDate, dueOn: PlainDate): number {
  return workdaysBetween(table, today, dueOn);
}

/** Working days past the limit: those after it up to and including today; 0 until it, and on a weekend after it. */
export function workdaysOver(table: DayTable, today: PlainDate, dueOn: PlainDate): number {
  return workdaysBetween(table, dueOn, today);
}

/** Every day after the first date up to and including the second, each with what it is and why. */
export function daysWithReasons(table: DayTable, from: PlainDate, to: PlainDate): CalendarDay[] {
  const days: CalendarDay[] = [];
  const last = toDayNumber(to);
  for (let day = toDayNumber(from) + 1; day <= last; day += 1)
    days.push(describeDay(table, fromDayNumber(day)));
  return days;
}
