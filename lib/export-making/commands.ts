import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import type { ExportWhat } from "@/lib/db/generated/enums";
import { sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { pacing } from "@/lib/export-making/pace";
import { sliceRegisterRows } from "@/lib/import/queries";
import type { RegisterRow } from "@/lib/import/register-row";
import { KEPT_DAYS } from "@/lib/long-export/kinds";
import { mayAskExport } from "@/lib/long-export/policy";
import { registerFile } from "@/lib/register/file";
import { parseFilter } from "@/lib/register/filter";
import { registerName } from "@/lib/register/long";
import { listIds } from "@/lib/register/queries";
import { readableBy, saysRating } from "@/lib/register/readable";
import type { TableFormat } from "@/lib/spreadsheet/formats";
import { writeTables } from "@/lib/spreadsheet/write-table";
import { toWrite } from "@/lib/table-export/files";
import { TABLE_KINDS, type UsualTable } from "@/lib/table-export/kinds";
import { mayExportTable } from "@/lib/table-export/policy";
import { readTable } from "@/lib/table-export/queries";
import { ensure } from "@/lib/verdict";

/** Cases that are read and written before pages get their turn. */
const SLICE = 40;
const MOST_TRIES = 3;
const FAULT = "服务器出错，没有生成。请再要一次；仍不行请告诉管理员，错误在服务器的日志里。";
const STOPPED = "服务器做到一半停了三次，不再试。请少选一些提案再导出，或告诉管理员。";

/** It was cancelled, or another server took it over. */
class Ended extends Error {}

type Claimed = {
  id: number;
  tries: number;
  what: ExportWhat;
  format: TableFormat;
  plenaryId: number;
  plenary: string;
  asked: Record<string, string>;
  about: string;
  actor: Actor;
};

type Made = { fileName: string; content: Buffer; cases: number[]; rated: number[] };
type Step = (done: number, all: number) => Promise<void>;

/**
 * Makes the exports that wait, one after the other in the order in which they were asked, and lets go of the files
 * whose days are over. Safe to be called again: what a stopped server left for two minutes begins anew.
 */
export async function makeWaitingExports(): Promise<void> {
  await db.longExport.updateMany({
    where: { keptUntil: { lt: new Date() }, content: { not: null } },
    data: { content: null },
  });
  for (let one = await claim(); one; one = await claim()) await make(one);
}

async function claim(): Promise<Claimed | null> {
  const [one] = await db.$queryRaw<Claimed[]>(sql`
    UPDATE "LongExport" e SET state = 'RUNNING', "touchedAt" = now(), tries = e.tries + 1, done = 0
    FROM "Plenary" p WHERE p.id = e."plenaryId" AND e.id = (
      SELECT id FROM "LongExport"
      WHERE state = 'WAITING' OR (state = 'RUNNING' AND "touchedAt" < now() - interval '2 minutes')
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING e.id, e.tries, e.what, e.format, e."plenaryId", p.name AS plenary, e.asked, e.about, e.actor`);
  return one ?? null;
}

async function make(one: Claimed): Promise<void> {
  // Only while it is this server's: not after a cancellation, nor once another has taken it over.
  const held = { id: one.id, state: "RUNNING", tries: one.tries } as const;
  const rest = pacing();
  const step: Step = async (done, all) => {
    const data = { done, all, touchedAt: new Date() };
    const { count } = await db.longExport.updateMany({ where: held, data });
    if (count === 0) throw new Ended();
    await rest();
  };
  const fail = (fault: string) =>
    db.longExport.updateMany({
      where: held,
      data: { state: "FAILED", fault, endedAt: new Date() },
    });
  if (one.tries > MOST_TRIES) {
    await fail(STOPPED);
    return;
  }
  try {
    ensure(mayAskExport(one.actor, one.what));
    const made = one.what === "REGISTER" ? await register(one, step) : await tables(one, step);
    const endedAt = new Date();
    const keptUntil = new Date(endedAt.getTime() + KEPT_DAYS * 24 * 60 * 60 * 1000);
    await db.longExport.updateMany({
      where: held,
      data: { ...made, content: new Uint8Array(made.content), state: "DONE", endedAt, keptUntil },
    });
  } catch (error) {
    if (error instanceof Ended) return;
    if (!(error instanceof Refusal)) console.error(`export ${one.id}:`, error);
    await fail(error instanceof Refusal ? error.message : FAULT);
  }
}

/** The list as it is now, in the order and with the columns of a short export. */
async function register(one: Claimed, step: Step): Promise<Made> {
  const { actor, asked, plenary, plenaryId, format, about } = one;
  const filter = { ...parseFilter(asked), plenary: plenaryId };
  const { ids } = await listIds(actor, filter);
  const readable = readableBy(actor);
  const cases: number[] = [];
  const rated: number[] = [];
  async function* slices(): AsyncGenerator<RegisterRow[]> {
    await step(0, ids.length);
    for await (const slice of sliceRegisterRows(ids, SLICE)) {
      const rows = slice.map(({ id, row }) => ({ id, row: readable(row) }));
      cases.push(...rows.map(({ id }) => id));
      rated.push(...rows.filter(({ row }) => saysRating(row)).map(({ id }) => id));
      yield rows.map(({ row }) => row);
      await step(cases.length, ids.length);
    }
  }
  const content = await registerFile(slices(), format, { plenary, filter: asked, about });
  return {
    fileName: registerName(plenary, cases.length, actor.today, format),
    content,
    cases,
    rated,
  };
}

/** Every usual table that the person may read, each on its sheet. */
async function tables(one: Claimed, step: Step): Promise<Made> {
  const { actor, asked, plenary, plenaryId } = one;
  const asOf = asked.asOf ?? actor.today;
  const kinds = (Object.keys(TABLE_KINDS) as UsualTable[]).filter(
    (kind) => mayExportTable(actor, kind).may,
  );
  async function* sheets() {
    for (const [done, kind] of kinds.entries()) {
      await step(done, kinds.length);
      yield toWrite(await readTable(actor, { plenaryId, asOf, kind }));
    }
    await step(kinds.length, kinds.length);
  }
  const content = await writeTables(sheets());
  const fileName = `${plenary}统计表（截至${asOf}）.xlsx`;
  return { fileName, content, cases: [], rated: [] };
}
