import type { LimitRules } from "@/lib/assignment/due";
import type { CaseFacts } from "@/lib/assignment/facts";
import { type CaseLamp, lampOfCase } from "@/lib/assignment/limits";
import { type Turn, turnsOf } from "@/lib/assignment/turn";
import { formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import { STEPS } from "@/lib/calendar/steps";

/** How a case stands to its limits on a day, and whose turn it is. */
export type CaseClock = {
  id: number;
  lamp: CaseLamp;
  turns: Turn[];
};

export function clockOf(facts: CaseFacts, asOf: PlainDate, rules: LimitRules): CaseClock {
  return { id: facts.id, lamp: lampOfCase(facts, asOf, rules), turns: turnsOf(facts, asOf) };
}

/** late, soon, with time left; null: no limit runs */
export function lampFilterValue(clock: CaseClock): "LATE" | "SOON" | "NORMAL" | null {
  switch (clock.lamp.most?.lamp.state) {
    case "red":
      return "LATE";
    case "yellow":
      return "SOON";
    case "green":
      return "NORMAL";
    default:
      return null;
  }
}

const ORDER = { LATE: 0, SOON: 1, NORMAL: 2 };

/** Late before soon before the rest, then the earlier limit; what has no limit comes after what has one. */
export function compareClocks(a: CaseClock | undefined, b: CaseClock | undefined): number {
  const rank = (clock: CaseClock | undefined) => {
    const value = clock && lampFilterValue(clock);
    return value ? ORDER[value] : 3;
  };
  const due = (clock: CaseClock | undefined) => clock?.lamp.most?.lamp.dueOn ?? "9999-12-31";
  return rank(a) - rank(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0);
}

/** 第2轮答复，6月4日: the step that the lamp names, and its day. */
export function stepInWords(clock: CaseClock): string | null {
  const step = clock.lamp.most?.step;
  if (!step) return null;
  const round = step.round > 1 ? `第${step.round}轮` : "";
  const label = step.code === "REHANDLING" ? "答复" : STEPS[step.code].label;
  return `${round}${label}${step.dueOn ? `，${formatMonthDay(step.dueOn)}` : ""}`;
}
