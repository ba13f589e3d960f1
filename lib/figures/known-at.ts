import { formatLong, isPlainDate } from "@/lib/calendar/plain-date";

/**
 * As known on a day, in an address: "2012-06-26" is the end of that day in China, "2012-06-26T15:30" the end of that
 * minute there, a moment with its zone ("…Z") itself. The day on which facts were recorded is the real clock's, also in
 * the demo.
 */
const MINUTE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;
const ZONED = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/** The text as addresses keep it, or null when it names no moment. */
export function parseKnownAt(text: string | undefined): string | null {
  if (!text) return null;
  if (isPlainDate(text)) return text;
  const [, day] = MINUTE.exec(text) ?? [];
  if (day) return isPlainDate(day) ? text : null;
  const moment = ZONED.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

/** The moment up to which a record counts as known; null: no moment is asked, all that stands now counts. */
export function momentOf(knownAt: string | null | undefined): Date | null {
  if (!knownAt) return null;
  if (isPlainDate(knownAt)) return new Date(`${knownAt}T23:59:59.999+08:00`);
  return new Date(MINUTE.test(knownAt) ? `${knownAt}:59.999+08:00` : knownAt);
}

/** 2012年6月25日9:05, the clock in China. */
export function momentWords(moment: Date): string {
  const local = new Date(moment.getTime() + 8 * 3_600_000).toISOString();
  return `${formatLong(local.slice(0, 10))}${Number(local.slice(11, 13))}:${local.slice(14, 16)}`;
}

/** 2012年6月26日24时, or with its minute, as lists and heads say it. */
export function knownAtWords(knownAt: string): string {
  if (isPlainDate(knownAt)) return `${formatLong(knownAt)}24时`;
  return momentWords(momentOf(knownAt)!);
}
