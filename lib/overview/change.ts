import { formatBeside, type PlainDate } from "@/lib/calendar/plain-date";

/** Tenths of a percent point between two printed percents ("53.9"), as a reader would subtract them. */
export function pointsBetween(then: string, now: string): number {
  const tenths = (percent: string) => Number(percent.replace(".", ""));
  return tenths(now) - tenths(then);
}

/**
 * 比6月18日升2.3个百分点, from the two printed percents; null (nothing recorded, or over 0) is said, not counted.
 * `asOf`: the day of the later one, for the year.
 */
export function changeWords(
  then: string | null,
  now: string | null,
  comparedOn: PlainDate,
  asOf: PlainDate,
): string {
  const day = formatBeside(comparedOn, asOf);
  if (now === null) return `与${day}不能相比`;
  if (then === null) return `${day}还没有底数`;
  const tenths = pointsBetween(then, now);
  if (tenths === 0) return `与${day}持平`;
  const points = `${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}`;
  return `比${day}${tenths > 0 ? "升" : "降"}${points}个百分点`;
}
