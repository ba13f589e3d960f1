import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** A server that has just been started, or is about to, says these. */
const NOT_YET = new Set(["ECONNREFUSED", "ECONNRESET", "57P03"]);

/**
 * A connection to a server that is starting, as soon as it takes one. Throws when its process has ended, when
 * it refuses for another reason than being busy starting, or after a minute.
 */
export async function waitForPostgres(
  url: string,
  isAlive: () => boolean,
  lastWords: () => string,
): Promise<pg.Client> {
  const patience = Date.now() + 60_000;
  for (;;) {
    const alive = isAlive();
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (!alive) throw new Error(`PostgreSQL did not start:\n${lastWords()}`, { cause: error });
      if (!NOT_YET.has((error as { code?: string }).code ?? "") || Date.now() > patience)
        throw error;
    }
    await pause(50);
  }
}
