import { isAnnouncedBetween, type DayTable } from "@/lib/calendar/holidays";
import { addDays, formatBeside, type PlainDate } from "@/lib/calendar/plain-date";
import { STEP_CODES, STEPS, type Step } from "@/lib/calendar/steps";
import { addWorkdays, workdaysBetween, workdaysLeft, workdaysOver } from "@/lib/calendar/workdays";

/**
 * green: time enough; yellow: soon; red: late and not done; done; held: waits, and nothing is counted; none: nothing
 * is counted, or the step had not begun.
 */
export type LampState = "green" | "yellow" | "red" | "done" | "held" | "none";

export type Lamp = {
  state: LampState;
  /** 剩12个工作日, 今天到期, 超5个工作日, 提前3个工作日, 审阅中, 不计时 */
  words: string;
  /** Not done and past the limit, or done after it: the red square in both cases */
  late: boolean;
  dueOn: PlainDate | null;
  doneOn: PlainDate | null;
  /** Working days until the limit: after the as-of date (or the day it was done) up to and including it */
  left: number;
  /** Working days past the limit, up to and including the as-of date (or the day it was done) */
  over: number;
  /** What it waits for while the clock goes on, to stand beside the lamp: 审阅中, 申退待裁 */
  beside: string | null;
  /** false: the span counted reaches into a year whose notice is not known */
  announced: boolean;
};

/** Yellow while so many working days or fewer remain; limits no longer than this only on their last one. */
const SOON = 5;

const WAITING = { governmentReview: "审阅中", returnRequest: "申退待裁" } as const satisfies Record<
  NonNullable<Step["waiting"]>,
  string
>;

/**
 * The lamp of a step as of a date (handbook §4). What was done after that date is not known on it. A waiting step
 * keeps the colour of its clock, because nothing stops the clock; only without a limit it is `held`.
 */
export function lampOf(table: DayTable, step: Step, asOf: PlainDate): Lamp {
  const beside = step.waiting ? WAITING[step.waiting] : null;
  const doneOn = step.doneOn && step.doneOn <= asOf ? step.doneOn : null;
  const begun = !step.from || step.from <= asOf;
  const lamp = {
    dueOn: step.dueOn,
    doneOn,
    beside,
    late: false,
    left: 0,
    over: 0,
    announced: true,
  };

  if (doneOn !== null) return { ...lamp, ...whenDone(table, step.dueOn, doneOn), beside: null };
  if (step.dueOn === null || !begun) {
    return beside === null
      ? { ...lamp, state: "none", words: "不计时" }
      : { ...lamp, state: "held", words: beside };
  }
  const left = workdaysLeft(table, asOf, step.dueOn);
  const over = workdaysOver(table, asOf, step.dueOn);
  const announced = isAnnouncedBetween(table, asOf, step.dueOn);
  if (asOf > step.dueOn)
    return { ...lamp, announced, state: "red", late: true, over, words: overInWords(over) };
  const state = isSoon(table, step, left) ? "yellow" : "green";
  return { ...lamp, announced, state, left, words: leftInWords(left, step.dueOn, asOf) };
}

function whenDone(
  table: DayTable,
  dueOn: PlainDate | null,
  doneOn: PlainDate,
): Pick<Lamp, "state" | "words" | "late" | "left" | "over" | "announced"> {
  if (dueOn === null)
    return { state: "done", words: "已办", late: false, left: 0, over: 0, announced: true };
  const late = doneOn > dueOn;
  const left = workdaysLeft(table, doneOn, dueOn);
  const over = workdaysOver(table, doneOn, dueOn);
  const announced = isAnnouncedBetween(table, doneOn, dueOn);
  const words = late ? overInWords(over) : left > 0 ? `提前${left}个工作日` : "按时";
  return { state: "done", words, late, left, over, announced };
}

function isSoon(table: DayTable, { from, dueOn }: Step, left: number): boolean {
  const isShort = from && dueOn && workdaysBetween(table, from, dueOn) <= SOON;
  return isShort ? left === 0 : left <= SOON;
}

/** A limit kept on a day off (setting) has no working day left before it is due: then its date says it. */
function leftInWords(left: number, dueOn: PlainDate, asOf: PlainDate): string {
  if (dueOn === asOf) return "今天到期";
  return left > 0 ? `剩${left}个工作日` : `${formatBeside(dueOn, asOf)}到期`;
}

/** Red begins on the day after the limit, also when that is a Saturday and no working day has passed yet. */
function overInWords(over: number): string {
  return over > 0 ? `超${over}个工作日` : "已超期";
}

/** The last day that counts as soon for limits of more than 5 working days: due from today to then = yellow. */
export function soonThrough(table: DayTable, today: PlainDate): PlainDate {
  return addDays(addWorkdays(table, today, SOON + 1), -1);
}

export type StepWithLamp<T extends Step = Step> = { step: T; lamp: Lamp };

const URGENCY: Record<LampState, number> = {
  red: 0,
  yellow: 1,
  green: 2,
  held: 3,
  none: 4,
  done: 5,
};

/** For `sort`: late before soon before the rest, then the earlier limit, then the earlier step. */
export function byUrgency(a: StepWithLamp, b: StepWithLamp): number {
  return (
    URGENCY[a.lamp.state] - URGENCY[b.lamp.state] ||
    (a.lamp.dueOn ?? "9999").localeCompare(b.lamp.dueOn ?? "9999", "en") ||
    STEP_CODES.indexOf(a.step.code) - STEP_CODES.indexOf(b.step.code)
  );
}

/**
 * A case's lamp is that of its most urgent open step, and names it (handbook §4). Rights (申退) are nobody's delay
 * and do not count; null when no duty is open. Close earlier steps first (`closeEarlierSteps`), per assignment.
 */
export function mostUrgent<T extends Step>(
  table: DayTable,
  steps: readonly T[],
  asOf: PlainDate,
): StepWithLamp<T> | null {
  const open = steps
    .filter(({ code }) => STEPS[code].duty)
    .map((step) => ({ step, lamp: lampOf(table, step, asOf) }))
    .filter(({ lamp }) => lamp.state !== "done");
  return open.toSorted(byUrgency)[0] ?? null;
}
