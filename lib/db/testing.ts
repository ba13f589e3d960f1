import { db } from "@/lib/db/client";

/**
 * Empties every table but the migrations' book, for tests that want to begin anew within one file.
 * The log refuses TRUNCATE by a trigger, which only this session sets aside.
 */
export async function emptyDatabase(): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRawUnsafe(
      `TRUNCATE ${tables.map((table) => table.name).join(", ")} RESTART IDENTITY CASCADE`,
    ),
  ]);
}
