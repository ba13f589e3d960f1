/**
 * A date without time, "YYYY-MM-DD". Such strings sort as the days do, survive JSON and the address bar, and
 * know no time zone; a JS Date knows a zone and so turns 28 June into 27 June somewhere.
 */
export type PlainDate = string;

const MS_PER_DAY = 86_400_000;
const PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"] as const;

/** True for an existing day in the form YYYY-MM-DD; 2012-02-30 and 2012-6-28 are not. */
export function isPlainDate(value: string): boolean;
export function isPlainDate(value: unknown): value is PlainDate;
export function isPlainDate(value: unknown): boolean {
  if (typeof value !== "string" || !PATTERN.test(value)) return false;
  const ms = Date.parse(`${value}T00:00:00.000Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value);
}

/** What a person or a command line wrote as YYYY-MM-DD, or null when it is no existing day in that form. */
export function parsePlainDate(text: string): PlainDate | null {
  const trimmed = text.trim();
  return isPlainDate(trimmed) ? trimmed : null;
}

/**
 * The day of a `@db.Date` column, which Prisma gives as a JS Date at UTC midnight; a PlainDate passes through,
 * and a missing value becomes null.
 * @throws RangeError for a Date with a time of day: that is a moment, and its day depends on the zone
 *   (`dayInShanghai`).
 */
export function toPlainDate(value: Date | PlainDate): PlainDate;
export function toPlainDate(value: Date | PlainDate | null | undefined): PlainDate | null;
export function toPlainDate(value: Date | PlainDate | null | undefined): PlainDate | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") {
    if (!isPlainDate(value)) throw new RangeError(`not a date YYYY-MM-DD: ${value}`);
    return value;
  }
  if (value.getTime() % MS_PER_DAY !== 0) {
    throw new RangeError(`a moment, not a date without time: ${String(value.getTime())}`);
  }
  return fromDayNumber(value.getTime() / MS_PER_DAY);
}

/** The JS Date at UTC midnight that Prisma expects for a `@db.Date` column. @throws RangeError for no date */
export function fromPlainDate(date: PlainDate): Date {
  return new Date(toDayNumber(date) * MS_PER_DAY);
}

/** Days since 1970-01-01, for loops over days. @throws RangeError for no date */
export function toDayNumber(date: PlainDate): number {
  if (!isPlainDate(date)) throw new RangeError(`not a date YYYY-MM-DD: ${date}`);
  return Date.parse(`${date}T00:00:00.000Z`) / MS_PER_DAY;
}

/** The day that many days after 1970-01-01. @throws RangeError outside the years 0000–9999 */
export function fromDayNumber(day: number): PlainDate {
  const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  if (!PATTERN.test(text)) throw new RangeError(`outside the years 0000–9999: day ${day}`);
  return text;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day number so many months later (or earlier), or that month's last day if it has none. Handbook §4. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const from = fromPlainDate(date);
  const target = new Date(from);
  target.setUTCDate(1);
  target.setUTCMonth(from.getUTCMonth() + months);
  target.setUTCDate(Math.min(from.getUTCDate(), daysInMonth(target)));
  return toPlainDate(target);
}

function daysInMonth(date: Date): number {
  const last = new Date(date);
  last.setUTCDate(1);
  last.setUTCMonth(last.getUTCMonth() + 1);
  last.setUTCDate(0);
  return last.getUTCDate();
}

/** Calendar days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** 0 Sunday … 6 Saturday */
export function weekday(date: PlainDate): number {
  return fromPlainDate(date).getUTCDay();
}

export function isWeekend(date: PlainDate): boolean {
  return isWeekendNumber(toDayNumber(date));
}

/** The same by day number: 1970-01-01 was a Thursday, so Saturdays and Sundays are 2 and 3 modulo 7. */
export function isWeekendNumber(day: number): boolean {
  const inWeek = ((day % 7) + 7) % 7;
  return inWeek === 2 || inWeek === 3;
}

/** For `sort`: negative when the first is earlier. */
export function compare(a: PlainDate, b: PlainDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a <= b ? a : b;
}

export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a >= b ? a : b;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

const SHANGHAI = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day on which a moment (a `recordedAt`, say) falls in China. */
export function dayInShanghai(moment: Date): PlainDate {
  const parts = new Map(SHANGHAI.formatToParts(moment).map(({ type, value }) => [type, value]));
  return toPlainDate(`${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`);
}

/** Today in China. The clock is an argument: only the edge of the system (session, job, shell) reads it. */
export function todayInShanghai(now: Date): PlainDate {
  return dayInShanghai(now);
}

/** The hour, 0 to 23, at a moment in China, which has had no summer time since 1991. */
export function hourInShanghai(now: Date): number {
  return (now.getUTCHours() + 8) % 24;
}

/** 6月28日, in text */
export function formatMonthDay(date: PlainDate): string {
  const { month, day } = numbers(date);
  return `${month}月${day}日`;
}

/** 6-08, in narrow columns */
export function formatShort(date: PlainDate): string {
  return `${numbers(date).month}-${date.slice(8)}`;
}

/** 2012年6月25日, in letters, heads and print */
export function formatLong(date: PlainDate): string {
  return `${yearOf(date)}年${formatMonthDay(date)}`;
}

/** 6月28日, with the year before it when that is not the year of `beside` (as a rule, today) */
export function formatBeside(date: PlainDate, beside: PlainDate): string {
  return yearOf(date) === yearOf(beside) ? formatMonthDay(date) : formatLong(date);
}

/** 星期四 */
export function formatWeekday(date: PlainDate): string {
  return `星期${WEEKDAYS[weekday(date)]}`;
}

/** 周六, in narrow places */
export function formatWeekdayShort(date: PlainDate): string {
  return `周${WEEKDAYS[weekday(date)]}`;
}

/** 6月28日（星期四） */
export function formatMonthDayWeekday(date: PlainDate): string {
  return `${formatMonthDay(date)}（${formatWeekday(date)}）`;
}

function numbers(date: PlainDate): { month: number; day: number } {
  if (!isPlainDate(date)) throw new RangeError(`not a date YYYY-MM-DD: ${date}`);
  return { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}
