import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type Actor, systemActor } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import {
  applyImport,
  chooseCreateMissing,
  leaveOut,
  mapColumns,
  repair,
  startImport,
} from "@/lib/import-batch/commands";
import {
  readBatch,
  readImportedFile,
  readPreview,
  readReport,
  writeErrorsOf,
} from "@/lib/import-batch/queries";
import { undoImport } from "@/lib/import-undo/commands";
import { openRegister } from "@/lib/import/open-register";
import { readRegisterRows } from "@/lib/import/queries";
import { writeRegister } from "@/lib/import/write-register";
import { createPlenary } from "@/lib/plenary/commands";
import { loadCollectives, loadMembers, loadUnits } from "@/prisma/seed/directories";

const ROOT = join(import.meta.dirname, "../..");
const MESSY = readFileSync(join(ROOT, "e2e/data/register-messy.xlsx"));
const SEED = join(ROOT, "prisma/seed/linan-2012");

const staff: Actor = { ...systemActor("2012-06-25", "汪晓岚"), role: "committeeStaff" };
let plenaryId: number;

beforeAll(async () => {
  const plenary = await createPlenary(systemActor("2012-06-25", "test"), {
    name: "八届一次会议",
    opensOn: "2012-02-20",
    closesOn: "2012-02-23",
  });
  plenaryId = (plenary as { id?: number }).id ?? (await db.plenary.findFirstOrThrow()).id;
  await inTransaction(async (tx) => {
    await loadUnits(tx, SEED);
    await loadMembers(tx, SEED);
    await loadCollectives(tx, SEED);
  });
});

/** Takes a sheet in; returns its batch. */
async function start(name: string, bytes: Uint8Array): Promise<number> {
  await startImport(staff, { plenaryId, file: new File([new Uint8Array(bytes)], name) });
  return (await db.importBatch.findFirstOrThrow({ orderBy: { id: "desc" } })).id;
}

async function write(batchId: number): Promise<void> {
  const { plan } = await readPreview(staff, batchId);
  await applyImport(staff, { batchId, seenCreated: plan.created, seenUpdated: plan.updated });
}

/** A sheet as a person writes one. */
function sheet(rows: Record<string, string>[]): Uint8Array {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  return new TextEncoder().encode(
    lines.map((line) => line.map((cell) => `"${cell}"`).join(",")).join("\n"),
  );
}

const refused = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Refusal);
  return error as Refusal;
};

test("what is no workbook is refused at its field, and nothing is kept", async () => {
  const refusal = await refused(start("目录.xlsx", new TextEncoder().encode("not a workbook")));
  expect(refusal.fields).toHaveProperty("file", refusal.message);
  expect(await db.storedFile.count()).toBe(0);
});

test("a messy sheet is mended on the page, written whole, and the same sheet again changes nothing", async () => {
  const batchId = await start("register-messy.xlsx", MESSY);
  const before = await readPreview(staff, batchId);
  expect(before.result.errors.length).toBeGreaterThan(10);
  expect((await refused(write(batchId))).message).toContain(`${before.result.errors.length}处错误`);
  expect(await db.proposal.count()).toBe(0);

  // One repair that is remembered; the other rows with errors stay out.
  const unknown = before.result.errors.find(({ column }) => column === "主办单位")!;
  await repair(staff, {
    batchId,
    column: "主办单位",
    value: unknown.value,
    row: unknown.row,
    replacement: "市教育局",
    all: true,
    remember: true,
  });
  const mended = await readPreview(staff, batchId);
  expect(mended.result.errors.map(({ row, column }) => `${row} ${column}`)).not.toContain(
    `${unknown.row} 主办单位`,
  );
  for (const row of new Set(mended.result.errors.map((error) => error.row))) {
    await leaveOut(staff, { batchId, row, leftOut: true });
  }
  await write(batchId);

  const written = await readBatch(staff, batchId);
  const report = readReport(written);
  expect(written.state).toBe("APPLIED");
  expect(report.created).toBe(mended.result.rows.filter(({ sound }) => sound).length);
  expect(await db.proposal.count()).toBe(report.created);
  expect(report.warnings.length).toBeGreaterThan(0);
  expect(Buffer.from((await readImportedFile(staff, batchId)).content).equals(MESSY)).toBe(true);
  expect(await db.importSynonym.findMany({ select: { value: true, meaning: true } })).toEqual([
    { value: unknown.value.trim(), meaning: "市教育局" },
  ]);
  await refused(leaveOut(staff, { batchId, row: 2, leftOut: true }));

  // The remembered word is known now, and what was written is not written twice.
  const again = await readPreview(staff, await start("register-messy.xlsx", MESSY));
  expect(again.result.errors.map(({ row, column }) => `${row} ${column}`)).not.toContain(
    `${unknown.row} 主办单位`,
  );
  expect(again.plan.rows.filter(({ kind, clean }) => clean.sound && kind !== "unchanged")).toEqual(
    [],
  );
  const { bytes } = await writeErrorsOf(staff, again.id);
  expect((await openRegister(bytes, "问题清单.xlsx")).sheetNames).toContain("问题清单");
});

test("an export of everything comes back unchanged", async () => {
  const ids = (await db.proposal.findMany({ where: { voidedAt: null } })).map(({ id }) => id);
  const { plan, result } = await readPreview(
    staff,
    await start("导出.xlsx", await writeRegister(await readRegisterRows(ids))),
  );
  expect(result.errors).toEqual([]);
  expect(plan).toMatchObject({ created: 0, updated: 0, unchanged: ids.length });
});

test("a changed sheet says its differences, is undone as a batch, and not once something is built on it", async () => {
  const known = await db.proposal.findFirstOrThrow({
    where: { voidedAt: null, caseNumber: { not: null } },
    orderBy: { id: "asc" },
  });
  const [old] = await readRegisterRows([known.id]);
  const rows = (title: string) => [
    { 案号: known.caseNumber!, 案由: title, 提案人: old!.leadProposer! },
    { 案号: "901", 案由: "关于新事的建议", 提案人: "盛根涛" },
  ];

  const first = await start("改.csv", sheet(rows("关于改了的案由的建议")));
  const { plan } = await readPreview(staff, first);
  expect(plan).toMatchObject({ created: 1, updated: 1 });
  expect(plan.rows.flatMap((row) => (row.kind === "update" ? row.changes : []))).toEqual([
    { column: "案由", before: known.title, after: "关于改了的案由的建议" },
  ]);
  const stale = await refused(
    applyImport(staff, { batchId: first, seenCreated: 2, seenUpdated: 0 }),
  );
  expect(stale.kind).toBe("conflict");
  await write(first);
  expect((await db.proposal.findUniqueOrThrow({ where: { id: known.id } })).title).toBe(
    "关于改了的案由的建议",
  );

  await undoImport(staff, { batchId: first, reason: "传错了文件" });
  expect(await readRegisterRows([known.id])).toEqual([old]);
  expect(await db.proposal.count({ where: { caseNumber: "901", voidedAt: null } })).toBe(0);
  expect((await readBatch(staff, first)).state).toBe("UNDONE");

  const second = await start("改.csv", sheet(rows("关于又改了的案由的建议")));
  await write(second);
  await db.event.create({
    data: {
      kind: "proposal.edit",
      proposalId: known.id,
      actorName: "汪晓岚",
      actorRole: "committeeStaff",
      data: {},
    },
  });
  expect((await readBatch(staff, second)).obstacle).toContain("已有新的办理记录");
  expect((await refused(undoImport(staff, { batchId: second, reason: "传错了文件" }))).kind).toBe(
    "invalid",
  );
});

test("a fact of the system itself stands against a sheet, with a warning", async () => {
  const reply = await db.reply.findFirstOrThrow({
    where: {
      voidedAt: null,
      assignment: { role: "SOLE", proposal: { caseNumber: { not: null }, voidedAt: null } },
    },
    include: { assignment: { select: { proposalId: true } } },
  });
  await db.reply.update({ where: { id: reply.id }, data: { source: "OWN" } });
  const [row] = await readRegisterRows([reply.assignment.proposalId]);
  const bytes = sheet([
    { 案号: row!.caseNumber!, 案由: row!.title!, 提案人: row!.leadProposer!, 签发人: "另一人" },
  ]);
  const { plan } = await readPreview(staff, await start("签发.csv", bytes));
  expect(plan.warnings.map(({ column, value }) => ({ column, value }))).toEqual([
    { column: "签发人", value: "另一人" },
  ]);
  expect(plan.updated).toBe(0);
});

test("columns are mapped otherwise, and what is missing is made, only as the person says", async () => {
  const bytes = sheet([
    { 编号: "8001", 案由: "关于某事的建议", 题目: "某事", 提案人: "从未见过的人" },
  ]);
  const batchId = await start("别的.csv", bytes);
  const { header } = await readPreview(staff, batchId);
  const column = (text: string) => header.headers.find((one) => one.text === text)!.column;
  const mapping = {
    [`column-${column("编号")}`]: "登记号",
    [`column-${column("提案人")}`]: "提案人",
  } as const;

  const twice = {
    ...mapping,
    [`column-${column("案由")}`]: "案由",
    [`column-${column("题目")}`]: "案由",
  } as never;
  expect(
    (await refused(mapColumns(staff, Object.assign({ batchId }, twice)))).fields,
  ).toHaveProperty(`column-${column("题目")}`);
  await mapColumns(
    staff,
    Object.assign({ batchId }, { ...mapping, [`column-${column("题目")}`]: "案由" } as never),
  );
  const strict = await readPreview(staff, batchId);
  expect(strict.result.errors.map((error) => error.column)).toEqual(["提案人"]);
  await chooseCreateMissing(staff, { batchId, createMissing: true });
  const open = await readPreview(staff, batchId);
  expect(open.result.creations.members).toEqual([{ name: "从未见过的人", sector: null }]);
  await write(batchId);
  expect(
    await db.proposal.findFirstOrThrow({ where: { registrationNumber: "8001" } }),
  ).toMatchObject({ title: "某事" });
});
