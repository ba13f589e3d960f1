import { readFile } from "node:fs/promises";
import { systemActor } from "@/lib/actor";
import { todayInShanghai } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { checkById, checkFile } from "@/lib/frozen-report/queries";

/** `npm run --silent check-report -- FILE | NUMBER`; exit 0 when it is unchanged, 1 when it is not, 2 for wrong use. */
const USAGE = "用法：npm run --silent check-report -- 下载的定稿.json（或定稿的编号，如 3）";

async function main(): Promise<void> {
  const [asked, ...more] = process.argv.slice(2);
  if (asked === undefined || more.length > 0) return wrongUse("请写明一个文件或一个编号。");
  const actor = systemActor(todayInShanghai(new Date()));
  try {
    const check = /^[1-9]\d{0,8}$/.test(asked)
      ? await checkById(actor, Number(asked))
      : await checkFile(actor, await readFile(asked, "utf8"));
    process.stdout.write(`${check.sentence}\n`);
    process.exitCode = check.ok ? 0 : 1;
  } catch (error) {
    if (error instanceof Refusal) return wrongUse(error.message);
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return wrongUse(`没有文件“${asked}”。`);
    throw error;
  }
}

function wrongUse(sentence: string): void {
  process.stderr.write(`${sentence}\n${USAGE}\n`);
  process.exitCode = 2;
}

try {
  await main();
} finally {
  await db.$disconnect();
}
