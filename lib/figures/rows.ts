import type { Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { caseFacts } from "@/lib/figures/case-facts";
import { classLetter, type Condition, negatedFlag, type UnitCondition } from "@/lib/figures/flags";
import type { Viewpoint } from "@/lib/figures/known";
import { unitFacts } from "@/lib/figures/unit-facts";

/** One row of `caseFacts` or `unitFacts` (then with `unitId`): flags by name, and the class's letter. */
export type FactRow = { id: number; unitId?: number; class: string | null } & Record<
  string,
  unknown
>;

/** Every case's flags, and every unit's in each of its cases, at one point of view. */
export async function readFactRows(
  tx: Tx,
  plenaryId: number,
  view: Viewpoint,
): Promise<{ cases: FactRow[]; units: FactRow[] }> {
  const cases = await tx.$queryRaw<FactRow[]>(sql`
    SELECT c.* FROM (${caseFacts(plenaryId, view)}) c ORDER BY c.id`);
  const units = await tx.$queryRaw<FactRow[]>(sql`
    SELECT c.* FROM (${unitFacts(plenaryId, view)}) c ORDER BY c.id, c."unitId"`);
  return { cases, units };
}

/** All of the conditions hold of the row: what `holds` of conditions.ts asks in SQL. */
export function rowHolds(
  row: FactRow,
  conditions: readonly (Condition | UnitCondition)[],
): boolean {
  return conditions.every((condition) => {
    const negated = negatedFlag(condition);
    if (negated !== null) return row[negated] !== true;
    const letter = classLetter(condition);
    return letter === null ? row[condition] === true : row.class === letter;
  });
}
