import { isPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";

/**
 * Has the database itself count every row that is written, changed or deleted in any table, so that a refusal that
 * left something is seen. A count that is rolled back was none.
 */
export async function watchRows(): Promise<void> {
  await db.$executeRaw`CREATE SCHEMA IF NOT EXISTS watch`;
  await db.$executeRaw`CREATE TABLE IF NOT EXISTS watch.rows (n bigint)`;
  await db.$executeRaw`DELETE FROM watch.rows`;
  await db.$executeRaw`INSERT INTO watch.rows VALUES (0)`;
  await db.$executeRaw`
    CREATE OR REPLACE FUNCTION watch.count() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN UPDATE watch.rows SET n = n + 1; RETURN NULL; END $$`;
  await db.$executeRaw`
    DO $$
    DECLARE name text;
    BEGIN
      FOR name IN SELECT quote_ident(tablename) FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      LOOP
        EXECUTE 'CREATE OR REPLACE TRIGGER watched AFTER INSERT OR UPDATE OR DELETE ON ' || name
          || ' FOR EACH ROW EXECUTE FUNCTION watch.count()';
      END LOOP;
    END $$`;
}

/** Numbers of rows begin anew, so that a history takes the same way whatever was played before it. */
export async function numberRowsAnew(): Promise<void> {
  await db.$executeRaw`
    DO $$
    DECLARE name text;
    BEGIN
      FOR name IN SELECT quote_ident(sequencename) FROM pg_sequences WHERE schemaname = 'public'
      LOOP
        EXECUTE 'ALTER SEQUENCE ' || name || ' RESTART';
      END LOOP;
    END $$`;
}

/** How many rows were written, changed or deleted since the watch began. */
export async function rowsChanged(): Promise<bigint> {
  const [{ n }] = await db.$queryRaw<[{ n: bigint }]>`SELECT n FROM watch.rows`;
  return n;
}

/** The events after one, with what they are about. */
export async function eventsAfter(id: bigint) {
  return db.event.findMany({
    where: { id: { gt: id } },
    orderBy: { id: "asc" },
    select: { id: true, kind: true, actorId: true, proposalId: true, on: true },
  });
}

export async function lastEvent(): Promise<bigint> {
  const last = await db.event.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  return last?.id ?? 0n;
}

/** What changes no fact that a figure counts: people, units without cases, choices before a hand-over, settings alone. */
const NO_FACT =
  /^(user\.|unit\.create|calendar\.edit|plenary\.(editLimits|moveLimits|editSwitches)|proposal\.(planHandOver|suggestUnits)|(draft|promise)\.)/;
const TAKES_BACK =
  /void|correct|undo|unfile|undecline|unmerge|unwithdraw|unsendBack|unsubmit|takeBack|drop|edit/;

/** The earliest day that these events speak of; null: one of them has no day, or took something back. */
export function earliestDay(
  events: readonly { kind: string; on: Date | null }[],
): PlainDate | null {
  const ofFacts = events.filter(({ kind }) => !NO_FACT.test(kind));
  if (ofFacts.some(({ kind, on }) => on === null || TAKES_BACK.test(kind))) return null;
  const days = ofFacts.map(({ on }) => (on ? toPlainDate(on) : "")).filter(isPlainDate);
  // Nothing of the kind: as if all were of a day to come.
  return days.toSorted()[0] ?? "9999-12-31";
}
