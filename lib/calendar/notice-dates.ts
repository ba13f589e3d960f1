import { isPlainDate, type PlainDate } from "@/lib/calendar/plain-date";

/** A day, or days from the first to the last, as a notice names them. */
export type NoticeDate = {
  written: string;
  /** null: there is no such day */
  first: PlainDate | null;
  last: PlainDate | null;
  /** The weekday written beside a date: 四; empty: none */
  weekdays: [PlainDate, string][];
};

const SPAN =
  /((?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:<.?>)?)(?:至((?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:<.?>)?))?/g;
const DATE = /^(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:<(.?)>)?$/;

/**
 * The days of 1月28日<六>、29日<日> or 2022年12月31日至2023年1月2日. What a date leaves out it takes from the one
 * before it; without any it is of the notice's year. December in what is ordered for 元旦 lies in the year before.
 */
export function readDates(
  written: string,
  { year, newYear }: { year: number; newYear: boolean },
): NoticeDate[] {
  let month: number | null = null;
  return [...written.matchAll(SPAN)].map(([whole, from = "", to]) => {
    const start = parts(from);
    month = start.month ?? month;
    const startYear = start.year ?? (newYear && month === 12 ? year - 1 : year);
    const first = dateOf(startYear, month, start.day);
    if (to === undefined)
      return { written: shown(whole), first, last: first, weekdays: marks([first, start.weekday]) };
    const end = parts(to);
    const turns = end.month !== null && month !== null && end.month < month;
    month = end.month ?? month;
    const last = dateOf(end.year ?? (turns ? startYear + 1 : startYear), month, end.day);
    const weekdays = marks([first, start.weekday], [last, end.weekday]);
    return { written: shown(whole), first, last, weekdays };
  });
}

function parts(text: string) {
  const [, year, month, day, weekday] = DATE.exec(text) ?? [];
  return {
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : Number(month),
    day: Number(day),
    weekday: (weekday ?? "").replace("天", "日"),
  };
}

function dateOf(year: number, month: number | null, day: number): PlainDate | null {
  if (month === null) return null;
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isPlainDate(date) ? date : null;
}

function marks(...all: [PlainDate | null, string][]): [PlainDate, string][] {
  return all.flatMap(([date, weekday]) =>
    date === null ? [] : [[date, weekday] satisfies [PlainDate, string]],
  );
}

const shown = (written: string) => written.replaceAll(/<.?>/g, "");
