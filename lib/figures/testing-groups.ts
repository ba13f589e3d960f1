import { counts, gaveAway, stands, unitOf, type At } from "@/lib/figures/testing-hand";
import { LEADERS, type Case, type History } from "@/lib/figures/testing-history";
import type { ByHand } from "@/lib/figures/testing-brute-force";
import { dayOf, type Written } from "@/lib/figures/testing-values";

/** The parts of a plenary that a case belongs to, told without SQL: group and `of`, as an address names them. */
export type Part = { group: string; of: string };

function mondayOf(one: Case, at: At): string {
  const days = one.assignments
    .filter((unit) => counts(unit, at) && !gaveAway(unit, at))
    .filter((unit) => unit.round === 1 && unit.role !== "ASSIST")
    .map((unit) => unitOf(unit, at).repliedOn!);
  const date = dayOf(Math.max(...days));
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

export function partsOfCase(
  story: History,
  n: number,
  hand: ByHand,
  place: Written,
  at: At,
): Part[] {
  const one = story.cases[n]!;
  const id = (ids: number[], index: number | null) =>
    index === null ? "none" : String(ids[index]);
  const supervisors = hand.counts.key?.has(n)
    ? one.supervisors.filter((fact) => stands(fact, at)).map((fact) => LEADERS[fact.leader]!)
    : [];
  return [
    { group: "category", of: id(place.categoryIds, one.category) },
    { group: "sector", of: id(place.sectorIds, one.sector) },
    { group: "kind", of: one.kind.toLowerCase() },
    ...[...new Set(supervisors)].map((of) => ({ group: "supervisor", of })),
    ...(hand.counts.answered?.has(n) ? [{ group: "week", of: mondayOf(one, at) }] : []),
  ];
}
