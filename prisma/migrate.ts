import { createHash, randomUUID } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";

/**
 * Applies the SQL of prisma/migrations with plain pg and keeps the book (`_prisma_migrations`) that
 * `prisma migrate deploy` keeps, so that either can go on after the other. Prisma's own engine as
 * WebAssembly was rejected for this: it cuts scripts at every semicolon, also inside functions.
 */
const FOLDER = join(import.meta.dirname, "migrations");
const LOCK = 72_707_369; // the lock `prisma migrate` takes, so that two servers never migrate at once

const BOOK = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/** The database holds migrations that this version does not know: it was written by a newer one. */
export class NewerDatabase extends Error {
  constructor(readonly migration: string) {
    super(`database has unknown migration ${migration}`);
  }
}

/** Names of the migrations in this checkout, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/**
 * Brings the database to this version; each migration is one transaction.
 * Returns the names of those applied now. Throws NewerDatabase, or the database's own error.
 */
export async function migrate(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(BOOK);
    const { rows } = await client.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    const known = await migrationNames();
    const done = new Set(rows.map((row) => row.migration_name));
    const unknown = [...done].find((name) => !known.includes(name));
    if (unknown) throw new NewerDatabase(unknown);
    const open = known.filter((name) => !done.has(name));
    for (const name of open) await applyOne(client, name);
    return open;
  } finally {
    await client.end();
  }
}

async function applyOne(client: pg.Client, name: string): Promise<void> {
  const sql = await readFile(join(FOLDER, name, "migration.sql"), "utf8");
  const checksum = createHash("sha256").update(sql).digest("hex");
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)",
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
