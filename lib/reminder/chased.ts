import { isClosed } from "@/lib/assignment/as-of";
import type { LimitRules } from "@/lib/assignment/due";
import type { CaseFacts } from "@/lib/assignment/facts";
import { type CaseStep, stepsOf } from "@/lib/assignment/limits";
import { type Lamp, lampOf, mostUrgent, type StepWithLamp } from "@/lib/calendar/lamp";
import { formatBeside, type PlainDate } from "@/lib/calendar/plain-date";
import { STEPS } from "@/lib/calendar/steps";
import { othersRungDue, type Rung, rungDue } from "@/lib/reminder/ladder";

/** A step that somebody is reminded of, with its lamp of the day. `rung` null: by hand. */
export type Chased = StepWithLamp<CaseStep> & { rung: Rung | null };

/** Every step of a case whose ladder has a rung to be sent today; none of a closed case. */
export function chasedOn(
  facts: CaseFacts,
  rules: LimitRules,
  days: { today: PlainDate; since: PlainDate },
): Chased[] {
  if (isClosed(facts, days.today)) return [];
  return stepsOf(facts, days.today, rules).flatMap((step) => {
    const rung = rungDue(rules.table, step, days);
    return rung ? [{ step, rung, lamp: lampOf(rules.table, step, days.today) }] : [];
  });
}

/** The rating of the last round, where who rates beside the lead is to be reminded of it today; null: not today. */
export function othersChasedOn(
  facts: CaseFacts,
  rules: LimitRules,
  days: { today: PlainDate; since: PlainDate },
): { step: CaseStep; rung: Rung } | null {
  if (isClosed(facts, days.today)) return null;
  const steps = stepsOf(facts, days.today, rules).filter(({ code }) => code === "FEEDBACK");
  const step = steps.toSorted((a, b) => a.round - b.round).at(-1);
  const rung = step ? othersRungDue(rules.table, step, days) : null;
  return step && rung ? { step, rung } : null;
}

/** What one assignment owes most urgently on a day; null: nothing that has a limit. */
export function owedOf(
  facts: CaseFacts,
  rules: LimitRules,
  assignmentId: number,
  today: PlainDate,
): StepWithLamp<CaseStep> | null {
  const own = stepsOf(facts, today, rules).filter(
    (step) => step.assignmentId === assignmentId && step.code !== "RETURN_RULING",
  );
  return mostUrgent(rules.table, own, today);
}

/** 第2轮答复: the step by name. */
export function stepName({ code, round }: Pick<CaseStep, "code" | "round">): string {
  const label = code === "REHANDLING" ? "答复" : STEPS[code].label;
  return round > 1 ? `第${round}轮${label}` : label;
}

/** What the reminded person reads: the step, its limit, how it stands. */
export function chaseSentence(step: CaseStep, lamp: Lamp, today: PlainDate, byHand: boolean) {
  const due = step.dueOn ? `期限${formatBeside(step.dueOn, today)}，` : "";
  const who = step.code === "FEEDBACK" ? "请评价单位的答复" : `请办理${stepName(step)}`;
  return `${byHand ? "督查室催办" : "催办"}：${who}，${due}${lamp.words}。`;
}
