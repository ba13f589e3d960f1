import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

/** Whose data it is: nobody's yet, the demo's, a demo whose loading was broken off, or a committee's own. */
export type DataKind = "empty" | "demo" | "halfDemo" | "own";

async function withClient<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/**
 * The demo's loading sets its today last, so without one it was broken off. Data without a committee came by the
 * command `import`: that is somebody's own.
 */
export function kindOfData(url: string): Promise<DataKind> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ isDemo: boolean; whole: boolean }>(
      `SELECT "isDemo", "demoToday" IS NOT NULL AS whole FROM "Office"`,
    );
    const [office] = rows;
    if (office) return office.isDemo ? (office.whole ? "demo" : "halfDemo") : "own";
    const plenaries = await client.query(`SELECT 1 FROM "Plenary" LIMIT 1`);
    return plenaries.rowCount ? "own" : "empty";
  });
}

/** Empties a database whose demo was broken off; the caller migrates it anew. */
export function discardHalfDemo(url: string): Promise<void> {
  return withClient(url, async (client) => {
    await client.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public`);
  });
}

/**
 * The one-time set-up link's token, new at every start until the set-up is done, since only its hash is kept.
 * Null once it is done.
 */
export function setUpToken(url: string): Promise<string | null> {
  return withClient(url, async (client) => {
    const token = randomBytes(24).toString("base64url");
    const hash = createHash("sha256").update(token).digest("hex");
    const { rowCount } = await client.query(
      `INSERT INTO "Office" (id, name, "isDemo", "setupTokenHash") VALUES (1, '', false, $1)
       ON CONFLICT (id) DO UPDATE SET "setupTokenHash" = $1 WHERE "Office"."setupTokenHash" IS NOT NULL`,
      [hash],
    );
    return rowCount ? token : null;
  });
}
