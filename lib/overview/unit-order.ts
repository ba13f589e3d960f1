import { findUnitCell } from "@/lib/figures/counts";
import type { UnitRow } from "@/lib/figures/tally";

/** Shares by which the table of units can be sorted: a cell over another of the unit. */
export const UNIT_SHARES = {
  resolved: ["resolved", "lead"],
  attitude: ["satisfiedOnlyAttitude", "opened"],
  result: ["satisfiedOnlyResult", "opened"],
} as const;
export type UnitShare = keyof typeof UNIT_SHARES;

const isShare = (text: string): text is UnitShare => Object.hasOwn(UNIT_SHARES, text);

/** By which column the table of units is sorted: a share's name, or a cell's. What is no column is `lead`. */
export function unitSortFrom(text: string | undefined): string {
  return text !== undefined && (isShare(text) || findUnitCell(text)) ? text : "lead";
}

const ratio = (numerator = 0, denominator = 0) => (denominator > 0 ? numerator / denominator : -1);

function valueOf({ cells }: UnitRow, sort: string): number {
  if (!isShare(sort)) return cells[sort] ?? 0;
  const [above, below] = UNIT_SHARES[sort];
  return ratio(cells[above], cells[below]);
}

export type RankedUnit = { row: UnitRow; rank: number };

/**
 * Units with at least `minimum` cases as lead, ranked, equal values with equal rank; then the others, listed and not
 * ranked (handbook §5). Equal values keep the order of the directory, after the number of cases.
 */
export function rankUnits(
  rows: readonly UnitRow[],
  sort: string,
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

/** The cells of several units together, in 件次: a case of two of them counts twice. */
export function sumOfUnits(rows: readonly UnitRow[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const { cells } of rows)
    for (const [name, count] of Object.entries(cells)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}
