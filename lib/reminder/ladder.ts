import type { DayTable } from "@/lib/calendar/holidays";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { STEPS, type Step, type StepCode } from "@/lib/calendar/steps";
import { addWorkdays } from "@/lib/calendar/workdays";

/**
 * A rung of the ladder of handbook §4: how many working days after the limit (before it negative), the day, and
 * whether the unit's head and the office are told too.
 */
export type Rung = { rung: number; day: PlainDate; escalated: boolean };

/** Working days before the limit, and on its day. */
const BEFORE = [-5, -3, -1, 0] as const;
/** Past the limit every so many working days. */
const EVERY = 4;
/** So many past the limit are the unit's alone; from the next on its head and the office are told too. */
const ALONE = 2;
/** A rating: on the last of its 15 working days, and 5 working days later; then it is over (handbook §3). */
export const RATING = [0, 5] as const;

/** The day of a rung; on the limit itself also where a setting lets it stand on a day off. */
function dayOf(table: DayTable, dueOn: PlainDate, rung: number): PlainDate {
  return addWorkdays(table, dueOn, rung);
}

function isEscalated(code: StepCode, rung: number): boolean {
  return code !== "FEEDBACK" && rung > ALONE * EVERY;
}

/** Every rung of a step up to and including a day, the first first; none on or before the day its clock began. */
export function rungsUpTo(table: DayTable, step: Step, until: PlainDate): Rung[] {
  const { code, dueOn, from } = step;
  if (!STEPS[code].duty || dueOn === null) return [];
  const rungs: Rung[] = [];
  for (const rung of rungNumbers(code)) {
    const day = dayOf(table, dueOn, rung);
    if (day > until) break;
    if (!from || day > from) rungs.push({ rung, day, escalated: isEscalated(code, rung) });
  }
  return rungs;
}

function* rungNumbers(code: StepCode): Generator<number> {
  if (code === "FEEDBACK") {
    yield* RATING;
    return;
  }
  yield* BEFORE;
  for (let rung = EVERY; ; rung += EVERY) yield rung;
}

/** The rung up to today that was not gone through before, whether the step is done or not. */
function newRung(
  table: DayTable,
  step: Step,
  { today, since }: { today: PlainDate; since: PlainDate },
) {
  const rung = rungsUpTo(table, step, today).at(-1);
  return rung && rung.day > since ? rung : null;
}

/**
 * The rung of a rating's step that is due today for who rates beside the lead, whose own rating does not end it. null:
 * none, or another step.
 */
export function othersRungDue(
  table: DayTable,
  step: Step,
  days: { today: PlainDate; since: PlainDate },
): Rung | null {
  return step.code === "FEEDBACK" ? newRung(table, step, days) : null;
}

/**
 * The rung that is to be sent today: the last one after `since`, the day on which the ladder was gone through
 * before, up to today. Those that lie before are skipped, and of several that were missed only the last is sent,
 * so that neither a late import nor a server that stood still sends a storm. null: none; nothing once the step is
 * done, nor while whoever owes it can do nothing: its reply waits for the government's review, or its return
 * request for the ruling.
 */
export function rungDue(
  table: DayTable,
  step: Step,
  { today, since }: { today: PlainDate; since: PlainDate },
): Rung | null {
  if (step.doneOn && step.doneOn <= today) return null;
  if (step.waiting) return null;
  return newRung(table, step, { today, since });
}
