import {
  addDays,
  addMonths,
  formatMonthDay,
  type PlainDate,
  weekday,
} from "@/lib/calendar/plain-date";

/** The Monday of the week that holds the day. */
export function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, -((weekday(day) + 6) % 7));
}

/** The days that the overview is asked for most: today, the last Sunday before it, the end of the last month. */
export function usualDays(today: PlainDate): { day: PlainDate; label: string }[] {
  const sunday = addDays(mondayOf(today), -1);
  const monthEnd = addDays(`${today.slice(0, 8)}01`, -1);
  return [
    { day: today, label: "今天" },
    { day: sunday, label: "上周日" },
    { day: monthEnd, label: formatMonthDay(monthEnd) },
  ].filter(({ day }, index, all) => all.findIndex((one) => one.day === day) === index);
}

export type Week = { monday: PlainDate; sunday: PlainDate; count: number; until: number };

/**
 * Replies by week, Monday to Sunday, from the first one's week to that of the last day; at most the latest `most`.
 * `until`: all up to that week's end, earlier weeks that are not shown among them.
 */
export function byWeek(days: readonly PlainDate[], last: PlainDate, most = 16): Week[] {
  const first = days.toSorted()[0];
  if (!first) return [];
  const weeks: Week[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    const end = sunday < last ? sunday : last;
    const count = days.filter((day) => day >= monday && day <= end).length;
    weeks.push({ monday, sunday: end, count, until: (weeks.at(-1)?.until ?? 0) + count });
  }
  return weeks.slice(-most);
}

/** A day as the address gave it, no later than a year from today; else today. */
export function asOfFrom(
  text: string | undefined,
  today: PlainDate,
  isDay: (value: string) => boolean,
): PlainDate {
  return text && isDay(text) && text <= addMonths(today, 12) ? text : today;
}
