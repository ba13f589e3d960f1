import { heldOn } from "@/lib/assignment/as-of";
import { type CaseStep, lampOfUnit, stepsOf } from "@/lib/assignment/limits";
import { byUrgency, lampOf, type StepWithLamp } from "@/lib/calendar/lamp";
import type { PlainDate } from "@/lib/calendar/plain-date";
import type { DeskCase } from "@/lib/desk/item";

/** What one unit owes in one case: its most urgent open step. */
export type Owed = { one: DeskCase; unitId: number; unit: string; most: StepWithLamp<CaseStep> };

export type OwedByUnit = { unitId: number; unit: string; owed: Owed[] };

/** Everything that units owe on a day, one entry for each unit and case (件次). */
export function owedByUnits(cases: readonly DeskCase[], today: PlainDate): Owed[] {
  return cases.flatMap((one) => {
    const units = new Map(
      heldOn(one.facts, today).flatMap(({ unitId, unit }) =>
        unitId === null ? [] : [[unitId, unit] as const],
      ),
    );
    return [...units].flatMap(([unitId, unit]) => {
      const most = lampOfUnit(one.facts, unitId, today, one.rules);
      return most ? [{ one, unitId, unit, most }] : [];
    });
  });
}

/** Units with what they owe, the one with most first, and in each the most urgent first. */
export function groupByUnit(owed: readonly Owed[]): OwedByUnit[] {
  const groups = new Map<number, OwedByUnit>();
  for (const entry of owed) {
    const group = groups.get(entry.unitId) ?? { unitId: entry.unitId, unit: entry.unit, owed: [] };
    group.owed.push(entry);
    groups.set(entry.unitId, group);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, owed: group.owed.toSorted((a, b) => byUrgency(a.most, b.most)) }))
    .toSorted((a, b) => b.owed.length - a.owed.length);
}

export const isLate = ({ most }: Owed): boolean => most.lamp.state === "red";
export const isSoon = ({ most }: Owed): boolean => most.lamp.state === "yellow";
export const isUnaccepted = ({ most }: Owed): boolean => most.step.code === "ACCEPT";

/** The nearest limit that is still to come; null: none. For what a desk says when nothing is late. */
export function nearestDue(
  owed: readonly Owed[],
  today: PlainDate,
): { dueOn: PlainDate; count: number } | null {
  const days = owed
    .flatMap(({ most }) => most.lamp.dueOn ?? [])
    .filter((day) => day >= today)
    .toSorted();
  const [dueOn] = days;
  return dueOn ? { dueOn, count: days.filter((day) => day === dueOn).length } : null;
}

/** Cases whose proposer has not rated within the limit, the longest first. */
export function lateRatings(cases: readonly DeskCase[], today: PlainDate) {
  return cases
    .flatMap((one) => {
      const step = stepsOf(one.facts, today, one.rules).findLast(({ code }) => code === "FEEDBACK");
      if (!step) return [];
      const lamp = lampOf(one.rules.table, step, today);
      return lamp.state === "red" ? [{ one, most: { step, lamp } }] : [];
    })
    .toSorted((a, b) => byUrgency(a.most, b.most));
}
