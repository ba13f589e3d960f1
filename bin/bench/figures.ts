import { readFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { freshDatabase } from "@/bin/bench/fresh-database";
import { ROOT } from "@/bin/support/install.mjs";

/**
 * Times what the server does for the dashboard of one plenary, alone and beside many others, in one run: it must not
 * get slower with every year that is kept. That is its figures on two days, the key cases, what is late and soon, and
 * the table of units. The fastest of several readings, for whatever else the machine does only adds; the ratio does
 * not depend on the machine. What it was is kept in bin/bench/RESULTS.md.
 */
const USAGE = `用法：npm run bench -- figures [--others 200] [--times 9]
在一个新建的数据库里导入示例提案目录，比较只有这一个届次和另有许多届次时总览查询的用时，然后删除这个数据库。`;
const SAMPLE = join(ROOT, "prisma/seed/linan-2012/register.xlsx");

async function measure(others: number, times: number): Promise<void> {
  const { systemActor } = await import("@/lib/actor");
  const { db } = await import("@/lib/db/client");
  const { readOverview, readUnits } = await import("@/lib/overview/queries");
  const { parseAsked } = await import("@/lib/overview/asked");
  const { importFile } = await import("@/lib/import/commands");
  const actor = systemActor("2012-06-25");
  const asked = parseAsked({}, actor.today);
  const readDashboard = async (plenaryId: number) => {
    await readOverview(actor, plenaryId, asked);
    await readUnits(actor, plenaryId, asked, false);
  };
  const file = { name: "register.xlsx", bytes: await readFile(SAMPLE) };
  const add = (name: string) =>
    importFile(actor, { plenary: { name, create: true }, file, createMissing: true });
  const fastest = async (plenaryId: number) => {
    await db.$executeRawUnsafe("ANALYZE"); // as autovacuum does in its own time
    await readDashboard(plenaryId); // the first one also compiles and connects
    const taken: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const begun = performance.now();
      await readDashboard(plenaryId);
      taken.push(performance.now() - begun);
    }
    return Math.min(...taken);
  };
  try {
    await add("测速");
    const { id } = await db.plenary.findFirstOrThrow({ select: { id: true } });
    const alone = await fastest(id);
    for (let other = 1; other <= others; other += 1) {
      await add(`其他${other}`);
      if (other % 20 === 0) process.stderr.write(`  ${other} / ${others}\n`);
    }
    const among = await fastest(id);
    process.stdout.write(
      `alone ${alone.toFixed(1)} ms, beside ${others} plenaries (${await db.proposal.count()} proposals) ` +
        `${among.toFixed(1)} ms, ratio ${(among / alone).toFixed(2)}; load ${loadavg()[0]!.toFixed(1)}\n`,
    );
  } finally {
    await db.$disconnect();
  }
}

async function main(others: number, times: number): Promise<void> {
  const database = await freshDatabase();
  process.env.DATABASE_URL = database.url;
  try {
    await measure(others, times);
  } finally {
    await database.drop();
  }
}

const { values } = parseArgs({
  options: {
    others: { type: "string", default: "200" },
    times: { type: "string", default: "9" },
    help: { type: "boolean", default: false },
  },
});
const [others, times] = [Number(values.others), Number(values.times)];
if (
  values.help ||
  !Number.isInteger(others) ||
  others < 1 ||
  !Number.isInteger(times) ||
  times < 1
) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = values.help ? 0 : 2;
} else await main(others, times);
