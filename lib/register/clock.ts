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
  completedOn: PlainDate | null;
  /** The last day on which something happened to the case, by the day that is asked. */
  latestOn: PlainDate | null;
};

/** The last of a case's days up to the one that is asked. */
function latestOf(facts: CaseFacts, asOf: PlainDate): PlainDate | null {
  const days = [
    facts.handedOverOn,
    facts.withdrawnOn,
    facts.completedOn,
    ...facts.feedbacks.flatMap((one) => [one.returnedOn, one.openedOn]),
    ...facts.governmentReviews.flatMap((one) => [one.openedOn, one.closedOn]),
    ...facts.assignments.flatMap((one) => [
      one.assignedOn,
      one.acceptedOn,
      one.contactedOn,
      one.opinionOn,
      one.repliedOn,
    ]),
  ];
  const later = (last: PlainDate | null, day: PlainDate | null) =>
    day !== null && day <= asOf && (last === null || day > last) ? day : last;
  return days.reduce<PlainDate | null>(later, null);
}

export function clockOf(facts: CaseFacts, asOf: PlainDate, rules: LimitRules): CaseClock {
  const completedOn =
    facts.completedOn !== null && facts.completedOn <= asOf ? facts.completedOn : null;
  return {
    id: facts.id,
    lamp: lampOfCase(facts, asOf, rules),
    turns: turnsOf(facts, asOf),
    completedOn,
    latestOn: latestOf(facts, asOf),
  };
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
