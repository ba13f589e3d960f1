import { stepsOf } from "@/lib/assignment/limits";
import type { LimitRules } from "@/lib/assignment/due";
import type { CaseFacts } from "@/lib/assignment/facts";
import { addDays, type PlainDate } from "@/lib/calendar/plain-date";
import { addWorkdays } from "@/lib/calendar/workdays";

/** Working days from the rating's limit to its second reminder, and from there until it is waited for no more. */
const WAITED = 10;

/** A rating that did not come in its time. */
export type Unrated = {
  round: number;
  dueOn: PlainDate;
  /** The first day on which it is waited for no more: the case is completed as 未反馈 on it. */
  on: PlainDate;
};

/** The last round's rating step with the day from which nobody's rating of it is waited for; null: not yet. */
function overOn(facts: CaseFacts, rules: LimitRules, today: PlainDate) {
  const steps = stepsOf(facts, today, rules).filter(({ code }) => code === "FEEDBACK");
  const step = steps.toSorted((a, b) => a.round - b.round).at(-1);
  const rounds = facts.assignments.map(({ round }) => round);
  if (!step?.dueOn || step.round < Math.max(...rounds)) return null;
  const on = addDays(addWorkdays(rules.table, step.dueOn, WAITED), 1);
  return on <= today ? { step, unrated: { round: step.round, dueOn: step.dueOn, on } } : null;
}

/**
 * 未反馈 (handbook §3): no rating of the last round within its limit, reminders on the last day and 5 working days
 * later, and 5 more have passed. Whether the reminders went out, the caller asks. null: it came, or is waited for.
 */
export function unratedOn(facts: CaseFacts, rules: LimitRules, today: PlainDate): Unrated | null {
  const over = overOn(facts, rules, today);
  return over && !over.step.doneOn ? over.unrated : null;
}

/** The day from which co-proposers' ratings are waited for no more: the same. null: not yet. */
export function othersOverOn(
  facts: CaseFacts,
  rules: LimitRules,
  today: PlainDate,
): PlainDate | null {
  return overOn(facts, rules, today)?.unrated.on ?? null;
}
