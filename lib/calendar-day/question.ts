import {
  dayBoxes,
  explainInWords,
  noticesInWords,
  sourceInWords,
} from "@/lib/calendar/limit-words";
import { computeLimit, type Limit } from "@/lib/calendar/limits";
import { isPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { limitOfStep, type StepCode, STEP_CODES, STEPS } from "@/lib/calendar/steps";
import type { LimitRules } from "@/lib/assignment/due";

/** How long a limit of the calculator may be at most: what can still be read day by day. */
export const LONGEST = { workdays: 250, days: 366, months: 60 } as const;
export const UNIT_LABEL = { workdays: "工作日", days: "自然日", months: "个月" } as const;
export type CountedUnit = keyof typeof LONGEST;

/** What the calculator is asked: the day of an event, and a step of a plenary or a number with its unit. */
export type Question = {
  from: PlainDate | null;
  plenaryId: number | null;
  /** null: `n` and `unit` count */
  step: StepCode | null;
  n: number | null;
  unit: CountedUnit;
  /** By the name of the input: what is wrong with it and what to do */
  errors: Record<string, string>;
  /** Something was asked at all; else the form waits for its first question */
  asked: boolean;
};

type Search = Record<string, string | string[] | undefined>;

/** Parsed from the address; a value that makes no sense is said at its field. */
export function parseQuestion(search: Search): Question {
  const one = (name: string) => [search[name]].flat()[0]?.trim() ?? "";
  const errors: Record<string, string> = {};
  const asked = one("from") !== "" || one("n") !== "" || one("step") !== "";
  const from = isPlainDate(one("from")) ? one("from") : null;
  if (asked && from === null) errors.from = "请填写起算的日期，如 2026-11-24。";
  const step = STEP_CODES.find((code) => code === one("step")) ?? null;
  const units = Object.keys(UNIT_LABEL) as CountedUnit[];
  const unit = units.find((known) => known === one("unit")) ?? "workdays";
  const n = /^\d{1,3}$/.test(one("n")) ? Number(one("n")) : null;
  if (asked && step === null && (n === null || n < 1 || n > LONGEST[unit]))
    errors.n = `请选一个步骤，或填1到${LONGEST[unit]}的数目。`;
  const plenary = Number(one("plenary"));
  const plenaryId = Number.isInteger(plenary) && plenary > 0 ? plenary : null;
  return { from, plenaryId, step, n, unit, errors, asked };
}

/** The last day with its explanation in words and day by day; null while the question is not whole. */
export function answerOf({ from, step, n, unit, errors, asked }: Question, rules: LimitRules) {
  if (!asked || from === null || Object.keys(errors).length > 0) return null;
  const limit: Limit =
    step === null ? { n: n ?? 1, basis: unit } : limitOfStep(step, rules.settings);
  const { moveToWorkday } = rules;
  const { dueOn, explanation } = computeLimit(rules.table, limit, from, { moveToWorkday });
  const notices = noticesInWords(explanation);
  return {
    dueOn,
    sentence: explainInWords(explanation, step === null ? "起算" : STEPS[step].from),
    source:
      step === null
        ? notices && `依据：${notices}。`
        : sourceInWords(explanation, STEPS[step].label),
    days: dayBoxes(explanation),
    /** Months and fixed days skip nothing on the way: only their end is shown. */
    wholeWay: limit.basis === "workdays" || limit.basis === "days",
  };
}

export type Answer = NonNullable<ReturnType<typeof answerOf>>;
