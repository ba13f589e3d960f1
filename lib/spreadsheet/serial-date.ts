import { addDays, type PlainDate } from "@/lib/calendar/plain-date";

/** Ids of the built-in number formats that show a day, those of Chinese Excel among them (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DATE_FORMATS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

export function isBuiltInDateFormat(id: number): boolean {
  return BUILT_IN_DATE_FORMATS.has(id);
}

/** Whether a number format shows a day: y or d, or m without hours and seconds (where m is minutes). */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";")[0]!;
  if (/general/i.test(bare)) return false;
  return /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}

/** First and last serial number (9999-12-31) of the 1900 system. */
const LAST_SERIAL = 2_958_465;

/**
 * The day of a serial number, in the 1900 or the 1904 system; null when it is none.
 * The 1900 system holds a 29 February 1900 that never was: serials up to 60 count from one day later.
 */
export function serialToDate(serial: number, date1904 = false): PlainDate | null {
  const day = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (!Number.isFinite(day) || day < 1 || day > LAST_SERIAL || day === 60) return null;
  return addDays("1899-12-30", day < 60 ? day + 1 : day);
}
