import { createHash } from "node:crypto";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction, type Tx } from "@/lib/db/client";
import type { InputJsonValue } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { createPlenaryIn } from "@/lib/plenary/commands";
import { lockNumbers } from "@/lib/proposal/commands";
import { ensure } from "@/lib/verdict";
import { Applier, type Progress } from "./apply";
import { createMissing } from "./names";
import { type OpenedRegister, openRegister } from "./open-register";
import { type Plan, planImport } from "./plan";
import { mayImport } from "./policy";
import { readDirectory, readLimits, readPresentOfPlenary } from "./queries";
import { readRegister } from "./read-register";
import { type Decisions, NO_DECISIONS, type ReadResult } from "./result";

/** Long enough for 20,000 rows on a slow disk. */
const TIMEOUT = 300_000;

export type FileToImport = { name: string; bytes: Uint8Array };
export type ImportOptions = {
  /** By id, or by name; one that there is not is made with the standard tables where `create` says so. */
  plenary: number | { name: string; create: boolean };
  file: FileToImport;
  createMissing?: boolean;
  /** Read and compare, write nothing. */
  dryRun?: boolean;
  decisions?: Decisions;
  progress?: Progress;
};

export type ImportReport = {
  /** Rows that are proposals, sound or not. */
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  repairs: ReadResult["repairs"];
  warnings: ReadResult["warnings"];
  errors: ReadResult["errors"];
  /** null: nothing was written */
  batchId: number | null;
};

/** What a sheet says and what its import would do; nothing is written. */
export async function readAndPlan(
  tx: Tx,
  plenaryId: number,
  { grid, header }: OpenedRegister,
  options: { createMissing: boolean; decisions: Decisions },
): Promise<{ result: ReadResult; plan: Plan }> {
  const [directory, limits, plenary] = [
    await readDirectory(tx, plenaryId),
    await readLimits(tx, plenaryId),
    await tx.plenary.findUniqueOrThrow({
      where: { id: plenaryId },
      select: { opensOn: true, attitudeOpensRound: true },
    }),
  ];
  const result = readRegister(
    grid,
    header,
    directory,
    {
      createMissing: options.createMissing,
      year: plenary.opensOn?.getUTCFullYear() ?? null,
      computeReplyLimit: limits.reply,
      attitudeOpensRound: plenary.attitudeOpensRound,
    },
    options.decisions,
  );
  const headers = Object.fromEntries(
    header.headers.flatMap((one) => (one.canonical ? [[one.canonical, one.text]] : [])),
  );
  const present = await readPresentOfPlenary(tx, plenaryId);
  return { result, plan: planImport(result.rows, present, headers) };
}

export function reportOf(result: ReadResult, plan: Plan, batchId: number | null): ImportReport {
  const { repairs, warnings, errors } = result;
  return {
    rows: result.rows.length,
    created: plan.created,
    updated: plan.updated,
    unchanged: plan.unchanged,
    repairs,
    warnings: [...warnings, ...plan.warnings],
    errors,
    batchId,
  };
}

/** Keeps the uploaded file exactly as it came. */
export async function keepFile(tx: Tx, { name, bytes }: FileToImport): Promise<{ id: number }> {
  const content = Buffer.from(bytes);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const mediaType = name.toLowerCase().endsWith(".csv")
    ? "text/csv"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return tx.storedFile.create({
    data: { name, mediaType, sha256, size: content.length, content },
    select: { id: true },
  });
}

/** Writes a plan in the running transaction, and the batch's own event. */
export async function applyPlan(
  tx: Tx,
  actor: Actor,
  batch: { id: number; plenaryId: number; fileName: string },
  { result, plan }: { result: ReadResult; plan: Plan },
  progress?: Progress,
): Promise<void> {
  await createMissing(tx, batch.plenaryId, result.creations);
  await (await Applier.start(tx, actor, batch)).apply(plan, progress);
  const { rows, created, updated, unchanged, warnings, repairs } = reportOf(result, plan, batch.id);
  const report = { rows, created, updated, unchanged, warnings, repairs: repairs.length };
  await tx.importBatch.update({
    where: { id: batch.id },
    data: {
      state: "APPLIED",
      appliedAt: new Date(),
      report: report as unknown as InputJsonValue,
    },
  });
  await recordEvent(tx, actor, {
    kind: "import.apply",
    plenaryId: batch.plenaryId,
    subject: `ImportBatch:${batch.id}`,
    data: {
      file: batch.fileName,
      created: plan.created,
      updated: plan.updated,
      unchanged: plan.unchanged,
    },
  });
}

/**
 * Imports a sheet in one transaction; only a sheet without errors is written, and one that changes nothing writes nothing.
 * @throws Refusal denied, or invalid for a file that cannot be read; errors of rows are in the report
 */
export async function importFile(actor: Actor, options: ImportOptions): Promise<ImportReport> {
  ensure(mayImport(actor));
  const { file, decisions = NO_DECISIONS, progress } = options;
  let opened: OpenedRegister | null = await openRegister(file.bytes, file.name);
  progress?.(0, 0, "读完文件");
  try {
    return await inTransaction(async (tx) => {
      const plenaryId = await plenaryOf(tx, actor, options.plenary);
      await lockNumbers(tx, plenaryId);
      const planned = await readAndPlan(tx, plenaryId, opened!, {
        createMissing: options.createMissing ?? false,
        decisions,
      });
      opened = null; // a large sheet's cells need not stay in memory while its rows are written
      const { result, plan } = planned;
      if (result.errors.length > 0 || options.dryRun)
        throw new NothingWritten(reportOf(result, plan, null));
      if (plan.created + plan.updated === 0) return reportOf(result, plan, null);
      const { id: fileId } = await keepFile(tx, file);
      const batch = await tx.importBatch.create({
        data: {
          plenaryId,
          fileId,
          fileName: file.name,
          createdById: actor.userId,
          createdBy: actor.name,
        },
        select: { id: true },
      });
      await applyPlan(
        tx,
        actor,
        { id: batch.id, plenaryId, fileName: file.name },
        planned,
        progress,
      );
      return reportOf(result, plan, batch.id);
    }, TIMEOUT);
  } catch (error) {
    if (error instanceof NothingWritten) return error.report;
    return numbersTaken(error);
  }
}

/** Rolls back: not even a plenary that was made on the way stays. */
class NothingWritten extends Error {
  constructor(readonly report: ImportReport) {
    super("nothing is written");
  }
}

async function plenaryOf(tx: Tx, actor: Actor, plenary: ImportOptions["plenary"]): Promise<number> {
  if (typeof plenary === "number") return plenary;
  const known = await tx.plenary.findUnique({
    where: { name: plenary.name },
    select: { id: true },
  });
  if (known) return known.id;
  if (plenary.create) return (await createPlenaryIn(tx, actor, { name: plenary.name })).id;
  const all = await tx.plenary.findMany({ orderBy: { id: "asc" }, select: { name: true } });
  const names =
    all.length > 0 ? `现有：${all.map((one) => one.name).join("、")}。` : "现在还没有任何届次。";
  throw new Refusal(
    "notFound",
    `没有届次「${plenary.name}」。${names}要新建请加 --create-plenary。`,
  );
}

/** Somebody gave one of the sheet's numbers meanwhile. */
export function numbersTaken(error: unknown): never {
  if (error instanceof Error && /proposal_(registration|case)_number/.test(error.message)) {
    throw new Refusal("conflict", "表中的登记号或案号刚被占用，没有导入。请刷新后再核对一遍。");
  }
  throw error;
}
