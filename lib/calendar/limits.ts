import { isAnnounced, type DayTable } from "@/lib/calendar/holidays";
import {
  addDays,
  addMonths,
  fromPlainDate,
  toPlainDate,
  type PlainDate,
} from "@/lib/calendar/plain-date";
import {
  addWorkdays,
  describeDay,
  workdayOnOrAfter,
  type CalendarDay,
} from "@/lib/calendar/workdays";
import type { LimitBasis } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/errors";

/** How long a step may take: so many months, days or working days from an event, or until a fixed date. */
export type Limit =
  | { n: number; basis: "months" | "days" | "workdays"; fixedDate?: undefined }
  | { n?: undefined; basis: "fixedDate"; fixedDate: PlainDate };

export type ExplainedDay = CalendarDay & {
  /** Its number in the count of a limit in days or working days; null when it is not counted */
  count: number | null;
  /** It lies after the end of the months, days or fixed date, on the way to the next working day */
  movedOver: boolean;
  /** The limit ends on this day */
  last: boolean;
};

/** Everything there is to say about how a limit was computed; `explainInWords` puts it in a sentence. */
export type Explanation = {
  limit: Limit;
  /** Day of the event; not counted */
  from: PlainDate;
  /** End before it was moved to a working day */
  endsOn: PlainDate;
  dueOn: PlainDate;
  /** The end was a day off and the plenary moves it to the next working day */
  moved: boolean;
  /**
   * Limits in days and working days: every day after the event. Months and fixed dates skip no day: only the end,
   * and what lies between it and the day it moved to.
   */
  days: ExplainedDay[];
  /** Years among those days whose notice is not known: weekends alone counted */
  unannouncedYears: number[];
};

export type ComputedLimit = { dueOn: PlainDate; explanation: Explanation };

/**
 * The last day of a limit, and how it came about (handbook §4). The day of the event is not counted. Months end on
 * the same day number. An end on a day off moves to the next working day when the plenary says so
 * (`Plenary.limitsMoveToWorkday`); a limit in working days ends on one anyway.
 * @throws RangeError for a number that is not a whole one from 1 to 999, or for what is no date
 */
export function computeLimit(
  table: DayTable,
  limit: Limit,
  from: PlainDate,
  { moveToWorkday }: { moveToWorkday: boolean },
): ComputedLimit {
  const endsOn = endOf(table, limit, from);
  const dueOn = moveToWorkday ? workdayOnOrAfter(table, endsOn) : endsOn;
  const days = explainDays(table, limit, { from, endsOn, dueOn });
  const unannouncedYears = [
    ...new Set(
      days
        .filter(({ date }) => !isAnnounced(table, date))
        .map(({ date }) => Number(date.slice(0, 4))),
    ),
  ];
  return {
    dueOn,
    explanation: { limit, from, endsOn, dueOn, moved: dueOn !== endsOn, days, unannouncedYears },
  };
}

function endOf(table: DayTable, limit: Limit, from: PlainDate): PlainDate {
  if (limit.basis === "fixedDate") return toPlainDate(fromPlainDate(limit.fixedDate));
  if (!isLimitLength(limit.n)) throw new RangeError(`a limit of ${String(limit.n)} ${limit.basis}`);
  if (limit.basis === "months") return addMonths(from, limit.n);
  if (limit.basis === "days") return addDays(from, limit.n);
  return addWorkdays(table, from, limit.n);
}

function isLimitLength(n: number | null): n is number {
  return n !== null && Number.isInteger(n) && n >= 1 && n <= 999;
}

type Span = { from: PlainDate; endsOn: PlainDate; dueOn: PlainDate };

function explainDays(table: DayTable, limit: Limit, { from, endsOn, dueOn }: Span): ExplainedDay[] {
  const countsDays = limit.basis === "days" || limit.basis === "workdays";
  const days: ExplainedDay[] = [];
  let count = 0;
  for (let date = countsDays ? addDays(from, 1) : endsOn; date <= dueOn; date = addDays(date, 1)) {
    const day = describeDay(table, date);
    const counted = countsDays && date <= endsOn && (limit.basis === "days" || day.works);
    if (counted) count += 1;
    // When the end moves, the days off from the end on are what it moved over.
    const movedOver = dueOn !== endsOn && date >= endsOn && date < dueOn;
    days.push({ ...day, count: counted ? count : null, movedOver, last: date === dueOn });
  }
  return days;
}

const BASIS = {
  MONTHS: "months",
  DAYS: "days",
  WORKDAYS: "workdays",
  FIXED_DATE: "fixedDate",
} as const satisfies Record<LimitBasis, Limit["basis"]>;

/**
 * A plenary's stored setting as a limit.
 * @throws Refusal ("invalid") when the number or the fixed date that its basis needs is missing
 */
export function limitFromSetting(setting: {
  n: number | null;
  basis: LimitBasis;
  fixedOn: Date | null;
}): Limit {
  const basis = BASIS[setting.basis];
  if (basis === "fixedDate") {
    if (setting.fixedOn === null)
      throw new Refusal("invalid", "期限按固定日期算，却没有日期。在届次设置里填上日期。");
    return { basis, fixedDate: toPlainDate(setting.fixedOn) };
  }
  if (!isLimitLength(setting.n)) {
    throw new Refusal("invalid", "期限的数目要是1到999的整数。在届次设置里改正。");
  }
  return { n: setting.n, basis };
}

/** The columns `n`, `basis`, `fixedOn` under which a limit is stored. */
export function limitToSetting(limit: Limit): {
  n: number | null;
  basis: LimitBasis;
  fixedOn: Date | null;
} {
  if (limit.basis === "fixedDate")
    return { n: null, basis: "FIXED_DATE", fixedOn: fromPlainDate(limit.fixedDate) };
  const basis = ({ months: "MONTHS", days: "DAYS", workdays: "WORKDAYS" } as const)[limit.basis];
  return { n: limit.n, basis, fixedOn: null };
}
