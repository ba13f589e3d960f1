import { addDays, formatMonthDay, type PlainDate, weekday } from "@/lib/calendar/plain-date";

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

/** The rush before the limit: the limit's own week and the one before it; none before the limit's week has come. */
export function lastMinute(weeks: readonly Week[], dueOn: PlainDate): Week[] {
  const monday = mondayOf(dueOn);
  const last = weeks.filter(
    (week) => week.monday === monday || week.monday === addDays(monday, -7),
  );
  return last.some((week) => week.monday === monday) ? last : [];
}

export type Week = { monday: PlainDate; sunday: PlainDate; count: number; until: number };

/**
 * Cases by the week of their last reply, Monday to Sunday, from the first one's week to that of the last day, the
 * empty ones too; at most the latest `most`. `until`: all up to that week's end, earlier weeks not shown among them.
 */
export function weeksUntil(
  counted: readonly { of: PlainDate; answered: number }[],
  last: PlainDate,
  most = 16,
): Week[] {
  const first = counted.map((week) => week.of).toSorted()[0];
  if (!first) return [];
  const weeks: Week[] = [];
  for (let monday = first; monday <= last; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    const count = counted.find((week) => week.of === monday)?.answered ?? 0;
    const until = (weeks.at(-1)?.until ?? 0) + count;
    weeks.push({ monday, sunday: sunday < last ? sunday : last, count, until });
  }
  return weeks.slice(-most);
}
