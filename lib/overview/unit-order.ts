import type { UnitRow } from "@/lib/figures/tally";

/** By what the table of units is sorted, each from the most to the least. */
export const UNIT_SORTS = ["lead", "assist", "answered", "overdue", "resolved", "result"] as const;
export type UnitSort = (typeof UNIT_SORTS)[number];

export function unitSortFrom(text: string | undefined): UnitSort {
  return UNIT_SORTS.find((sort) => sort === text) ?? "lead";
}

const ratio = (numerator = 0, denominator = 0) => (denominator > 0 ? numerator / denominator : -1);

function valueOf({ cells }: UnitRow, sort: UnitSort): number {
  if (sort === "resolved") return ratio(cells.resolved, cells.lead);
  if (sort === "result") return ratio(cells.satisfiedOnlyResult, cells.opened);
  return cells[sort] ?? 0;
}

export type RankedUnit = { row: UnitRow; rank: number };

/**
 * Units with at least `minimum` cases as lead, ranked, equal values with equal rank; then the others, listed and not
 * ranked (handbook §5). Equal values keep the order of the directory, after the number of cases.
 */
export function rankUnits(
  rows: readonly UnitRow[],
  sort: UnitSort,
  minimum: number,
): { ranked: RankedUnit[]; others: UnitRow[] } {
  const lead = ({ cells }: UnitRow) => cells.lead ?? 0;
  const ordered = rows.toSorted(
    (a, b) =>
      valueOf(b, sort) - valueOf(a, sort) ||
      lead(b) - lead(a) ||
      (b.cells.assist ?? 0) - (a.cells.assist ?? 0),
  );
  const ranked: RankedUnit[] = [];
  for (const row of ordered.filter((one) => lead(one) >= minimum)) {
    const before = ranked.at(-1);
    const tie = before !== undefined && valueOf(before.row, sort) === valueOf(row, sort);
    ranked.push({ row, rank: tie ? before.rank : ranked.length + 1 });
  }
  return { ranked, others: ordered.filter((one) => lead(one) < minimum) };
}
