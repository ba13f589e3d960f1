import { spareMemory } from "@/bin/support/sparing";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { importFile, type ImportReport } from "@/lib/import/commands";
import { readOffice, todayOf } from "@/lib/office/queries";

/**
 * `npm run --silent import -- FILE --plenary NAME [--create-plenary] [--create-missing] [--dry-run] [--json]`.
 * Exit 0: applied, or nothing to do; 1: errors listed, nothing written; 2: wrong use. With --json stdout holds one
 * document and nothing else; messages go to stderr.
 */
const USAGE =
  "用法：npm run --silent import -- 文件 --plenary 届次名称 [--create-plenary] [--create-missing] [--dry-run] [--json]";

class WrongUse extends Error {}

function readArguments() {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        plenary: { type: "string" },
        "create-plenary": flag,
        "create-missing": flag,
        "dry-run": flag,
        json: flag,
      },
    });
  } catch (error) {
    throw new WrongUse(`命令写法有误：${(error as Error).message}`);
  }
}

async function fileToImport(path: string | undefined) {
  if (path === undefined) throw new WrongUse("请写明要导入的文件。");
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch {
    throw new WrongUse(`没有文件「${path}」，或不能读取。请核对路径。`);
  }
}

function print(report: ImportReport, dryRun: boolean): void {
  const line = (
    words: string,
    { row, column, value, reason }: { row: number; column: string; value: string; reason: string },
  ) => process.stderr.write(`${words} 第${row}行 ${column}「${value.slice(0, 60)}」：${reason}\n`);
  for (const one of report.repairs) line("已修正", one);
  for (const one of report.warnings) line("提醒", one);
  for (const one of report.errors) line("错误", one);
  const counts = `${report.rows}行：新增${report.created}，更新${report.updated}，不变${report.unchanged}`;
  const outcome =
    report.errors.length > 0
      ? `有${report.errors.length}处错误，没有写入`
      : dryRun
        ? "试运行，没有写入"
        : "已导入";
  process.stdout.write(`${counts}。${outcome}。\n`);
}

async function main(): Promise<void> {
  spareMemory();
  const { values, positionals } = readArguments();
  if (positionals.length > 1) throw new WrongUse("一次只能导入一个文件。");
  const file = await fileToImport(positionals[0]);
  if (!values.plenary?.trim()) throw new WrongUse("请用 --plenary 写明届次。");
  const today = todayOf(await readOffice(), new Date());
  const report = await importFile(systemActor(today), {
    plenary: { name: values.plenary.trim(), create: values["create-plenary"] },
    file,
    createMissing: values["create-missing"],
    dryRun: values["dry-run"],
    progress: (done, all, words) =>
      process.stderr.write(all > 0 ? `${words} ${done}/${all}\n` : `${words}\n`),
  });
  const { batchId: _, ...document } = report;
  if (values.json) process.stdout.write(`${JSON.stringify(document)}\n`);
  else print(report, values["dry-run"]);
  if (report.errors.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  if (error instanceof WrongUse || (error instanceof Refusal && error.kind === "notFound")) {
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    process.exitCode = 2;
  } else if (error instanceof Refusal) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else throw error;
} finally {
  await db.$disconnect();
}
