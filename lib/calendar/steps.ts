import type { Limit } from "@/lib/calendar/limits";
import { earlier, type PlainDate } from "@/lib/calendar/plain-date";
import type { LimitStep } from "@/lib/db/generated/enums";

export type StepCode = LimitStep;

type StepDefinition = {
  label: string;
  /** The event it runs from, as `explainInWords` says it */
  from: string;
  /** Default of handbook §4; a setting per plenary */
  limit: Limit;
  /** false: a right that lapses (申退), nobody is late with it */
  duty: boolean;
  /** Later acts of the same assignment that close it too */
  closedBy: readonly LimitStep[];
};

const ANSWERS = [
  "ASSIST_OPINION",
  "REPLY",
  "REPLY_EXTENDED",
  "REHANDLING",
] as const satisfies readonly LimitStep[];

/** The steps that have a limit, in the order in which they come (handbook §4). */
export const STEPS = {
  ACCEPT: {
    label: "签收",
    from: "交办",
    limit: { n: 3, basis: "workdays" },
    duty: true,
    closedBy: ["FIRST_CONTACT", ...ANSWERS],
  },
  RETURN_REQUEST: {
    label: "申退",
    from: "交办",
    limit: { n: 5, basis: "workdays" },
    duty: false,
    closedBy: ANSWERS,
  },
  RETURN_RULING: {
    label: "裁定申退",
    from: "申退",
    limit: { n: 3, basis: "workdays" },
    duty: true,
    closedBy: [],
  },
  FIRST_CONTACT: {
    label: "首次联系",
    from: "交办",
    limit: { n: 15, basis: "workdays" },
    duty: true,
    closedBy: ANSWERS,
  },
  ASSIST_OPINION: {
    label: "会办意见",
    from: "交办",
    limit: { n: 1, basis: "months" },
    duty: true,
    closedBy: [],
  },
  REPLY: {
    label: "答复",
    from: "交办",
    limit: { n: 3, basis: "months" },
    duty: true,
    closedBy: [],
  },
  /** The most an extension may reach, counted from the first hand-over */
  REPLY_EXTENDED: {
    label: "延期答复",
    from: "交办",
    limit: { n: 6, basis: "months" },
    duty: true,
    closedBy: [],
  },
  FEEDBACK: {
    label: "评价",
    from: "答复",
    limit: { n: 15, basis: "workdays" },
    duty: true,
    closedBy: [],
  },
  /** From the opening of the rating 不满意, on which round 2 begins */
  REHANDLING: {
    label: "重新办理",
    from: "评价开封",
    limit: { n: 1, basis: "months" },
    duty: true,
    closedBy: [],
  },
} as const satisfies Record<LimitStep, StepDefinition>;

export const STEP_CODES = Object.keys(STEPS) as StepCode[];

/** The plenary's limit for a step, or the default. */
export function limitOfStep(code: StepCode, settings: Partial<Record<StepCode, Limit>>): Limit {
  return settings[code] ?? STEPS[code].limit;
}

/** A step of one assignment (or of one case), as the lamp sees it. */
export type Step = {
  code: StepCode;
  /** Day of the event it runs from; not known for a limit copied from a sheet */
  from?: PlainDate | null;
  /** null: nothing is counted */
  dueOn: PlainDate | null;
  /** Day it was done, void records left out */
  doneOn?: PlainDate | null;
  /** What it waits for while its clock goes on (handbook §4: nothing stops the clock) */
  waiting?: "governmentReview" | "returnRequest" | null;
};

/**
 * A later act closes the earlier steps: a reply closes acceptance and first contact (handbook §4). Takes the steps
 * of ONE assignment; each is done on the first day on which it or a later act of it was.
 */
export function closeEarlierSteps<T extends Step>(steps: readonly T[]): T[] {
  return steps.map((step) => {
    const closedBy: readonly StepCode[] = STEPS[step.code].closedBy;
    const days = steps
      .filter(({ code }) => code === step.code || closedBy.includes(code))
      .flatMap(({ doneOn }) => (doneOn ? [doneOn] : []));
    return days.length === 0 ? step : { ...step, doneOn: days.reduce(earlier) };
  });
}
