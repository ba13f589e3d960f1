import type { Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";

/**
 * The next number of a series, beginning with 1. Its row stays locked until the transaction ends, so that no number
 * comes twice; an act that fails gives its number back, so that there is no hole.
 */
export async function nextOfSeries(tx: Tx, name: string): Promise<number> {
  const rows = await tx.$queryRaw<{ last: number }[]>(sql`
    INSERT INTO "NumberSeries" (name, last) VALUES (${name}, 1)
    ON CONFLICT (name) DO UPDATE SET last = "NumberSeries".last + 1
    RETURNING last`);
  const [row] = rows;
  if (!row) throw new Error(`the series ${name} gave no number`);
  return row.last;
}
