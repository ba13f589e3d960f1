import { addDays, formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";

/** 1月1日至3日、2月15日, for days in their order; a run of days by its first and last */
export function daysInWords(dates: readonly PlainDate[]): string {
  const runs: [PlainDate, PlainDate][] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last && addDays(last[1], 1) === date) last[1] = date;
    else runs.push([date, date]);
  }
  return runs.map(([first, last]) => spanInWords(first, last)).join("、");
}

/** 2月15日至23日, across months 9月30日至10月7日 */
function spanInWords(first: PlainDate, last: PlainDate): string {
  if (first === last) return formatMonthDay(first);
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  return `${formatMonthDay(first)}至${sameMonth ? `${Number(last.slice(8))}日` : formatMonthDay(last)}`;
}
