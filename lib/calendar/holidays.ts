import { toDayNumber, yearOf, type PlainDate } from "@/lib/calendar/plain-date";

/**
 * Which days are off and which weekend days are worked. Every rule of the calendar takes it as data, so that the
 * administrator's entries count and a test can make its own.
 */
export type DayTable = {
  /** Days off by the State Council's notices, weekend days within a holiday too, with the holiday's name: 清明 */
  readonly off: ReadonlyMap<PlainDate, string>;
  /** Days worked by notice (调休上班), with the name of the holiday they make up for */
  readonly worked: ReadonlyMap<PlainDate, string>;
  /** Both once more by day number, true for worked: a list of cases counts thousands of days, ten times as fast so */
  readonly exceptions: ReadonlyMap<number, boolean>;
  /** Years whose notice is known; in any other weekends alone count */
  readonly knownYears: ReadonlySet<number>;
  /** Last day up to which the calendar is known without a gap, the end of a year: 2026-12-31 */
  readonly announcedThrough: PlainDate;
};

/** A day that the administrator entered: `worked` false for a day off, true for a day worked. */
export type DayOverride = { date: PlainDate; worked: boolean; name: string };

export const UNANNOUNCED = "节假日未公布，暂按周末计";

/**
 * The table with the administrator's days on top: a later notice, or a change in a year already known. The last
 * entry for a date wins. A year becomes known when its notice has been entered as a whole, which shows in 元旦,
 * 劳动节 and 国庆节 being among its days off: every notice has them, and a half-entered one must not silence the
 * warning that limits are counted by weekends alone.
 */
export function withOverrides(table: DayTable, overrides: readonly DayOverride[]): DayTable {
  if (overrides.length === 0) return table;
  const off = new Map(table.off);
  const worked = new Map(table.worked);
  for (const { date, worked: isWorked, name } of overrides) {
    off.delete(date);
    worked.delete(date);
    (isWorked ? worked : off).set(date, name);
  }
  const years = new Set(overrides.map(({ date }) => yearOf(date)));
  const complete = [...years].filter((year) =>
    FIXED_HOLIDAYS.every(({ day }) => off.has(`${year}-${day}`)),
  );
  return tableOf(off, worked, new Set([...table.knownYears, ...complete]));
}

/** 元旦, 劳动节, 国庆节 (全国年节及纪念日放假办法, art. 2): days off in every year, on the same date. */
const FIXED_HOLIDAYS = [
  { day: "01-01", name: "元旦" },
  { day: "05-01", name: "劳动节" },
  { day: "10-01", name: "国庆节" },
] as const;

/** Which of the holidays that every notice has are not entered for a year: 元旦, 劳动节, 国庆节. Empty: it is whole. */
export function missingHolidays(table: DayTable, year: number): string[] {
  return FIXED_HOLIDAYS.filter(({ day }) => !table.off.has(`${year}-${day}`)).map(
    ({ name }) => name,
  );
}

/** A table of these days; `knownYears` are those whose notice is whole. */
export function tableOf(
  off: ReadonlyMap<PlainDate, string>,
  worked: ReadonlyMap<PlainDate, string>,
  knownYears: ReadonlySet<number>,
): DayTable {
  let last = Math.min(...knownYears);
  while (knownYears.has(last + 1)) last += 1;
  const exceptions = new Map<number, boolean>();
  for (const date of worked.keys()) exceptions.set(toDayNumber(date), true);
  for (const date of off.keys()) exceptions.set(toDayNumber(date), false);
  return { off, worked, exceptions, knownYears, announcedThrough: `${last}-12-31` };
}

/** Whether the notice for the year of this date is known. */
export function isAnnounced(table: DayTable, date: PlainDate): boolean {
  return table.knownYears.has(yearOf(date));
}

/** Whether the notice is known for every year from one date to the other, in either order. */
export function isAnnouncedBetween(table: DayTable, a: PlainDate, b: PlainDate): boolean {
  const [first, last] = a <= b ? [yearOf(a), yearOf(b)] : [yearOf(b), yearOf(a)];
  for (let year = first; year <= last; year += 1) if (!table.knownYears.has(year)) return false;
  return true;
}
