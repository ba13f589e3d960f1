import { REMINDED_FROM_HOUR } from "@/lib/reminder/hour";

/** Minutes after midnight, Asia/Shanghai: when the day's mails are written unless set otherwise. */
export const USUAL_HOUR = 8 * 60 + 30;
/** Not before the day's reminders are made, or they would wait a day; not so late that nobody reads it. */
const EARLIEST = REMINDED_FROM_HOUR * 60;
const LATEST = 22 * 60;

export const HOUR_FAULT = `请填${hourInWords(EARLIEST)}到${hourInWords(LATEST)}之间的时间，如${hourInWords(USUAL_HOUR)}；当天的催办${hourInWords(EARLIEST)}才写好。`;

/** 8:30 or 08:30 as minutes after midnight; null: no time of day, or one at which no mail goes out. */
export function parseHour(text: string): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const at = Number(hours) * 60 + Number(minutes);
  return at >= EARLIEST && at <= LATEST ? at : null;
}

/** 8:30 */
export function hourInWords(at: number): string {
  return `${Math.floor(at / 60)}:${String(at % 60).padStart(2, "0")}`;
}

/** 08:30, as an input of the browser takes it. */
export function hourForInput(at: number): string {
  return hourInWords(at).padStart(5, "0");
}
