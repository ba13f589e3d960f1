import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import type { TenureKind } from "@/lib/db/generated/enums";

/** What the list of a new term said of somebody. `on`: the first day of that term. */
export type TenureFact = { kind: TenureKind; on: PlainDate };

/** Whether somebody is in office on a day; who is not: since when, or from when. */
export type Standing =
  | { stands: true }
  | { stands: false; leftOn: PlainDate }
  | { stands: false; joinsOn: PlainDate };

export type Absence = Exclude<Standing, { stands: true }>;

/**
 * In office on a day: what the last list by that day says; without one, who joined by a later list was not there
 * yet, and everybody else was. The first day of a term belongs to it: who leaves is no longer there on that day.
 */
export function standingOn(facts: readonly TenureFact[], day: PlainDate): Standing {
  const inOrder = facts.toSorted((a, b) => a.on.localeCompare(b.on));
  const last = inOrder.findLast(({ on }) => on <= day);
  if (last) return last.kind === "LEAVES" ? { stands: false, leftOn: last.on } : { stands: true };
  const next = inOrder[0];
  return next?.kind === "JOINS" ? { stands: false, joinsOn: next.on } : { stands: true };
}

/** The plain words for who is not in office on a day. */
export function absenceWords(name: string, absence: Absence): string {
  return "leftOn" in absence
    ? `${name}已于${formatLong(absence.leftOn)}换届离任，不能提出、附议新的提案；以前的提案仍可查看、确认和评价。`
    : `${name}从${formatLong(absence.joinsOn)}起才任职，那天以前不能提出、附议提案。`;
}

/** 2017年1月10日起已不再: beside the name of a collective. */
export function endedMark(absence: Absence): string {
  return "leftOn" in absence ? `${formatLong(absence.leftOn)}起已不再` : absenceMark(absence);
}

/** 2017年1月10日离任: beside a name. */
export function absenceMark(absence: Absence): string {
  return "leftOn" in absence
    ? `${formatLong(absence.leftOn)}离任`
    : `${formatLong(absence.joinsOn)}起任职`;
}

type Named = { id: number; name: string };

/** For a list to choose from: those that are no more come last, each with since when. */
export function markEnded<One extends Named>(
  rows: readonly One[],
  absent: ReadonlyMap<number, Absence>,
): One[] {
  const marked = rows.flatMap((one) => {
    const absence = absent.get(one.id);
    return absence ? [{ ...one, name: `${one.name}（${endedMark(absence)}）` }] : [];
  });
  return [...rows.filter(({ id }) => !absent.has(id)), ...marked];
}
