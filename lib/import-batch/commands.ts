import type { Route } from "next";
import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction, type Tx } from "@/lib/db/client";
import type { InputJsonValue } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import {
  type BatchDecisions,
  readDecisions,
  withoutRepair,
  withRepair,
  withRow,
} from "@/lib/import-batch/decisions";
import { batchWithFile, readAgain } from "@/lib/import-batch/queries";
import type {
  applyImportInput,
  batchInput,
  createMissingInput,
  dropRepairInput,
  leaveOutInput,
  mapColumnsInput,
  repairInput,
  startImportInput,
} from "@/lib/import-batch/schema";
import type { Progress } from "@/lib/import/apply";
import { withProgress } from "@/lib/import-progress/commands";
import { applyPlan, keepFile, numbersTaken } from "@/lib/import/commands";
import { type ColumnName, COLUMNS } from "@/lib/import/columns";
import { openRegister } from "@/lib/import/open-register";
import { mayImport } from "@/lib/import/policy";
import { paths } from "@/lib/paths";
import { lockNumbers } from "@/lib/proposal/commands";
import { ensure } from "@/lib/verdict";

const TIMEOUT = 300_000;
type Done = { to: Route };

/** Takes an uploaded sheet in, kept as it came, to be looked at before anything is written. */
export async function startImport(
  actor: Actor,
  input: z.output<typeof startImportInput>,
): Promise<Done> {
  ensure(mayImport(actor));
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  await openRegister(bytes, input.file.name).catch(aboutFile); // refuses what cannot be read, before it is kept
  return inTransaction(async (tx) => {
    const { id: fileId } = await keepFile(tx, { name: input.file.name, bytes });
    const batch = await tx.importBatch.create({
      data: {
        plenaryId: input.plenaryId,
        fileId,
        fileName: input.file.name,
        createdById: actor.userId,
        createdBy: actor.name,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      kind: "import.start",
      plenaryId: input.plenaryId,
      subject: `ImportBatch:${batch.id}`,
      data: { file: input.file.name },
    });
    return { to: paths.imports.show(batch.id) };
  }, TIMEOUT);
}

/** A file that cannot be read is said at its field. */
function aboutFile(error: unknown): never {
  if (error instanceof Refusal)
    throw new Refusal(error.kind, error.message, { file: error.message });
  throw error;
}

async function openBatch(tx: Tx, id: number) {
  const rows = await tx.$queryRaw<
    unknown[]
  >`SELECT id FROM "ImportBatch" WHERE id = ${id} FOR UPDATE`;
  if (rows.length === 0) throw new Refusal("notFound", "没有这次导入，或不在可看的范围内。");
  const batch = await batchWithFile(tx, id);
  if (batch.state !== "PREVIEW")
    throw new Refusal("conflict", "这次导入已经写入、撤销或放弃，不能再改。请刷新后再看。");
  return batch;
}

/** After each decision the person is back at the list that it was made in. */
const CHECK = "#check";

async function decide(
  actor: Actor,
  batchId: number,
  change: (decisions: BatchDecisions) => BatchDecisions,
  query: { show?: string; page?: number } = {},
): Promise<Done> {
  ensure(mayImport(actor));
  return inTransaction(async (tx) => {
    const batch = await openBatch(tx, batchId);
    const decisions = change(readDecisions(batch.decisions));
    await tx.importBatch.update({
      where: { id: batchId },
      data: { decisions: decisions as unknown as InputJsonValue },
    });
    return { to: `${paths.imports.show(batchId, query)}${CHECK}` as Route };
  }, TIMEOUT);
}

/** Changes which column of the sheet stands for which of the register. */
export async function mapColumns(
  actor: Actor,
  { batchId, ...given }: z.output<typeof mapColumnsInput>,
): Promise<Done> {
  const mapping: BatchDecisions["mapping"] = Object.fromEntries(
    COLUMNS.map(({ name }) => [name, null]),
  );
  for (const [field, name] of Object.entries<ColumnName | "">(given)) {
    const [, column] = /^column-(\d{1,3})$/.exec(field) ?? [];
    if (column === undefined || name === "") continue;
    if (mapping[name] !== null) {
      const fault = `两列都对应“${name}”。请把其中一列改成别的，或不导入。`;
      throw new Refusal("invalid", fault, { [field]: fault });
    }
    mapping[name] = Number(column);
  }
  return decide(actor, batchId, (decisions) => ({ ...decisions, mapping }));
}

/** Mends a cell, or all like cells; remembered as a synonym if wished, once the import is written. */
export function repair(
  actor: Actor,
  { batchId, page, all, row, ...one }: z.output<typeof repairInput>,
): Promise<Done> {
  const decision = all ? one : { ...one, row };
  return decide(actor, batchId, (decisions) => withRepair(decisions, decision), { page });
}

export function dropRepair(
  actor: Actor,
  { batchId, ...one }: z.output<typeof dropRepairInput>,
): Promise<Done> {
  return decide(actor, batchId, (decisions) => withoutRepair(decisions, one), {
    show: "decisions",
  });
}

export function leaveOut(
  actor: Actor,
  { batchId, row, leftOut, page }: z.output<typeof leaveOutInput>,
): Promise<Done> {
  const query = leftOut ? { page } : { show: "decisions" };
  return decide(actor, batchId, (decisions) => withRow(decisions, row, leftOut), query);
}

/** Whether unknown units, members, categories … are made or are errors. */
export function chooseCreateMissing(
  actor: Actor,
  { batchId, createMissing }: z.output<typeof createMissingInput>,
): Promise<Done> {
  return decide(actor, batchId, (decisions) => ({ ...decisions, createMissing }));
}

/** Lays a preview aside; its file and what was decided stay, and it can be taken up again. @throws Refusal */
export function discardImport(actor: Actor, input: z.output<typeof batchInput>): Promise<Done> {
  return setState(actor, input.batchId, "import.discard", "PREVIEW", "DISCARDED");
}

/** Takes a laid-aside preview up again, as it was left. @throws Refusal */
export function resumeImport(actor: Actor, input: z.output<typeof batchInput>): Promise<Done> {
  return setState(actor, input.batchId, "import.resume", "DISCARDED", "PREVIEW");
}

async function setState(
  actor: Actor,
  id: number,
  kind: "import.discard" | "import.resume",
  from: "PREVIEW" | "DISCARDED",
  to: "PREVIEW" | "DISCARDED",
): Promise<Done> {
  ensure(mayImport(actor));
  return inTransaction(async (tx) => {
    const { count } = await tx.importBatch.updateMany({
      where: { id, state: from },
      data: { state: to },
    });
    if (count === 0) throw new Refusal("conflict", "这次导入刚被他人处理。请刷新后再看。");
    const { plenaryId, fileName } = await batchWithFile(tx, id);
    await recordEvent(tx, actor, {
      kind,
      plenaryId,
      subject: `ImportBatch:${id}`,
      data: { file: fileName },
    });
    return { to: paths.imports.show(id) };
  });
}

async function remember(tx: Tx, plenaryId: number, { repairs }: BatchDecisions): Promise<void> {
  for (const { column, value, replacement, remember: wished } of repairs) {
    if (!wished || value.trim() === "") continue;
    const key = { plenaryId, column, value: value.trim() };
    await tx.importSynonym.upsert({
      where: { plenaryId_column_value: key },
      create: { ...key, meaning: replacement },
      update: { meaning: replacement },
    });
  }
}

/**
 * Writes what the preview showed, in one transaction.
 * @throws Refusal invalid while a row has an error; conflict when it is not what the preview showed any more
 */
export async function applyImport(
  actor: Actor,
  input: z.output<typeof applyImportInput>,
): Promise<Done> {
  ensure(mayImport(actor));
  const write = (progress: Progress) =>
    inTransaction((tx) => writeBatch(tx, actor, input, progress), TIMEOUT);
  return withProgress(input.batchId, write).catch(numbersTaken);
}

async function writeBatch(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof applyImportInput>,
  progress: Progress,
): Promise<Done> {
  const batch = await openBatch(tx, input.batchId);
  await lockNumbers(tx, batch.plenaryId);
  const read = await readAgain(tx, batch);
  const { result, plan, decisions } = read;
  if (result.errors.length > 0)
    throw new Refusal(
      "invalid",
      `还有${result.errors.length}处错误，改好或不导入那些行以后再写入。`,
    );
  if (plan.created !== input.seenCreated || plan.updated !== input.seenUpdated) {
    throw new Refusal("conflict", "登记的内容刚有变化，请按新的预览再核对一遍。");
  }
  await remember(tx, batch.plenaryId, decisions);
  await applyPlan(
    tx,
    actor,
    { id: batch.id, plenaryId: batch.plenaryId, fileName: batch.fileName },
    read,
    progress,
  );
  return { to: paths.imports.show(batch.id) };
}
