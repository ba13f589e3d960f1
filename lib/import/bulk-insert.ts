import type { Tx } from "@/lib/db/client";
import { raw, sql } from "@/lib/db/sql";
import type { Insert } from "./facts";

const CHUNK = 1_000;

/** Items with their places, in parts of a size that is prepared and written at a time. */
export function partsOf<Item>(items: readonly Item[]): [number, Item][][] {
  const placed = items.map((item, place): [number, Item] => [place, item]);
  const parts = Math.ceil(items.length / CHUNK);
  return Array.from({ length: parts }, (_, part) => placed.slice(part * CHUNK, (part + 1) * CHUNK));
}

/** What rows of other tables point to is written before them, whichever comes first. */
const POINTED_TO = ["Proposal", "Assignment"] as const;

/**
 * Writes many rows of many tables, a statement for each table and chunk: a register of 20,000 rows is some 300,000 facts.
 * The rows travel as one JSON value; columns left out take their defaults.
 */
export async function insertAll(tx: Tx, inserts: readonly Insert[]): Promise<void> {
  const byTable = new Map<string, Record<string, unknown>[]>(
    POINTED_TO.map((table) => [table, []]),
  );
  for (const { table, values } of inserts) {
    const rows = byTable.get(table) ?? [];
    rows.push(values);
    byTable.set(table, rows);
  }
  for (const [table, rows] of byTable) await insertRows(tx, table, rows);
}

async function insertRows(tx: Tx, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const list = raw(columns.map((column) => `"${column}"`).join(", "));
  for (let start = 0; start < rows.length; start += CHUNK) {
    const json = JSON.stringify(rows.slice(start, start + CHUNK));
    await tx.$executeRaw(sql`
      INSERT INTO ${raw(`"${table}"`)} (${list})
      SELECT ${list} FROM json_populate_recordset(NULL::${raw(`"${table}"`)}, ${json}::json)`);
  }
}

/** New ids of a table, in a row. */
export async function takeIds(
  tx: Tx,
  table: (typeof POINTED_TO)[number],
  count: number,
): Promise<number[]> {
  if (count === 0) return [];
  const rows = await tx.$queryRaw<{ id: number }[]>(sql`
    SELECT nextval(pg_get_serial_sequence(${`"${table}"`}, 'id'))::int AS id FROM generate_series(1, ${count})`);
  return rows.map((row) => row.id);
}
