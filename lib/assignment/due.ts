import type { DayTable } from "@/lib/calendar/holidays";
import { computeLimit, type Limit } from "@/lib/calendar/limits";
import { earlier, type PlainDate } from "@/lib/calendar/plain-date";
import { limitOfStep, type StepCode } from "@/lib/calendar/steps";
import type { AssignmentRole, ProposalPeriod } from "@/lib/db/generated/enums";
import { answering } from "@/lib/proposal/standing";

/** What a plenary's limits are computed by. */
export type LimitRules = {
  table: DayTable;
  settings: Partial<Record<StepCode, Limit>>;
  /** Steps that 平时提案 have a limit of their own for; `rulesOf` puts them in their place */
  interim?: Partial<Record<StepCode, Limit>>;
  moveToWorkday: boolean;
};

/** The rules for cases of a period; one without a period is counted as of 大会. */
export function rulesOf(
  { period }: { period: ProposalPeriod | null },
  rules: LimitRules,
): LimitRules {
  const { interim, ...common } = rules;
  if (period !== "INTERIM" || !interim) return common;
  return { ...common, settings: { ...common.settings, ...interim } };
}

export type Held = {
  role: AssignmentRole;
  round: number;
  /** The day the unit got the case: hand-over, ruling on a return, adding, or opening of the rating. */
  assignedOn: PlainDate;
  /** The case's first hand-over; a unit that gets it by reassignment may not go beyond its longest limit. */
  firstHandedOverOn: PlainDate;
};

/** The step that ends an assignment: opinion, reply, or reply of a later round. */
export function lastStepOf({ role, round }: Pick<Held, "role" | "round">): StepCode {
  if (!answering({ role })) return "ASSIST_OPINION";
  return round > 1 ? "REHANDLING" : "REPLY";
}

/** The last day of a step that runs from `from`, by the plenary's setting. */
export function limitDay(
  step: StepCode,
  from: PlainDate,
  { table, settings, moveToWorkday }: LimitRules,
): PlainDate {
  return computeLimit(table, limitOfStep(step, settings), from, { moveToWorkday }).dueOn;
}

/**
 * The limit of an assignment as it stands first (handbook §4). All limits start anew for a unit that gets the case
 * by reassignment; its reply is due at most the longest limit (default 6 months) from the first hand-over.
 */
export function dueOf(held: Held, rules: LimitRules): PlainDate {
  const step = lastStepOf(held);
  const due = limitDay(step, held.assignedOn, rules);
  if (step !== "REPLY" || held.assignedOn === held.firstHandedOverOn) return due;
  return earlier(due, limitDay("REPLY_EXTENDED", held.firstHandedOverOn, rules));
}
