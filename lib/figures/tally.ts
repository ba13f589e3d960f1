import type { Tx } from "@/lib/db/client";
import type { UnitSystem } from "@/lib/db/generated/enums";
import { join, raw, sql, type Sql } from "@/lib/db/sql";
import { caseFacts } from "@/lib/figures/case-facts";
import { holds, numeratorOf } from "@/lib/figures/conditions";
import { unitCellsOf } from "@/lib/figures/counts";
import type { Condition } from "@/lib/figures/flags";
import { known, type Viewpoint } from "@/lib/figures/known";
import type { Rate } from "@/lib/figures/rates";
import { unitFacts } from "@/lib/figures/unit-facts";

type Row = Record<string, number | string | null>;

/** The whole plenary, or by what its cases are counted apart. */
export type Level = "total" | "category" | "kind" | "sector" | "week" | "supervisor";

/** How many cases of one part of the plenary meet some conditions; `of` as in FigureAddress, null: without one. */
export type Tally = {
  level: Level;
  of: string | null;
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

/** By the bits of grouping(category, kind, sector, week): a bit is 0 where that column is grouped by. */
const LEVELS: Record<number, Level> = {
  15: "total",
  7: "category",
  11: "kind",
  13: "sector",
  14: "week",
};

/** Counts the sets of conditions and the parts of the rates: over all, and by each level but that of supervisors. */
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
    SELECT grouping(c."categoryId", c."proposerKind", c."sectorId", c."answeredWeek") AS level,
      c."categoryId"::text AS category, lower(c."proposerKind"::text) AS kind, c."sectorId"::text AS sector,
      c."answeredWeek"::text AS week, ${columns}
    FROM (${caseFacts(plenaryId, view)}) c
    GROUP BY GROUPING SETS ((), (c."categoryId"), (c."proposerKind"), (c."sectorId"), (c."answeredWeek"))`);
  return rows.map((row) => {
    const level = LEVELS[Number(row.level)]!;
    return {
      level,
      of: level === "total" ? null : (row[level] as string | null),
      number: (conditions) => row[name(conditions)] as number,
    };
  });
}

/** The same counts of the key cases under each 督办领导; a case with two of them counts for both. */
export async function countSupervised(
  tx: Tx,
  plenaryId: number,
  view: Viewpoint,
  counts: (readonly Condition[])[],
): Promise<Tally[]> {
  const { columns, name } = columnsOf(counts);
  const supervising = sql`FROM "KeyOfficial" o WHERE o.part = 'SUPERVISING' AND ${known("o", view)}`;
  const only = sql`EXISTS (SELECT 1 ${supervising} AND o."proposalId" = p.id)`;
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT s.official, ${columns} FROM (${caseFacts(plenaryId, view, only)}) c
    JOIN LATERAL (SELECT DISTINCT o.official ${supervising} AND o."proposalId" = c.id) s ON true
    WHERE c.key GROUP BY s.official ORDER BY count(*) DESC, s.official`);
  return rows.map((row) => ({
    level: "supervisor",
    of: row.official as string,
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
