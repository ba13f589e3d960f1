import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "@/lib/db/generated/client";

/** A transaction's client. */
export type Tx = Prisma.TransactionClient;

const kept = globalThis as unknown as { prismaOfProcess?: PrismaClient };

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set: start through `npm start`");
  const max = Number(process.env.DATABASE_POOL ?? 10);
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max }) });
}

const acting = new AsyncLocalStorage<true>();

/**
 * Whoever asks `db` within a transaction waits for a second connection while holding one: as many at once as the pool
 * has connections wait for each other until they are timed out. Tests refuse it, so that no act has it.
 */
function refuseSecondConnection(property: string | symbol): void {
  if (process.env.NODE_ENV !== "test" || !acting.getStore()) return;
  throw new Error(`db.${String(property)} within a transaction: pass the transaction's client on`);
}

/** The only PrismaClient of the process, made on first use so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    refuseSecondConnection(property);
    kept.prismaOfProcess ??= connect();
    const value = Reflect.get(kept.prismaOfProcess, property);
    return typeof value === "function" ? value.bind(kept.prismaOfProcess) : value;
  },
});

/** One act, one transaction: everything in `act` happens, or nothing does. */
export function inTransaction<T>(act: (tx: Tx) => Promise<T>, timeout = 20_000): Promise<T> {
  return db.$transaction((tx) => acting.run(true, () => act(tx)), { timeout, maxWait: 10_000 });
}
