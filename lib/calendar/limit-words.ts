import { UNANNOUNCED } from "@/lib/calendar/holidays";
import type { ExplainedDay, Explanation, Limit } from "@/lib/calendar/limits";
import {
  formatBeside,
  formatLong,
  formatMonthDay,
  formatWeekday,
  formatWeekdayShort,
  yearOf,
  type PlainDate,
} from "@/lib/calendar/plain-date";

/** 15个工作日, 3个月, 10天, 2012年6月28日 */
export function limitInWords(limit: Limit): string {
  return limit.basis === "fixedDate"
    ? formatLong(limit.fixedDate)
    : `${limit.n}${COUNTED[limit.basis]}`;
}

const COUNTED = { months: "个月", days: "天", workdays: "个工作日" } as const;

/**
 * The sentence before the day strip (design.md §6):
 * 3月28日交办，从第二天起数15个工作日，到4月19日（星期四）。其中3月31日（周六）、4月1日（周日）调休上班，计入；清明3天、周末4天不计。
 * @param event what happened on the day the limit runs from: 交办, 改派, 答复 (`STEPS[…].from`)
 */
export function explainInWords(explanation: Explanation, event: string): string {
  const sentences = [`${howItEnds(explanation, event)}。`];
  const among = amongThem(explanation);
  if (among !== "") sentences.push(`其中${among}。`);
  if (explanation.unannouncedYears.length > 0)
    sentences.push(`${yearsInWords(explanation.unannouncedYears)}${UNANNOUNCED}。`);
  return sentences.join("");
}

/** The source after the strip: 依据：国务院办公厅2012年放假通知；本次会议期限设置“首次联系15个工作日”。 */
export function sourceInWords(explanation: Explanation, stepLabel: string): string {
  const notices = noticesInWords(explanation);
  const setting = `本次会议期限设置“${stepLabel}${limitInWords(explanation.limit)}”`;
  return `依据：${notices === "" ? "" : `${notices}；`}${setting}。`;
}

/** 国务院办公厅2012年放假通知: the notices behind the days of a limit; empty where none is known */
export function noticesInWords({ days, unannouncedYears }: Explanation): string {
  const years = [...new Set(days.map(({ date }) => yearOf(date)))].filter(
    (year) => !unannouncedYears.includes(year),
  );
  return years.length > 0 ? `国务院办公厅${yearsInWords(years)}放假通知` : "";
}

/** One day of a limit, as the day strip shows it. */
export type DayBox = {
  /** 4/2 */
  date: string;
  count: number | null;
  reason?: string;
  worked: boolean;
  last: boolean;
};

export function dayBoxes({ days }: Explanation): DayBox[] {
  return days.map(({ date, count, reason, kind, last }) => ({
    date: `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`,
    count,
    reason: reason ?? undefined,
    worked: kind === "workedWeekend",
    last,
  }));
}

function howItEnds(explanation: Explanation, event: string): string {
  const { limit, from, endsOn, dueOn, moved } = explanation;
  const end = `${formatBeside(endsOn, from)}（${formatWeekday(endsOn)}）`;
  const after = moved
    ? `，${whyMoved(explanation)}，顺延到${formatBeside(dueOn, from)}（${formatWeekday(dueOn)}）`
    : "";
  const start = `${formatMonthDay(from)}${event}`;
  if (limit.basis === "fixedDate") return `期限定在${end}${after}`;
  if (limit.basis === "months")
    return `${start}，满${limit.n}个月是${end}${shorterMonth(from, endsOn)}${after}`;
  return `${start}，从第二天起数${limitInWords(limit)}，到${end}${after}`;
}

/** Months end on the same day number; where the month has none, that asks for a word. */
function shorterMonth(from: PlainDate, endsOn: PlainDate): string {
  return endsOn.slice(8) !== from.slice(8)
    ? `，当月没有${Number(from.slice(8))}日，取最后一天`
    : "";
}

/** 遇周末, 遇清明, 遇周末、国庆节: what the end moved over */
function whyMoved({ days }: Explanation): string {
  const names = days.filter(({ movedOver }) => movedOver).map(nameOf);
  return `遇${[...new Set(names)].join("、")}`;
}

/** Worked weekends that were counted, then what was not: holidays in their order, weekends last. */
function amongThem({ days, limit }: Explanation): string {
  if (limit.basis !== "workdays") return "";
  const worked = days
    .filter(({ kind }) => kind === "workedWeekend")
    .map(({ date }) => `${formatMonthDay(date)}（${formatWeekdayShort(date)}）`);
  const skipped = countSkipped(days.filter(({ works }) => !works));
  return [
    worked.length > 0 ? `${worked.join("、")}调休上班，计入` : "",
    skipped.length > 0 ? `${skipped.join("、")}不计` : "",
  ]
    .filter((part) => part !== "")
    .join("；");
}

function countSkipped(days: readonly ExplainedDay[]): string[] {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(nameOf(day), (counts.get(nameOf(day)) ?? 0) + 1);
  const weekend = counts.get(WEEKEND);
  counts.delete(WEEKEND);
  if (weekend !== undefined) counts.set(WEEKEND, weekend);
  return [...counts].map(([name, count]) => `${name}${count}天`);
}

const WEEKEND = "周末";

function nameOf({ kind, reason }: ExplainedDay): string {
  return kind === "holiday" && reason !== null ? reason : WEEKEND;
}

function yearsInWords(years: readonly number[]): string {
  return `${years.join("、")}年`;
}
