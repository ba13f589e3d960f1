import { mkdtemp, readFile, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { freshDatabase } from "@/bin/bench/fresh-database";
import { writeLargeWorkbook } from "@/bin/bench/workbook";

/**
 * Times what the server does for the page of one case, alone and while the same process makes a long export of the
 * whole register, as a site does. The ratio of the medians does not depend on the machine; what it was is kept in
 * bin/bench/RESULTS.md. Exit 1 above the limit.
 */
const USAGE = `用法：npm run bench -- export [--rows 10000] [--format xlsx|csv|json]
在一个新建的数据库里导入这么多件提案，后台导出全部，一面反复打开一件提案，比较用时，然后删除这个数据库。`;
/** A page may take at most so many times as long while an export is made. */
const LIMIT = 2;
/** Between two readers. */
const GAP_MS = 100;

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

async function measure(path: string, format: "xlsx" | "csv" | "json"): Promise<void> {
  const { db } = await import("@/lib/db/client");
  const { systemActor } = await import("@/lib/actor");
  const { importFile } = await import("@/lib/import/commands");
  const { readCaseEvents, readCaseFile } = await import("@/lib/case-file/queries");
  const { askExport } = await import("@/lib/long-export/commands");
  const { makeWaitingExports } = await import("@/lib/export-making/commands");
  const system = systemActor("2012-06-25");
  const file = { name: "register.xlsx", bytes: await readFile(path) };
  await importFile(system, { plenary: { name: "测速", create: true }, file, createMissing: true });
  await db.$executeRawUnsafe("ANALYZE");
  const user = await db.user.create({ data: { login: "bench", name: "测速", passwordHash: "-" } });
  const actor = { ...system, userId: user.id, role: "committeeStaff" as const };
  const cases = await db.proposal.findMany({ take: 200, select: { id: true, plenaryId: true } });
  let next = 0;
  const page = async () => {
    const one = cases[(next += 1) % cases.length]!;
    const begun = performance.now();
    await readCaseFile(actor, one.id);
    await readCaseEvents(actor, one.id);
    return performance.now() - begun;
  };
  const pagesUntil = async (over: () => boolean) => {
    const taken: number[] = [];
    while (!over()) {
      taken.push(await page());
      await setTimeout(GAP_MS);
    }
    return taken.toSorted((a, b) => a - b);
  };
  for (let n = 0; n < 20; n += 1) await page(); // the first ones also compile and connect
  const until = performance.now() + 15_000;
  const alone = await pagesUntil(() => performance.now() > until);
  await askExport(actor, { what: "REGISTER", plenaryId: cases[0]!.plenaryId, format, query: "" });
  const begun = performance.now();
  let made = false;
  const making = makeWaitingExports().finally(() => (made = true));
  const beside = await pagesUntil(() => made);
  await making;
  const seconds = (performance.now() - begun) / 1000;
  const done = await db.longExport.findFirstOrThrow({ select: { state: true, done: true } });
  const ratio = at(beside, 0.5) / at(alone, 0.5);
  process.stdout.write(
    `${done.state} ${done.done} cases as ${format} in ${seconds.toFixed(0)} s; page alone ` +
      `${at(alone, 0.5).toFixed(1)} ms (p95 ${at(alone, 0.95).toFixed(1)}), beside ` +
      `${at(beside, 0.5).toFixed(1)} ms (p95 ${at(beside, 0.95).toFixed(1)}, worst ${at(beside, 1).toFixed(0)}), ` +
      `ratio ${ratio.toFixed(2)} (limit ${LIMIT}); ${beside.length} pages; load ${loadavg()[0]!.toFixed(1)}\n`,
  );
  if (done.state !== "DONE" || ratio > LIMIT) process.exitCode = 1;
  await db.$disconnect();
}

async function main(rows: number, format: "xlsx" | "csv" | "json"): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-export-"));
  const database = await freshDatabase();
  process.env.DATABASE_URL = database.url;
  try {
    const path = join(folder, "register.xlsx");
    await writeLargeWorkbook(path, rows);
    await measure(path, format);
  } finally {
    await database.drop();
    await rm(folder, { recursive: true });
  }
}

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "10000" },
    format: { type: "string", default: "xlsx" },
    help: { type: "boolean", default: false },
  },
});
const rows = Number(values.rows);
const format = (["xlsx", "csv", "json"] as const).find((one) => one === values.format);
if (values.help || !Number.isInteger(rows) || rows < 271 || !format) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = values.help ? 0 : 2;
} else await main(rows, format);
