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

/**
 * 未反馈 (handbook §3): no rating of the last round within its limit, reminders on the last day and 5 working days
 * later, and 5 more have passed. Whether the reminders went out, the caller asks. null: it came, or is waited for.
 */
export function unratedOn(facts: CaseFacts, rules: LimitRules, today: PlainDate): Unrated | null {
  const steps = stepsOf(facts, today, rules).filter(({ code }) => code === "FEEDBACK");
  const last = steps.toSorted((a, b) => a.round - b.round).at(-1);
  const rounds = facts.assignments.map(({ round }) => round);
  if (!last?.dueOn || last.doneOn || last.round < Math.max(...rounds)) return null;
  const on = addDays(addWorkdays(rules.table, last.dueOn, WAITED), 1);
  return on <= today ? { round: last.round, dueOn: last.dueOn, on } : null;
}
