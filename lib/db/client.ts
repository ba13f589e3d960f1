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

/** The only PrismaClient of the process, made on first use so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    kept.prismaOfProcess ??= connect();
    const value = Reflect.get(kept.prismaOfProcess, property);
    return typeof value === "function" ? value.bind(kept.prismaOfProcess) : value;
  },
});

/** One act, one transaction: everything in `act` happens, or nothing does. */
export function inTransaction<T>(act: (tx: Tx) => Promise<T>, timeout = 20_000): Promise<T> {
  return db.$transaction(act, { timeout, maxWait: 10_000 });
}
