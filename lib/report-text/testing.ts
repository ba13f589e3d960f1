import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { systemActor } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db/client";
import { importFile } from "@/lib/import/commands";
import { createPlenary } from "@/lib/plenary/commands";
import { loadCollectives, loadMembers, loadUnits } from "@/prisma/seed/directories";

const ROOT = join(import.meta.dirname, "../..");
const SEED = join(ROOT, "prisma/seed/linan-2012");

async function load(name: string, path: string, createMissing: boolean): Promise<number> {
  const report = await importFile(systemActor("2013-12-31"), {
    plenary: { name, create: true },
    file: { name: path, bytes: await readFile(join(ROOT, path)) },
    createMissing,
  });
  if (report.errors.length > 0) throw new Error(JSON.stringify(report.errors));
  return (await db.plenary.findUniqueOrThrow({ where: { name } })).id;
}

/** The whole register of Lin'an 2012, for database tests; its plenary's id. */
export async function loadLinan(): Promise<number> {
  await inTransaction(async (tx) => {
    await loadUnits(tx, SEED);
    await loadMembers(tx, SEED);
    await loadCollectives(tx, SEED);
  });
  const name = "八届一次会议";
  await createPlenary(systemActor("2012-06-25"), {
    name,
    opensOn: "2012-02-20",
    closesOn: "2012-02-23",
  });
  return load(name, "prisma/seed/linan-2012/register.xlsx", false);
}

/** Gansu 2013: other categories, and without many of the columns. */
export function loadGansu(): Promise<number> {
  return load("甘肃十一届一次会议", "e2e/data/gansu-11-1.xlsx", true);
}
