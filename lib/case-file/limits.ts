import { type LimitRules, rulesOf } from "@/lib/assignment/due";
import type { CaseFacts } from "@/lib/assignment/facts";
import { type CaseStep, stepsOf } from "@/lib/assignment/limits";
import { type Lamp, lampOf } from "@/lib/calendar/lamp";
import { type DayBox, dayBoxes, explainInWords, sourceInWords } from "@/lib/calendar/limit-words";
import { computeLimit, type Explanation } from "@/lib/calendar/limits";
import { formatBeside, formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import { limitOfStep, type StepCode, STEPS } from "@/lib/calendar/steps";

export type StepLine = {
  key: string;
  assignmentId: number | null;
  owedBy: string;
  label: string;
  step: CaseStep;
  lamp: Lamp;
  /** null: the limit was kept as written in a sheet, or has no starting day */
  explanation: { sentence: string; source: string; days: DayBox[] } | null;
};

/** How a step's limit was computed, day by day, an extended one's as it stood first; null where it was written. */
function explain(
  step: CaseStep,
  handedOverOn: PlainDate | null,
  rules: LimitRules,
): StepLine["explanation"] {
  const first = { ...step, dueOn: step.originalDueOn ?? step.dueOn };
  if (step.asWritten || !step.from) return null;
  const by = (code: StepCode, from: PlainDate) =>
    computeLimit(rules.table, limitOfStep(code, rules.settings), from, rules);
  const own = by(step.code, step.from);
  if (own.dueOn === first.dueOn) return words(own.explanation, step.code, "");
  // A unit that got the case by reassignment answers at the latest by the longest limit from the first hand-over.
  if (step.code === "REPLY" && handedOverOn && handedOverOn !== step.from) {
    const longest = by("REPLY_EXTENDED", handedOverOn);
    const start = "改派后期限重新计算，但最迟不超过从首次交办起的最长期限：";
    if (longest.dueOn === first.dueOn) return words(longest.explanation, "REPLY_EXTENDED", start);
  }
  return left(first, own.dueOn);
}

function words(explanation: Explanation, code: StepCode, start: string): StepLine["explanation"] {
  return {
    sentence: `${start}${explainInWords(explanation, STEPS[code].from)}`,
    source: sourceInWords(explanation, STEPS[code].label),
    days: dayBoxes(explanation),
  };
}

/** A limit that was computed by settings of its time, and left when they were changed. */
function left({ code, from, dueOn }: CaseStep, now: PlainDate): StepLine["explanation"] {
  if (!from || dueOn === null) return null;
  const start = `${formatMonthDay(from)}${STEPS[code].from}，期限按当时的设置算到${formatBeside(dueOn, from)}。`;
  const sentence = `${start}期限设置后来有改动，现在会算到${formatBeside(now, from)}；正在走的没有重算，仍按原来的日子。`;
  return { sentence, source: "", days: [] };
}

/** Every step of a case that has a limit, with its lamp as of a day and how the limit came about. */
export function stepLines(facts: CaseFacts, asOf: PlainDate, rules: LimitRules): StepLine[] {
  const own = rulesOf(facts, rules);
  return stepsOf(facts, asOf, rules).map((step, index) => ({
    key: `${step.assignmentId ?? "case"}-${step.code}-${step.round}-${index}`,
    assignmentId: step.assignmentId,
    owedBy: step.owedBy,
    label: step.code === "REHANDLING" ? "第2轮答复" : STEPS[step.code].label,
    step,
    lamp: lampOf(rules.table, step, asOf),
    explanation: explain(step, facts.handedOverOn, own),
  }));
}

/** 6月28日 of a limit; an extended one names the first limit too. */
export function dueInWords(step: CaseStep): string {
  const due = step.dueOn ? formatMonthDay(step.dueOn) : "没有期限";
  if (step.originalDueOn) return `${due}（延期前${formatMonthDay(step.originalDueOn)}）`;
  return step.asWritten && step.dueOn ? `${due}（按表中所写）` : due;
}

/** 期限6月28日, the one that was computed: of an extended step the first one (延期前的期限6月28日). */
export function firstDueInWords(step: CaseStep): string {
  return step.originalDueOn
    ? `延期前的期限${formatMonthDay(step.originalDueOn)}`
    : `期限${dueInWords(step)}`;
}
