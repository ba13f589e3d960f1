import { numeratorOf } from "@/lib/figures/conditions";
import { countsOf, unitCellsOf } from "@/lib/figures/counts";
import type { Condition, UnitCondition } from "@/lib/figures/flags";
import { FURTHER_RATES, ratesOf } from "@/lib/figures/rates";
import { type FactRow, rowHolds } from "@/lib/figures/rows";

/** Cases that a number holds at one of two points of view only. */
export type Parted = { was: number; is: number; onlyThen: number[]; onlyNow: number[] };

export type Difference = Parted & {
  /** A count's name, "rate basis", or a unit's cell. */
  name: string;
  label: string;
  /** Of a unit's cell. */
  unitId?: number;
};

function parted(
  then: readonly FactRow[],
  now: readonly FactRow[],
  conditions: readonly (Condition | UnitCondition)[],
): Parted | null {
  const ids = (rows: readonly FactRow[]) =>
    rows.filter((row) => rowHolds(row, conditions)).map((row) => row.id);
  const [before, after] = [ids(then), ids(now)];
  const [had, has] = [new Set(before), new Set(after)];
  const onlyThen = before.filter((id) => !has.has(id));
  const onlyNow = after.filter((id) => !had.has(id));
  if (onlyThen.length === 0 && onlyNow.length === 0) return null;
  return { was: before.length, is: after.length, onlyThen, onlyNow };
}

/**
 * The figures of a plenary that are not the same at two points of view, and by which cases: its counts (件), then the
 * numerators of its rates that no count says already. `letters`: its class table.
 */
export function caseDifferences(
  then: readonly FactRow[],
  now: readonly FactRow[],
  letters: readonly string[],
): Difference[] {
  const counts = Object.entries(countsOf(letters)).map(([name, { label, when }]) => ({
    name,
    label,
    when,
  }));
  const rates = [...ratesOf(letters), ...FURTHER_RATES]
    .filter((rate) => !rate.name.startsWith("class:"))
    .map((rate) => ({
      name: `${rate.name} ${rate.basis}`,
      label: `${rate.label}（${rate.basisLabel}）的分子`,
      when: numeratorOf(rate),
    }));
  const seen = new Set<string>();
  return [...counts, ...rates].flatMap(({ name, label, when }) => {
    const same = when.toSorted().join();
    if (seen.has(same)) return [];
    seen.add(same);
    const found = parted(then, now, when);
    return found ? [{ name, label, ...found }] : [];
  });
}

/** The cells of units that are not the same, in 件次: unit by unit in the rows' order, cell by cell. */
export function unitDifferences(
  then: readonly FactRow[],
  now: readonly FactRow[],
  letters: readonly string[],
): Difference[] {
  const units = new Set([...then, ...now].map((row) => row.unitId!));
  return [...units].flatMap((unitId) => {
    const own = (rows: readonly FactRow[]) => rows.filter((row) => row.unitId === unitId);
    const [before, after] = [own(then), own(now)];
    return Object.entries(unitCellsOf(letters)).flatMap(([name, { label, when }]) => {
      const found = parted(before, after, when);
      return found ? [{ name, label, unitId, ...found }] : [];
    });
  });
}
