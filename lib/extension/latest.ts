import { limitDay, type LimitRules } from "@/lib/assignment/due";
import { later, type PlainDate } from "@/lib/calendar/plain-date";
import { addWorkdays, isWorkday } from "@/lib/calendar/workdays";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";

/** The limit that runs today: that of the last extension, else the first one; null: none runs. */
export function presentDueOn({ extensions, dueOn }: AssignmentFacts): PlainDate | null {
  return extensions.at(-1)?.newDueOn ?? dueOn;
}

/**
 * The last day to which the case may be extended: the plenary's longest limit, by default 6 months, from the first
 * hand-over (handbook §4), whoever has the case by then. null: it was not handed over.
 */
export function latestExtension(
  { handOver }: Pick<ProposalFacts, "handOver">,
  rules: LimitRules,
): PlainDate | null {
  return handOver ? limitDay("REPLY_EXTENDED", handOver.on, rules) : null;
}

/** Which days an extension may end on, for the form and the command; `null` from `fault`: it may. */
export function newDayFault(
  newDueOn: PlainDate,
  { present, latest, today }: { present: PlainDate; latest: PlainDate; today: PlainDate },
  rules: LimitRules,
): "notLater" | "tooLate" | "dayOff" | null {
  if (newDueOn <= later(present, today)) return "notLater";
  if (newDueOn > latest) return "tooLate";
  return isWorkday(rules.table, newDueOn) ? null : "dayOff";
}

/** The working day before a day off, to propose instead of it. */
export function workdayBefore(day: PlainDate, { table }: LimitRules): PlainDate {
  return addWorkdays(table, day, -1);
}
