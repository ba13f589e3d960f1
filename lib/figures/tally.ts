import type { Tx } from "@/lib/db/client";
import type { UnitSystem } from "@/lib/db/generated/enums";
import { join, raw, sql, type Sql } from "@/lib/db/sql";
import { caseFacts } from "@/lib/figures/case-facts";
import { holds, numeratorOf } from "@/lib/figures/conditions";
import { unitCellsOf } from "@/lib/figures/counts";
import type { Condition } from "@/lib/figures/flags";
import type { Viewpoint } from "@/lib/figures/known";
import type { Rate } from "@/lib/figures/rates";
import { unitFacts } from "@/lib/figures/unit-facts";

type Row = Record<string, number | string | null>;

/** How many cases meet some conditions, in the whole plenary, in one category or of one kind of proposer. */
export type Tally = {
  of: string | null;
  total: boolean;
  byCategory: boolean;
  number: (conditions: readonly Condition[]) => number;
};

/** Cells of one unit by UNIT_CELLS' names and classA …, in cases of the unit (件次). */
export type UnitRow = {
  unitId: number;
  unit: string;
  system: UnitSystem;
  cells: Record<string, number>;
};

/** Distinct sets of conditions, each counted in a column of its own. */
function columnsOf(sets: readonly (readonly Condition[])[]): {
  columns: Sql;
  name: (set: readonly Condition[]) => string;
} {
  const keys = [...new Set(sets.map((set) => set.join("\n")))];
  const columns = keys.map(
    (key, n) =>
      sql`count(*) FILTER (WHERE ${holds(key.split("\n") as Condition[])})::int AS ${raw(`n${n}`)}`,
  );
  return { columns: join(columns), name: (set) => `n${keys.indexOf(set.join("\n"))}` };
}

/** Counts the sets of conditions and the parts of the rates: once over all, once by category, once by kind. */
export async function countCases(
  tx: Tx,
  plenaryId: number,
  view: Viewpoint,
  rates: Rate[],
  counts: (readonly Condition[])[],
): Promise<Tally[]> {
  const { columns, name } = columnsOf([
    ...counts,
    ...rates.flatMap((rate) => Object.values(partsOf(rate))),
  ]);
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT grouping(c."categoryId", c."proposerKind") AS level, c."categoryId"::text AS category,
      c."proposerKind"::text AS kind, ${columns}
    FROM (${caseFacts(plenaryId, view)}) c GROUP BY GROUPING SETS ((), (c."categoryId"), (c."proposerKind"))`);
  return rows.map((row) => ({
    total: Number(row.level) === 3,
    byCategory: Number(row.level) === 1,
    of: (Number(row.level) === 1 ? row.category : row.kind) as string | null,
    number: (conditions) => row[name(conditions)] as number,
  }));
}

/** The conditions behind a rate's three numbers. */
export function partsOf(rate: Rate): {
  denominator: readonly Condition[];
  numerator: readonly Condition[];
  confirmed: readonly Condition[];
} {
  const numerator = numeratorOf(rate);
  return {
    denominator: rate.of,
    numerator,
    confirmed: rate.confirmed ? [...numerator, rate.confirmed] : numerator,
  };
}

/** Every unit that has or had a case of the plenary by then, in the units' own order. */
export async function countUnits(
  tx: Tx,
  plenaryId: number,
  view: Viewpoint,
  letters: string[],
): Promise<UnitRow[]> {
  const cells = Object.entries(unitCellsOf(letters));
  const columns = cells.map(
    ([, { when }], n) => sql`count(*) FILTER (WHERE ${holds(when)})::int AS ${raw(`n${n}`)}`,
  );
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT u.name, u.system::text AS system, t.*
    FROM (SELECT c."unitId", ${join(columns)} FROM (${unitFacts(plenaryId, view)}) c GROUP BY c."unitId") t
    JOIN "Unit" u ON u.id = t."unitId" ORDER BY u.position, u.id`);
  return rows.map((row) => ({
    unitId: row.unitId as number,
    unit: row.name as string,
    system: row.system as UnitSystem,
    cells: Object.fromEntries(cells.map(([name], n) => [name, row[`n${n}`] as number])),
  }));
}
