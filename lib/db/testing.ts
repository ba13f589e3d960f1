import { db } from "@/lib/db/client";

/**
 * Empties every table but the migrations' book, for tests that want to begin anew within one file; ids go on.
 * DELETE and not TRUNCATE: on a few rows it takes a tenth of the time, for no table gets new files. The log
 * refuses both by triggers, and foreign keys an order; this one statement sets them aside.
 */
export async function emptyDatabase(): Promise<void> {
  await db.$executeRaw`
    DO $$
    DECLARE name text;
    BEGIN
      PERFORM set_config('session_replication_role', 'replica', true);
      FOR name IN
        SELECT quote_ident(tablename) FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      LOOP
        EXECUTE 'DELETE FROM ' || name;
      END LOOP;
    END $$`;
}
