import ExcelJS from "exceljs";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { makeRegister, type Register } from "@/lib/assignment/testing";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { makeWaitingExports } from "@/lib/export-making/commands";
import { askExport, cancelExport, fetchExport } from "@/lib/long-export/commands";
import { listExports, readExport } from "@/lib/long-export/queries";
import { askExportInput } from "@/lib/long-export/schema";
import { exportRegister } from "@/lib/register/commands";

let register: Register;
const ids: number[] = [];

beforeEach(async () => {
  register = await makeRegister("2012-06-25");
  ids.splice(0);
  for (let made = 0; made < 90; made += 1) ids.push(await register.filedCase());
});
afterAll(emptyDatabase);

async function ask(actor: Actor, of: object = {}): Promise<number> {
  const input = { what: "REGISTER", plenaryId: register.plenaryId, format: "csv", ...of };
  const { to } = await askExport(actor, askExportInput.parse(input));
  return Number(/\d+$/.exec(to)?.[0]);
}

describe("a list made in the background", () => {
  test("is the same file as at once, says who asked for what, and is for that person alone", async () => {
    const { staff, office, plenaryId } = register;
    const id = await ask(staff, { query: "status=FILED&page=2" });
    expect(await readExport(staff, id)).toMatchObject({ state: "WAITING", about: "已立案" });
    await makeWaitingExports();
    expect(await readExport(staff, id)).toMatchObject({
      state: "DONE",
      done: 90,
      all: 90,
      by: staff.name,
      kept: true,
    });
    const file = await fetchExport(staff, id);
    const direct = await exportRegister(staff, { plenary: plenaryId, status: "FILED" }, "csv");
    expect(Buffer.from(file.bytes)).toEqual(direct.bytes);
    expect(file.name).toBe(direct.name);
    await expect(fetchExport(office, id)).rejects.toThrow("没有这份文件");
    await expect(readExport(office, id)).rejects.toThrow("不是您要的");
    expect(await listExports(office)).toEqual([]);
    const events = await db.event.findMany({
      where: { kind: { startsWith: "longExport." } },
      orderBy: { id: "asc" },
    });
    expect(events.map((one) => one.kind)).toEqual(["longExport.ask", "longExport.fetch"]);
  });

  test("is given while the person acts in the same role and may still see all of it", async () => {
    const { staff } = register;
    const id = await ask(staff);
    await makeWaitingExports();
    await expect(fetchExport({ ...staff, role: "leader" }, id)).rejects.toThrow("另一个角色");
    await db.proposal.update({ where: { id: ids[0]! }, data: { voidedAt: new Date() } });
    await expect(fetchExport(staff, id)).rejects.toThrow("有1件现在已不在您可看的范围内");
    // Nor with a rating in it that is not open (any more).
    await db.proposal.update({ where: { id: ids[0]! }, data: { voidedAt: null } });
    await db.longExport.update({ where: { id }, data: { rated: [ids[1]!] } });
    await expect(fetchExport(staff, id)).rejects.toThrow("没有开封");
  });

  test("goes after its days", async () => {
    const { staff } = register;
    const id = await ask(staff);
    await makeWaitingExports();
    await db.longExport.update({ where: { id }, data: { keptUntil: new Date(0) } });
    await expect(fetchExport(staff, id)).rejects.toThrow("保存期已过");
    await makeWaitingExports();
    expect((await db.longExport.findUniqueOrThrow({ where: { id } })).content).toBeNull();
    expect(await readExport(staff, id)).toMatchObject({ state: "DONE", kept: false });
  });

  test("can be cancelled before and while it is made, by who asked; no file is left", async () => {
    const { staff, office } = register;
    const waiting = await ask(staff);
    await expect(cancelExport(office, { exportId: waiting })).rejects.toThrow("不是您要的");
    await cancelExport(staff, { exportId: waiting });
    await makeWaitingExports();
    expect(await readExport(staff, waiting)).toMatchObject({ state: "CANCELLED", done: 0 });
    const running = await ask(staff);
    const making = makeWaitingExports();
    while ((await readExport(staff, running)).done === 0);
    await cancelExport(staff, { exportId: running });
    await making;
    expect(await readExport(staff, running)).toMatchObject({ state: "CANCELLED", fileName: null });
    await expect(cancelExport(staff, { exportId: running })).rejects.toThrow("已经结束");
  });

  test("that fails says so; a server that stopped leaves it to the next, three times", async () => {
    const { staff } = register;
    const denied = await ask(staff);
    await db.longExport.update({
      where: { id: denied },
      data: { actor: { ...staff, role: "auditor" } },
    });
    await makeWaitingExports();
    expect(await readExport(staff, denied)).toMatchObject({
      state: "FAILED",
      fault: "这个角色不能导出目录。",
    });
    const left = { state: "RUNNING", tries: 1, touchedAt: new Date(Date.now() - 180_000) } as const;
    const again = await ask(staff);
    await db.longExport.update({ where: { id: again }, data: left });
    const given = await ask(staff);
    await db.longExport.update({ where: { id: given }, data: { ...left, tries: 3 } });
    await makeWaitingExports();
    expect((await readExport(staff, again)).state).toBe("DONE");
    expect(await readExport(staff, given)).toMatchObject({ state: "FAILED" });
    expect((await readExport(staff, given)).fault).toContain("停了三次");
  });

  test("is refused while three wait, and to who may not take the list out", async () => {
    const { staff } = register;
    for (let n = 0; n < 3; n += 1) await ask(staff);
    await expect(ask(staff)).rejects.toThrow("已有3份");
    await expect(ask(await register.actor("auditor"))).rejects.toThrow("不能导出目录");
    await expect(ask({ ...staff, userId: null })).rejects.toThrow("先登录");
    await expect(ask(register.office, { plenaryId: 9_999 })).rejects.toThrow("没有这个届次");
    await expect(ask(register.office, { what: "TABLES" })).rejects.toThrow("只有Excel");
    await expect(ask(register.waterClerk, { what: "TABLES", format: "xlsx" })).rejects.toThrow();
  });
});

test("all usual tables are one workbook, without the members' for the office", async () => {
  const sheetsFor = async (actor: Actor) => {
    const id = await ask(actor, { what: "TABLES", format: "xlsx", query: "asOf=2012-06-20" });
    await makeWaitingExports();
    const { bytes, name } = await fetchExport(actor, id);
    expect(name).toBe("八届一次会议统计表（截至2012-06-20）.xlsx");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    return book.worksheets.map((sheet) => sheet.name);
  };
  const all = ["承办单位", "类别", "提案者类型", "界别", "委员", "逐月", "各率"];
  expect(await sheetsFor(register.staff)).toEqual(all);
  expect(await sheetsFor(register.office)).toEqual(all.filter((name) => name !== "委员"));
});
