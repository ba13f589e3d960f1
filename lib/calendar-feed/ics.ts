import { addDays, type PlainDate } from "@/lib/calendar/plain-date";

/** One whole day of a calendar. */
export type FeedDay = {
  /** The same for the same matter at each reading, so that a program moves it and does not double it. */
  key: string;
  on: PlainDate;
  summary: string;
  /** The page that says more, for who signs in. */
  path: string;
};

/** RFC 5545 §3.3.11: what a text may not hold as it is. */
const escape = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);

/** RFC 5545 §3.1: no line over 75 octets; the next begins with a blank, and no character is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let [now, octets] = ["", 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(now);
      [now, octets] = [" ", 1];
    }
    now += character;
    octets += size;
  }
  return [...lines, now].join("\r\n");
}

const date = (day: PlainDate): string => day.replaceAll("-", "");

/**
 * The days as a calendar to subscribe to (RFC 5545). `stamp`: when it was written; `site`: the site's address, which
 * also makes each day's UID this site's own.
 */
export function icsOf(days: readonly FeedDay[], name: string, site: string, stamp: Date): string {
  const host = site.replace(/^\w+:\/\//, "").replace(/[:/].*$/, "") || "localhost";
  const written = `${stamp.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const lines = days.flatMap(({ key, on, summary, path }) => [
    "BEGIN:VEVENT",
    `UID:${key}@${host}`,
    `DTSTAMP:${written}`,
    `DTSTART;VALUE=DATE:${date(on)}`,
    `DTEND;VALUE=DATE:${date(addDays(on, 1))}`,
    `SUMMARY:${escape(summary)}`,
    `URL:${site.replace(/\/+$/, "")}${path}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CPPCC proposals//calendar feed//ZH"];
  const about = [`X-WR-CALNAME:${escape(name)}`, "REFRESH-INTERVAL;VALUE=DURATION:PT12H"];
  const whole = [...head, "CALSCALE:GREGORIAN", ...about, ...lines, "END:VCALENDAR"];
  return whole.map((line) => `${folded(line)}\r\n`).join("");
}
