import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { figuresDocument } from "@/lib/figures/document";
import { readFigures } from "@/lib/figures/queries";
import { figuresTable } from "@/lib/figures/table";
import { isPlainDate } from "@/lib/calendar/plain-date";
import { parseArgs } from "node:util";

/** `npm run --silent figures -- --plenary NAME --as-of YYYY-MM-DD [--json]`; exit 2 for wrong use. */
const USAGE = "用法：npm run --silent figures -- --plenary 届次名称 --as-of 2012-05-31 [--json]";

class WrongUse extends Error {}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        plenary: { type: "string" },
        "as-of": { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    return values;
  } catch (error) {
    throw new WrongUse(`命令写法有误：${(error as Error).message}`);
  }
}

async function main(): Promise<void> {
  const { plenary: name, "as-of": text, json } = readArguments();
  const plenaries = await db.plenary.findMany({
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  const names = plenaries.map((one) => one.name).join("、") || "（还没有届次，请先导入）";
  if (name === undefined) throw new WrongUse(`请用 --plenary 写明届次。已有的届次：${names}`);
  const plenary = plenaries.find((one) => one.name === name);
  if (!plenary) throw new WrongUse(`没有名为“${name}”的届次。已有的届次：${names}`);
  if (text === undefined) throw new WrongUse("请用 --as-of 写明截止日期，如 --as-of 2012-05-31。");
  if (!isPlainDate(text)) throw new WrongUse(`“${text}”不是日期，请写成 2012-05-31 的样子。`);
  const asOf = text;
  const figures = await readFigures(systemActor(asOf), { plenaryId: plenary.id, asOf });
  process.stdout.write(
    json ? `${JSON.stringify(figuresDocument(figures), null, 2)}\n` : figuresTable(figures),
  );
}

try {
  await main();
} catch (error) {
  if (!(error instanceof WrongUse)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
} finally {
  await db.$disconnect();
}
