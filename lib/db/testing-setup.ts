import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";

/** Each test file works on a database of its own, copied from the migrated one before anything is imported. */
const server = inject("postgresUrl");
const name = `test_${randomUUID().replaceAll("-", "")}`;

async function asAdministrator(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(statement);
  await client.end();
}

await asAdministrator(`CREATE DATABASE ${name} TEMPLATE template_register`);
process.env.DATABASE_URL = `${server}/${name}`;

afterAll(async () => {
  const { db } = await import("@/lib/db/client");
  await db.$disconnect();
  await asAdministrator(`DROP DATABASE ${name} WITH (FORCE)`);
});
