import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { importFile } from "@/lib/import/commands";
import { readRegisterRows } from "@/lib/import/queries";
import type { ColumnName } from "@/lib/import/columns";
import { displayTexts } from "@/lib/import/register-row";
import { writeRegister } from "@/lib/import/write-register";
import { exportRegister } from "@/lib/register/commands";
import { countRegister, listIds, listRegister } from "@/lib/register/queries";
import { readViews } from "@/lib/register/views";

const REGISTER = join(import.meta.dirname, "../../prisma/seed/linan-2012/register.xlsx");
const staff = systemActor("2012-06-25");
let plenary = 0;

beforeAll(async () => {
  const file = { name: "register.xlsx", bytes: await readFile(REGISTER) };
  const report = await importFile(staff, {
    plenary: { name: "八届一次会议", create: true },
    file,
    createMissing: true,
  });
  expect(report.errors).toEqual([]);
  plenary = (await db.plenary.findFirstOrThrow()).id;
}, 120_000);

const asUnit = (unitId: number): Actor => ({ ...staff, role: "unitClerk", unitId });

describe("the register of a whole plenary", () => {
  test("late and soon come first, then the numbers", async () => {
    const { count, lines, pages } = await listRegister(staff, { plenary });
    expect({ count, pages }).toEqual({ count: 271, pages: 6 });
    // The five key cases, under review until the limit of 28 June, are the only ones that are still open.
    expect(lines.slice(0, 5).map((line) => line.clock?.lamp.most?.lamp.words)).toEqual(
      Array(5).fill("剩3个工作日"),
    );
    expect(lines.slice(0, 5).every((line) => line._count.keySelections === 1)).toBe(true);
    expect(lines[5]?.caseNumber).toBe("002");
  });

  test("every condition narrows as the sheet says", async () => {
    const count = (filter: object) => countRegister(staff, { plenary, ...filter });
    expect(await count({ status: "FILED_EVER" })).toBe(217);
    expect(await count({ status: "MERGED" })).toBe(18);
    expect(await count({ disposition: "PUBLIC_OPINION" })).toBe(20);
    expect(await count({ disposition: "WITHDRAWN" })).toBe(2);
    expect(await count({ kind: "JOINT" })).toBe(95);
    expect(await count({ mode: "SEPARATE" })).toBe(17);
    expect(await count({ disclosure: "ABSTRACT" })).toBe(27);
    expect(await count({ class: "B" })).toBe(68);
    expect(await count({ key: "yes" })).toBe(5);
    expect(await count({ lamp: "SOON" })).toBe(5);
    expect(await count({ turn: "GOVERNMENT" })).toBe(5);
    expect(await count({ q: "完善 廉租住房保障制度" })).toBe(1);
    expect(await count({ q: "临教〔2012〕86号" })).toBe(1);
    // In the middle of a suggestion; % and _ are text, not wildcards.
    expect(await count({ q: "动态核查和退出机制" })).toBe(1);
    expect(await count({ q: "动态%退出机制" })).toBe(0);
    expect(await count({ dateOf: "replied", from: "2012-06-29" })).toBe(0);
    expect(await count({ lamp: "LATE", asOf: "2012-06-29" })).toBe(5);
    // Asked on an earlier day, what was completed since had its clock running.
    const early = systemActor("2012-03-31");
    const acceptedLater = { acceptances: { some: { acceptedOn: { gt: new Date("2012-03-31") } } } };
    const waiting = await db.proposal.count({ where: { assignments: { some: acceptedLater } } });
    expect(waiting).toBeGreaterThan(100);
    expect(await countRegister(early, { plenary, lamp: "SOON" })).toBe(waiting);
  });

  test("a figure's list holds as many as the figure says", async () => {
    const count = (filter: object) =>
      countRegister(staff, { plenary, asOf: "2012-06-25", ...filter });
    expect(await count({ figure: "consultation", part: "numerator" })).toBe(212);
    expect(await count({ figure: "resolved", basis: "filed", part: "denominator" })).toBe(217);
    expect(await count({ figure: "resolved", basis: "filed", part: "numerator" })).toBe(117);
    expect(await count({ figure: "declined" })).toBe(34);
  });

  test("a unit sees its own cases and no others", async () => {
    const unit = await db.unit.findFirstOrThrow({ where: { name: "市住建局" } });
    const own = await db.assignment.findMany({
      where: { unitId: unit.id },
      select: { proposalId: true },
    });
    const { ids } = await listIds(asUnit(unit.id), { plenary });
    expect(new Set(ids)).toEqual(new Set(own.map((one) => one.proposalId)));
    expect(await countRegister({ ...staff, role: "administrator" }, { plenary })).toBe(0);
  });

  test("each ready-made view counts what its list shows", async () => {
    for (const view of await readViews(staff, plenary)) {
      expect({ [view.key]: (await listRegister(staff, view.filter)).count }).toEqual({
        [view.key]: view.count,
      });
    }
  });

  test("its CSV and JSON hold the same cells as the workbook, in the list's order", async () => {
    const asked = { plenary, status: "MERGED", sort: "number" } as const;
    const csv = (await exportRegister(staff, asked, "csv")).bytes.toString();
    const json = await exportRegister(staff, asked, "json");
    expect(json.name).toBe("提案目录（八届一次会议，18件，2012-06-25）.json");
    const read = JSON.parse(json.bytes.toString()) as {
      about: string;
      columns: ColumnName[];
      rows: Record<ColumnName, string | null>[];
    };
    expect(read.about).toBe("已并案");
    const { ids } = await listIds(staff, asked);
    const texts = (await readRegisterRows(ids)).map(displayTexts);
    expect(texts).toHaveLength(18);
    const plain = read.rows.map((row) => read.columns.map((column) => row[column] ?? ""));
    expect(plain).toEqual(texts.map((row) => read.columns.map((column) => row[column])));
    expect(csv.startsWith(`\uFEFF${read.columns.join(",")}\r\n`)).toBe(true);
    for (const row of texts) expect(csv).toContain(row.案由);
  });

  test("importing its export changes nothing", async () => {
    const { ids } = await listIds(staff, { plenary, sort: "submitted" });
    const bytes = new Uint8Array(await writeRegister(await readRegisterRows(ids)));
    const report = await importFile(staff, { plenary, file: { name: "export.xlsx", bytes } });
    const { created, updated, unchanged, errors, warnings } = report;
    expect({ created, updated, unchanged, errors, warnings }).toEqual({
      created: 0,
      updated: 0,
      unchanged: 271,
      errors: [],
      warnings: [],
    });
  });
});
