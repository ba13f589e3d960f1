import type { DayTable } from "@/lib/calendar/holidays";
import { addDays, type PlainDate } from "@/lib/calendar/plain-date";
import { addWorkdays } from "@/lib/calendar/workdays";

/** Working days from the promised day on which the unit is reminded; after it everybody concerned is told, once. */
export const RUNGS = [-5, 0, 1] as const;
export type PromiseRung = (typeof RUNGS)[number];

/** The day has passed: the proposers, the committee and the unit are told. */
export const PASSED: PromiseRung = 1;

/** The first day of a rung: five working days before, the day itself, the day after it. */
export function dayOfRung(table: DayTable, dueOn: PlainDate, rung: PromiseRung): PlainDate {
  return rung === PASSED ? addDays(dueOn, 1) : addWorkdays(table, dueOn, rung);
}

/**
 * The rung that is sent today: the last one whose day has come, if it was not sent; earlier ones that were missed, as
 * by a server that stood still, are skipped. Nothing before the promise was made. `sent`: the rungs that went out.
 */
export function rungToSend(
  table: DayTable,
  { dueOn, madeOn }: { dueOn: PlainDate; madeOn: PlainDate },
  sent: readonly number[],
  today: PlainDate,
): PromiseRung | null {
  const due = RUNGS.filter((rung) => {
    const day = dayOfRung(table, dueOn, rung);
    return day <= today && (rung === PASSED || day > madeOn);
  }).at(-1);
  return due === undefined || sent.some((rung) => rung >= due) ? null : due;
}
