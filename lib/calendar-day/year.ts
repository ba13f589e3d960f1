import type { DayOverride, DayTable } from "@/lib/calendar/holidays";
import { addDays, type PlainDate, weekday } from "@/lib/calendar/plain-date";
import { type CalendarDay, describeDay } from "@/lib/calendar/workdays";

export type YearDay = CalendarDay & {
  /** The administrator entered it */
  entered: boolean;
};

/** Days of one kind and name that follow on each other: 1月1日至3日 元旦 */
export type Stretch = {
  first: PlainDate;
  last: PlainDate;
  days: number;
  worked: boolean;
  name: string;
  entered: boolean;
};

export type Month = {
  month: number;
  /** Weeks from Monday to Sunday; null: a day of another month */
  weeks: (YearDay | null)[][];
  stretches: Stretch[];
};

/** The years that a page of the calendar is shown for: from the first notice known. */
export const FIRST_YEAR = 2004;
export const LAST_YEAR = 2099;

/** The twelve months of a year, with what is special about each day. */
export function monthsOf(table: DayTable, entered: readonly DayOverride[], year: number): Month[] {
  const own = new Set(entered.map(({ date }) => date));
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const prefix = `${year}-${String(month).padStart(2, "0")}`;
    const days: YearDay[] = [];
    for (let date = `${prefix}-01`; date.startsWith(prefix); date = addDays(date, 1))
      days.push({ ...describeDay(table, date), entered: own.has(date) });
    return { month, weeks: weeksOf(days), stretches: stretchesOf(days) };
  });
}

function weeksOf(days: YearDay[]): (YearDay | null)[][] {
  const before = (weekday(days[0]?.date ?? "") + 6) % 7;
  const cells: (YearDay | null)[] = [...Array.from({ length: before }, () => null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Holidays and worked weekends; an entry that makes a day ordinary again is named too. */
function stretchesOf(days: YearDay[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { date, works, kind, reason, entered } of days) {
    const special = kind === "holiday" || kind === "workedWeekend";
    if (!special && !entered) continue;
    const name = special && reason ? reason : "照常上班";
    const last = stretches.at(-1);
    const follows =
      last && addDays(last.last, 1) === date && last.name === name && last.worked === works;
    if (follows && last.entered === entered) {
      last.last = date;
      last.days += 1;
    } else stretches.push({ first: date, last: date, days: 1, worked: works, name, entered });
  }
  return stretches;
}

/** 1日至3日, 4日: within its month */
export function stretchInWords({ first, last }: Stretch): string {
  const day = (date: PlainDate) => `${Number(date.slice(8))}日`;
  return first === last ? day(first) : `${day(first)}至${day(last)}`;
}

/** The year in an address, or null when it names none that there is a page for. */
export function yearFrom(text: string | string[] | undefined): number | null {
  const year = Number([text].flat()[0]);
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}
