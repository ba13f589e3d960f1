import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { freshDatabase } from "@/bin/bench/fresh-database";
import { writeLargeWorkbook } from "@/bin/bench/workbook";
import { typescript, typescriptEnvironment } from "@/bin/support/install.mjs";
import { spareMemory } from "@/bin/support/sparing";

/**
 * Imports a large register into a database of its own and prints what it took; exit 1 beyond the limits. The
 * import runs in a process of its own, as the command does, so that the memory measured is the import's alone.
 */
const USAGE = `用法：npm run bench -- import [--rows 20000] [--file 路径]
生成一份大的提案目录（46列，含合并单元格和公式），导入一个新建的数据库，报告秒数、每秒行数和内存峰值，然后删除这个数据库。
--file 导入这一份，不另生成。`;
const SAMPLE_ROWS = 271; // a whole copy of the sample: its rows name each other
const LIMIT = { seconds: 60, megabytes: 700 };

async function measured(path: string): Promise<void> {
  spareMemory(); // as the command does
  const { systemActor } = await import("@/lib/actor");
  const { db } = await import("@/lib/db/client");
  const { importFile } = await import("@/lib/import/commands");
  const begun = performance.now();
  const lap = (words: string) =>
    process.stderr.write(
      `  ${((performance.now() - begun) / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage.rss() / 1024 / 1024)} MB: ${words}\n`,
    );
  const report = await importFile(systemActor("2012-06-25"), {
    plenary: { name: "测速", create: true },
    file: { name: "register.xlsx", bytes: await readFile(path) },
    createMissing: true,
    progress: (_done, _all, words) => lap(words),
  });
  const seconds = (performance.now() - begun) / 1000;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const megabytes = maxRSS / 1024;
  await db.$disconnect();
  for (const error of report.errors.slice(0, 5)) process.stderr.write(`${JSON.stringify(error)}\n`);
  const within = seconds <= LIMIT.seconds && megabytes <= LIMIT.megabytes;
  process.stdout.write(
    `rows ${report.rows}, created ${report.created}, errors ${report.errors.length}, warnings ${report.warnings.length}\n` +
      `${seconds.toFixed(1)} s (limit ${LIMIT.seconds}), ${Math.round(report.rows / seconds)} rows/s, ` +
      `peak RSS ${Math.round(megabytes)} MB (limit ${LIMIT.megabytes}), ` +
      `CPU of this process ${((userCPUTime + systemCPUTime) / 1_000_000).toFixed(1)} s\n`,
  );
  if (!within || report.errors.length > 0) process.exitCode = 1;
}

async function main(rows: number, file: string | undefined): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "bench-import-"));
  const database = await freshDatabase();
  try {
    const path = file ?? join(folder, "register.xlsx");
    if (!file) {
      const { merges, formulas } = await writeLargeWorkbook(path, rows);
      process.stdout.write(`workbook: ${rows} rows × 46, ${merges} merges, ${formulas} formulas\n`);
    }
    const megabytes = (await stat(path)).size / 1024 / 1024;
    process.stdout.write(`${megabytes.toFixed(1)} MB; load before ${loadavg()[0]!.toFixed(1)}\n`);
    const script = fileURLToPath(import.meta.url);
    const child = spawn(process.execPath, typescript(script, ["--measured", path]), {
      stdio: "inherit",
      env: typescriptEnvironment({ DATABASE_URL: database.url }),
    });
    const code = await new Promise<number>((done) => child.once("exit", (one) => done(one ?? 1)));
    process.stdout.write(`load after ${loadavg()[0]!.toFixed(1)}\n`);
    return code;
  } finally {
    await database.drop();
    await rm(folder, { recursive: true });
  }
}

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "20000" },
    file: { type: "string" },
    measured: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const rows = Number(values.rows);
if (values.measured) await measured(values.measured);
else if (values.help || !Number.isInteger(rows) || rows < SAMPLE_ROWS) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = values.help ? 0 : 2;
} else process.exitCode = await main(rows, values.file);
