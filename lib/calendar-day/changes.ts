import {
  type DayOverride,
  type DayTable,
  missingHolidays,
  UNANNOUNCED,
  withOverrides,
} from "@/lib/calendar/holidays";
import {
  addDays,
  formatWeekdayShort,
  isWeekend,
  type PlainDate,
  yearOf,
} from "@/lib/calendar/plain-date";
import { type CalendarDay, describeDay } from "@/lib/calendar/workdays";

/** A day that is entered or taken out again, with what it was and will be in words. */
export type DayChange = {
  date: PlainDate;
  /** null: the entry is taken out, and the State Council's notice or the weekend counts again */
  entry: DayOverride | null;
  before: string;
  after: string;
};

/** Days that follow on each other and become the same. */
export type ChangeRun = { dates: PlainDate[]; before: string[]; after: string };

/** The changes with days that belong together in one line: 2月5日至13日, 上班、周六休息、周日休息 → 放假（春节） */
export function runsOf(changes: readonly DayChange[]): ChangeRun[] {
  const runs: ChangeRun[] = [];
  for (const { date, before, after } of changes.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const last = runs.at(-1);
    const yesterday = last?.dates.at(-1);
    if (last && yesterday && addDays(yesterday, 1) === date && last.after === after) {
      last.dates.push(date);
      if (!last.before.includes(before)) last.before.push(before);
    } else runs.push({ dates: [date], before: [before], after });
  }
  return runs;
}

/** A year that the change touches: whether its notice counts as announced afterwards. */
export type YearAfter = { year: number; known: boolean; wasKnown: boolean; missing: string[] };

/** What the administrator wants: to enter days, or to take entries out. */
export type Wish = { enter: readonly DayOverride[] } | { remove: readonly PlainDate[] };

/**
 * What a wish changes beside the days that are entered already. A day that stands so already is no change; an
 * entered one may get another name.
 */
export function changesOf(
  state: DayTable,
  entered: readonly DayOverride[],
  wish: Wish,
): DayChange[] {
  const table = withOverrides(state, entered);
  const known = new Map(entered.map((day) => [day.date, day]));
  const entries: [PlainDate, DayOverride | null][] =
    "enter" in wish
      ? wish.enter
          .filter((day) => !stands(table, known.get(day.date), day))
          .map((day) => [day.date, day])
      : wish.remove.filter((date) => known.has(date)).map((date) => [date, null]);
  const after = withOverrides(state, entriesAfter(entered, new Map(entries)));
  return entries.map(([date, entry]) => ({
    date,
    entry,
    before: dayInWords(describeDay(table, date)),
    after: dayInWords(describeDay(after, date)),
  }));
}

function stands(table: DayTable, known: DayOverride | undefined, day: DayOverride): boolean {
  // A weekday is worked without being written down.
  if (day.worked && !known && !isWeekend(day.date) && !table.off.has(day.date)) return true;
  const listed = (day.worked ? table.worked : table.off).has(day.date);
  return listed && (known === undefined || known.name === day.name);
}

/** The entered days once the changes are made. */
export function entriesAfter(
  entered: readonly DayOverride[],
  entries: ReadonlyMap<PlainDate, DayOverride | null>,
): DayOverride[] {
  const all = new Map(entered.map((day) => [day.date, day]));
  for (const [date, entry] of entries) {
    if (entry) all.set(date, entry);
    else all.delete(date);
  }
  return [...all.values()].toSorted((a, b) => a.date.localeCompare(b.date));
}

export function yearsAfter(
  before: DayTable,
  after: DayTable,
  changes: readonly DayChange[],
): YearAfter[] {
  const years = [...new Set(changes.map(({ date }) => yearOf(date)))];
  return years.map((year) => ({
    year,
    known: after.knownYears.has(year),
    wasKnown: before.knownYears.has(year),
    missing: missingHolidays(after, year),
  }));
}

/** 放假（春节）, 上班（春节调休）, 周末休息, 上班 */
export function dayInWords({ kind, reason, date }: CalendarDay): string {
  if (kind === "holiday") return `放假（${reason}）`;
  if (kind === "workedWeekend") return `上班（${reason}调休）`;
  return isWeekend(date) ? `${formatWeekdayShort(date)}休息` : "上班";
}

/** What the change means for a year: 存入后，2027年的节假日视为已公布。 */
export function yearInWords({ year, known, wasKnown, missing }: YearAfter): string {
  if (known && !wasKnown) return `存入后，${year}年的节假日视为已公布。`;
  if (known) return `${year}年的节假日已公布，这是对它的更正。`;
  const after = wasKnown ? "存入后" : "存入后仍然是";
  return `${after}：${year}年${UNANNOUNCED}，因为还缺${missing.join("、")}。`;
}
