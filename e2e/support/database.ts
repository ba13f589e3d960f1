import { join, resolve } from "node:path";
import pg from "pg";
import { openEmbeddedDatabase } from "@/lib/db/embedded/open";

/**
 * The database behind the site, for what no page may do: DATABASE_URL, else the embedded one in the site's DATA_DIR
 * (a started site holds it open, so this attaches to it). `bin/support/check.ts` passes DATA_DIR on.
 */
export async function withDatabase<Done>(act: (client: pg.Client) => Promise<Done>): Promise<Done> {
  const folder = resolve(join(import.meta.dirname, "../.."), process.env.DATA_DIR || ".data");
  const outside = process.env.DATABASE_URL;
  const embedded = outside ? null : await openEmbeddedDatabase(folder);
  const client = new pg.Client({ connectionString: embedded?.url ?? outside });
  try {
    await client.connect();
    return await act(client);
  } finally {
    await client.end().catch(() => {});
    await embedded?.close();
  }
}
