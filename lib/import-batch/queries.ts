import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { readDecisions } from "@/lib/import-batch/decisions";
import { readAndPlan } from "@/lib/import/commands";
import { withMapping } from "@/lib/import/header";
import { openRegister } from "@/lib/import/open-register";
import { undoObstacle } from "@/lib/import-undo/queries";
import { mayImport } from "@/lib/import/policy";
import { readDirectory } from "@/lib/import/queries";
import type { Issue } from "@/lib/import/result";
import { writeErrors, writeTemplate } from "@/lib/import/write-register";
import { ensure } from "@/lib/verdict";

const NOT_FOUND = new Refusal("notFound", "没有这次导入，或不在可看的范围内。");

/** The batch with its kept file. @throws Refusal notFound */
export async function batchWithFile(tx: Tx, id: number) {
  const batch = await tx.importBatch.findUnique({
    where: { id },
    include: {
      file: { select: { id: true, name: true, content: true, mediaType: true } },
      plenary: { select: { id: true, name: true } },
    },
  });
  if (!batch) throw NOT_FOUND;
  return batch;
}

/** Reads the kept file again with what was decided so far: the same file and decisions always say the same. */
export async function readAgain(tx: Tx, batch: Awaited<ReturnType<typeof batchWithFile>>) {
  const decisions = readDecisions(batch.decisions);
  const opened = await openRegister(batch.file.content, batch.file.name);
  const header = withMapping(opened.header, decisions.mapping);
  const read = await readAndPlan(
    tx,
    batch.plenaryId,
    { ...opened, header },
    { createMissing: decisions.createMissing, decisions },
  );
  return { ...read, opened: { ...opened, header }, decisions };
}

/** A batch before it is written: the sheet's columns, what was repaired, what is wrong, what would change. */
export async function readPreview(actor: Actor, id: number) {
  ensure(mayImport(actor));
  const batch = await batchWithFile(db, id);
  const { result, plan, opened, decisions } = await readAgain(db, batch);
  const { fileName, plenary } = batch;
  const directory = await readDirectory(db, plenary.id);
  return {
    id,
    fileName,
    plenary,
    header: opened.header,
    grid: opened.grid,
    result,
    plan,
    decisions,
    directory,
  };
}

export type Preview = Awaited<ReturnType<typeof readPreview>>;

/** The sheet with its faults marked, as a workbook, and the file's name. @throws Refusal denied, notFound */
export async function writeErrorsOf(
  actor: Actor,
  id: number,
): Promise<{ name: string; bytes: Buffer }> {
  ensure(mayImport(actor));
  const batch = await batchWithFile(db, id);
  const { result, opened } = await readAgain(db, batch);
  const name = batch.fileName.replace(/\.[^.]*$/, "");
  return {
    name: `${name}（问题清单）.xlsx`,
    bytes: await writeErrors(opened.grid, opened.header, result),
  };
}

/** An empty register to fill in, with the plenary's own words in its lists. @throws Refusal denied */
export async function writeTemplateFor(actor: Actor, plenaryId: number): Promise<Buffer> {
  ensure(mayImport(actor));
  return writeTemplate(await readDirectory(db, plenaryId));
}

/** A batch as it was written: its counts and changes. @throws Refusal */
export async function readBatch(actor: Actor, id: number) {
  ensure(mayImport(actor));
  const batch = await db.importBatch.findUnique({
    where: { id },
    select: {
      id: true,
      state: true,
      fileName: true,
      createdAt: true,
      createdBy: true,
      appliedAt: true,
      undoneAt: true,
      report: true,
      plenary: { select: { id: true, name: true } },
      _count: { select: { changes: true } },
    },
  });
  if (!batch) throw NOT_FOUND;
  return { ...batch, obstacle: batch.state === "APPLIED" ? await undoObstacle(db, id) : null };
}

/** The kept file, exactly as it came. */
export async function readImportedFile(actor: Actor, id: number) {
  ensure(mayImport(actor));
  return (await batchWithFile(db, id)).file;
}

export type ImportedBatch = Awaited<ReturnType<typeof readBatch>>;

type KeptReport = {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  /** null: not kept, as of an import by command, which says them when it runs */
  repairs: number | null;
  warnings: Issue[];
};

/** What an import kept of its preview; one that was written by command kept its changes only. */
export function readReport({
  report,
  _count,
}: Pick<ImportedBatch, "report" | "_count">): KeptReport {
  const none = {
    rows: _count.changes,
    created: _count.changes,
    updated: 0,
    unchanged: 0,
    repairs: null,
    warnings: [],
  };
  return { ...none, ...(report as Partial<KeptReport>) };
}
