import type { ColumnName } from "@/lib/import/columns";
import type { Decisions, RepairDecision } from "@/lib/import/result";

/** What the person decided on the page before the sheet is written; kept with the batch. */
export type BatchDecisions = Decisions & {
  /** Canonical column → sheet column (null: none); only those that the person changed. */
  mapping: Partial<Record<ColumnName, number | null>>;
  createMissing: boolean;
};

const NONE: BatchDecisions = { repairs: [], leftOutRows: [], mapping: {}, createMissing: false };

export function readDecisions(json: unknown): BatchDecisions {
  return { ...NONE, ...(json as Partial<BatchDecisions>) };
}

/** A later repair of the same cell takes the place of the earlier one. */
export function withRepair(decisions: BatchDecisions, repair: RepairDecision): BatchDecisions {
  const same = (one: RepairDecision) =>
    one.column === repair.column && one.value === repair.value && one.row === repair.row;
  return { ...decisions, repairs: [...decisions.repairs.filter((one) => !same(one)), repair] };
}

/** The cells stand again as the sheet has them. */
export function withoutRepair(
  decisions: BatchDecisions,
  { column, value, row }: Pick<RepairDecision, "column" | "value" | "row">,
): BatchDecisions {
  const same = (one: RepairDecision) =>
    one.column === column && one.value === value && one.row === row;
  return { ...decisions, repairs: decisions.repairs.filter((one) => !same(one)) };
}

export function withRow(decisions: BatchDecisions, row: number, leftOut: boolean): BatchDecisions {
  const others = decisions.leftOutRows.filter((one) => one !== row);
  return { ...decisions, leftOutRows: leftOut ? [...others, row] : others };
}
