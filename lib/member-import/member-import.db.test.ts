import ExcelJS from "exceljs";
import { beforeEach, expect, test } from "vitest";
import { type Actor, systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { editMember } from "@/lib/member/commands";
import { readMember } from "@/lib/member/queries";
import { createMemberInput } from "@/lib/member/schema";
import {
  answerMemberImport,
  applyMemberImport,
  discardMemberImport,
  startMemberImport,
  undoMemberImport,
} from "@/lib/member-import/commands";
import {
  listMemberImports,
  memberImportFaults,
  memberTemplate,
  readMemberImport,
  readMemberPreview,
} from "@/lib/member-import/queries";
import { HEADS, sheetFile, threeHundred } from "@/lib/member-import/testing";
import { makeSubmissions, type Submissions } from "@/lib/proposal/testing-register";

let register: Submissions;
let staff: Actor;

beforeEach(async () => {
  register = await makeSubmissions();
  staff = register.staff;
});

async function start(
  rows: Parameters<typeof sheetFile>[0],
  kind: "MEMBERS" | "COLLECTIVES" = "MEMBERS",
) {
  const { importId } = await startMemberImport(staff, { kind, file: await sheetFile(rows) });
  return importId;
}

async function apply(importId: number, actor = staff) {
  const { plan } = await readMemberPreview(staff, importId);
  const seen = { seenCreated: plan.created.length, seenChanged: plan.changed.length };
  await applyMemberImport(actor, { importId, ...seen });
}

const answer = (importId: number, given: Record<string, string>) =>
  answerMemberImport(staff, { importId, ...given });

/** Every unknown sector is new. */
async function answerSectors(importId: number) {
  const { plan } = await readMemberPreview(staff, importId);
  const given = plan.sectors.flatMap(({ word }, at) => [
    [`word-${at}`, word],
    [`sector-${at}`, word],
  ]);
  await answer(importId, Object.fromEntries(given));
}

test("300 members: sectors are asked for, all is written at once, again it changes nothing, and it can be taken back", async () => {
  const rows = [HEADS, ...threeHundred()];
  const first = await start(rows);
  await expect(apply(first)).rejects.toMatchObject({ kind: "invalid" });
  expect(await db.member.count()).toBe(3);
  await answerSectors(first);
  await apply(first);
  expect(await db.member.count()).toBe(303);
  expect(await db.sector.count()).toBe(12);
  const events = await db.event.findMany({ where: { kind: { startsWith: "memberImport.apply" } } });
  expect(events).toMatchObject([{ data: { created: 300, changed: 0, missing: 3 } }]);
  expect(JSON.stringify(events[0]?.data)).not.toContain("138571");

  const again = await start(rows);
  expect((await readMemberPreview(staff, again)).plan).toMatchObject({ created: [], changed: [] });
  await expect(apply(again)).rejects.toThrow("没有要写入的变化");

  const moved = threeHundred().map((row) =>
    row[0] === 1 ? row.with(3, "第2界").with(6, "局长") : row,
  );
  const later = await start([HEADS, ...moved]);
  const { plan } = await readMemberPreview(staff, later);
  expect(plan.changed[0]?.changes).toEqual([
    { label: "界别", from: "第1界", to: "第2界" },
    { label: "职务", from: "主任", to: "局长" },
  ]);
  await apply(later);
  expect((await readMemberImport(staff, first)).obstacle).toContain("又导入过");
  await undoMemberImport(staff, { importId: later, reason: "表是去年的" });
  const member = await db.member.findFirstOrThrow({ where: { name: "陈建国" } });
  expect(await readMember(staff, member.id)).toMatchObject({ sector: "第1界", post: "主任" });
  await undoMemberImport(staff, { importId: first, reason: "再核对一遍" });
  expect(await db.member.count()).toBe(3);
  await expect(
    undoMemberImport(staff, { importId: first, reason: "再核对一遍" }),
  ).rejects.toMatchObject({ kind: "conflict" });
}, 60_000);

test("namesakes are asked for; faulty rows stay out only where one says so; the faults come as a sheet", async () => {
  const { lead } = register.members;
  const details = { sector: "农业界", employer: "市农科所" };
  await editMember(staff, {
    memberId: lead.id,
    ...createMemberInput.parse({ name: "言致远", ...details }),
  });
  const id = await start([
    ["姓名", "界别", "工作单位", "手机号"],
    ["言致远", "农业界", "市农科所", "13857100009"],
    ["言 致远", "教育界", "临安中学", ""],
    ["申屠明", "农业界", "", "1234"],
  ]);
  const before = await readMemberPreview(staff, id);
  // The sector must be known before anybody is looked for.
  expect(before.plan.sectors).toMatchObject([{ word: "教育界" }]);
  await answerSectors(id);
  expect((await readMemberPreview(staff, id)).plan.who).toMatchObject([{ row: 3 }]);
  await answer(id, { "who-3": "new" });
  await expect(apply(id)).rejects.toThrow("还有1行");
  const { bytes, name } = await memberImportFaults(staff, id);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  expect(name).toBe("委员名册（问题清单）.xlsx");
  expect(JSON.stringify(book.worksheets[0]?.getSheetValues())).toContain("手机号是11位");
  await answer(id, { part: "faulty", withoutFaulty: "on" });
  await apply(id);
  const people = await db.member.findMany({ where: { name: "言致远" }, orderBy: { id: "asc" } });
  expect(people.map(({ mobile, employer }) => [mobile, employer])).toEqual([
    ["13857100009", "市农科所"],
    [null, "临安中学"],
  ]);
  expect(await db.member.count({ where: { name: "申屠明" } })).toBe(0);
});

test("what was built on an import keeps it: a proposal, a later edit", async () => {
  const id = await start([
    ["姓名", "工作单位"],
    ["言致远", "市农科所"],
    ["申屠明", "市林场"],
  ]);
  await apply(id);
  const made = await db.member.findFirstOrThrow({ where: { name: "申屠明" } });
  const undo = () => undoMemberImport(staff, { importId: id, reason: "试" });
  const edited = createMemberInput.parse({ name: "申屠明", employer: "市农场" });
  await editMember(staff, { memberId: made.id, ...edited });
  await expect(undo()).rejects.toThrow("又改过");
  await register.submitted({ leadMemberId: made.id });
  await expect(undo()).rejects.toThrow("申屠明已有提案");
  expect((await readMemberImport(staff, id)).state).toBe("APPLIED");
});

test("collectives with their kind and contact; a contact nobody knows is a fault", async () => {
  const id = await start(
    [
      ["名称", "类型", "联系人"],
      ["民盟临安市委员会", "民主党派", "纪云舟"],
      ["锦城街道工委", "镇街工委", "桑榆"],
      ["团市委", "人民团体", "无此人"],
    ],
    "COLLECTIVES",
  );
  const { plan } = await readMemberPreview(staff, id);
  expect(plan.errors).toMatchObject([{ row: 4, column: "联络员" }]);
  await answer(id, { part: "faulty", withoutFaulty: "on" });
  await apply(id);
  expect(await db.collective.findMany({ orderBy: { id: "asc" } })).toMatchObject([
    { name: "民盟临安市委员会", kind: "PARTY", contactId: register.members.second.id },
    { name: "锦城街道工委", kind: "TOWN", contactId: register.members.third.id },
  ]);
  await undoMemberImport(staff, { importId: id, reason: "试" });
  expect(await db.collective.findMany()).toMatchObject([{ kind: "PARTY", contactId: null }]);
});

test("only the committee and the administrator; a sheet of the other kind is said so", async () => {
  const file = await sheetFile([
    ["姓名", "界别"],
    ["申屠明", "农业界"],
  ]);
  const id = await start([
    ["姓名", "手机"],
    ["申屠明", "13857100000"],
  ]);
  await expect(startMemberImport(staff, { kind: "COLLECTIVES", file })).rejects.toMatchObject({
    fields: { file: expect.stringContaining("另一种名册") },
  });
  for (const actor of [register.proposer, register.office, register.leader]) {
    for (const refused of [
      startMemberImport(actor, { kind: "MEMBERS", file }),
      answerMemberImport(actor, { importId: id }),
      applyMemberImport(actor, { importId: id, seenCreated: 1, seenChanged: 0 }),
      discardMemberImport(actor, { importId: id }),
      undoMemberImport(actor, { importId: id, reason: "试" }),
      readMemberPreview(actor, id),
      readMemberImport(actor, id),
      listMemberImports(actor),
      memberTemplate(actor, "MEMBERS"),
      memberImportFaults(actor, id),
    ])
      await expect(refused).rejects.toMatchObject({ kind: "denied" });
  }
  await expect(
    applyMemberImport(staff, { importId: id, seenCreated: 5, seenChanged: 0 }),
  ).rejects.toMatchObject({ kind: "conflict" });
  const administrator = { ...systemActor("2012-06-25"), role: "administrator" as const };
  await apply(id, administrator);
  const other = await start([
    ["姓名", "手机"],
    ["申屠明", "13857100001"],
  ]);
  await discardMemberImport(staff, { importId: other });
  await expect(apply(other)).rejects.toMatchObject({ kind: "conflict" });
});
