import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { readFigures } from "@/lib/figures/queries";
import { figureParams, listsUnits } from "@/lib/figures/address";
import { parseFilter } from "@/lib/register/filter";
import { countRegister } from "@/lib/register/queries";
import { loadLinan } from "@/lib/report-text/testing";
import { readCsv } from "@/lib/spreadsheet/csv";
import { readUnitReplies } from "@/lib/unit-reply/queries";
import { exportTable } from "@/lib/table-export/commands";
import { ALL_TABLES, TABLE_KINDS, type TableKind, type UsualTable } from "@/lib/table-export/kinds";
import { readTable } from "@/lib/table-export/queries";
import type { CellList, StatTable } from "@/lib/table-export/table";

const asOf = "2012-06-25";
const actor = systemActor(asOf);
let plenaryId = 0;
beforeAll(async () => {
  plenaryId = await loadLinan();
}, 120_000);

const read = (kind: TableKind) => readTable(actor, { plenaryId, asOf, kind });

function valueAt(table: StatTable, row: string, key: string): unknown {
  const cells = table.rows.find((one) => one[0] && "text" in one[0] && one[0].text === row);
  const cell = cells?.[table.columns.findIndex((one) => one.key === key)];
  return (
    cell &&
    ("count" in cell
      ? cell.count
      : "share" in cell
        ? cell.share
        : "text" in cell
          ? cell.text
          : cell.tenths)
  );
}

describe("the usual tables of Lin'an as of 2012-06-25", () => {
  test("add up to the published figures", async () => {
    const units = await read("units");
    const lead = units.columns.findIndex((one) => one.key === "lead");
    expect(units.rows).toHaveLength(65);
    expect(units.total?.[lead]).toMatchObject({ count: 235 });
    const categories = await read("categories");
    expect(valueAt(categories, "城建管理", "filed")).toBe(33);
    expect(valueAt(await read("kinds"), "集体", "received")).toBe(43);
    const sectors = await read("sectors");
    const received = sectors.columns.findIndex((one) => one.key === "received");
    const sum = sectors.rows.reduce((all, row) => {
      const cell = row[received]!;
      return all + ("count" in cell ? cell.count : 0);
    }, 0);
    expect(sum).toBe(271);
    const months = await read("months");
    expect(valueAt(months, "2012-06", "answeredUntil")).toBe(212);
    expect(valueAt(months, "2012-03", "handedOver")).toBe(217);
    const rates = await read("rates");
    const resolved = rates.rows.filter((row) => "text" in row[0]! && row[0].text === "解决落实率");
    expect(resolved.map((row) => row[4])).toEqual([{ share: "55.2" }, { share: "53.9" }]);
  });

  test("every number with a list is the number of cases in it", async () => {
    for (const kind of Object.keys(TABLE_KINDS) as UsualTable[]) {
      const { rows, total } = await read(kind);
      // Members by the hundred and units by the dozen are alike: a few of each stand for all.
      const some = [...rows.slice(0, 2), ...rows.slice(-1), ...(total ? [total] : [])];
      for (const cell of some.flat()) {
        if (!("count" in cell) || !cell.list) continue;
        expect({ kind, list: cell.list, count: cell.count }).toEqual({
          kind,
          list: cell.list,
          count: await listed(cell.list),
        });
      }
    }
  }, 240_000);

  async function listed({ sector, member, ...address }: CellList): Promise<number> {
    if (listsUnits(address.figure))
      return (await readUnitReplies(actor, plenaryId, address)).length;
    const more = { ...(sector && { sector: `${sector}` }), ...(member && { member: `${member}` }) };
    const query = { ...figureParams(address), plenary: String(plenaryId), ...more };
    return countRegister(actor, parseFilter(query));
  }
});

describe("as files", () => {
  const file = (format: "xlsx" | "csv" | "json", kind: TableKind = "units") =>
    exportTable(actor, { plenaryId, asOf, kind, format });

  test("Excel has numbers as numbers, percents as percents, frozen heads, A4 and the bases at its foot", async () => {
    const { bytes, name } = await file("xlsx");
    expect(name).toBe("八届一次会议承办单位统计表（截至2012-06-25）.xlsx");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = workbook.getWorksheet("承办单位")!;
    expect(sheet.getCell("A1").value).toBe("八届一次会议承办单位统计表");
    expect(sheet.getCell("A2").value).toContain("截至2012年6月25日");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 3, xSplit: 2 });
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1 });
    const heads = sheet.getRow(3).values as string[];
    const total = sheet.getRow(3 + 65 + 1);
    expect(total.getCell(heads.indexOf("主办")).value).toBe(235);
    const share = total.getCell(heads.indexOf("解决落实率"));
    expect(typeof share.value).toBe("number");
    expect(share.numFmt).toBe("0.0%");
    const last = sheet.getRow(sheet.rowCount).getCell(1).value;
    expect(last).toContain("四舍五入到一位小数");
  });

  test("CSV and JSON hold the same numbers, and each taking out is in the log", async () => {
    const table = await read("categories");
    const csv = readCsv((await file("csv", "categories")).bytes, "x");
    const json = JSON.parse((await file("json", "categories")).bytes.toString());
    const filed = table.columns.findIndex((one) => one.key === "filed");
    expect(csv.rows).toHaveLength(1 + table.rows.length + 1);
    for (const [n, row] of json.rows.entries())
      expect(String(row.filed)).toBe(csv.rows[n + 1]!.cells[filed]!.text);
    expect(json).toMatchObject({ asOf, unit: "单位：件", total: { filed: 217 } });
    const [event] = await db.event.findMany({
      where: { kind: "report.exportTable" },
      orderBy: { id: "desc" },
      take: 1,
    });
    expect(event?.data).toEqual({ table: "提案类别统计表", format: "JSON" });
  });

  test("every table on the screen is a JSON with the numbers of the screen, also as known at an earlier moment", async () => {
    const figures = await readFigures(actor, { plenaryId, asOf });
    const json = async (kind: TableKind, more = {}) => {
      const made = await exportTable(actor, { plenaryId, asOf, kind, format: "json", ...more });
      return JSON.parse(made.bytes.toString()) as { rows: Record<string, unknown>[] } & Record<
        string,
        unknown
      >;
    };
    for (const kind of Object.keys(ALL_TABLES) as TableKind[]) {
      const { rows, columns } = await json(kind);
      expect(kind.endsWith("Differences") || rows.length > 0, kind).toBe(true);
      expect(JSON.stringify([rows, columns])).not.toMatch(/undefined|NaN/);
    }
    const weeks = (await json("weeks")).rows;
    expect(weeks.at(-1)).toMatchObject({ until: 212 });
    expect(weeks.reduce((sum, week) => sum + Number(week.answered), 0)).toBe(212);
    const keys = (await json("keys")).rows;
    expect(keys).toHaveLength(5);
    expect(Object.keys(keys[0]!)).toContain("turn");
    const supervised = (await json("supervisors")).rows;
    expect(supervised.map((row) => [row.supervisor, row.filed])).toEqual(
      figures.bySupervisor.map((row) => [row.name, row.filed]),
    );
    const flow = (await json("flow")).rows;
    expect(flow.map((row) => row.cases)).toEqual(expect.arrayContaining([271, 217, 65, 212, 117]));
    const compared = (await json("comparison")).rows;
    const resolved = compared.find((row) => row.label === "解决落实率" && row.denominator === 217);
    expect(resolved).toMatchObject({ count: 117, percent: 53.9 });
    // Before the import nothing was known: no row says otherwise.
    const before = await json("weeks", { knownAt: "2012-01-01" });
    expect(before).toMatchObject({ knownAt: "2012-01-01", rows: [] });
    expect(Object.keys((await json("keys", { knownAt: "2100-01-01" })).rows[0]!)).not.toContain(
      "turn",
    );
  });

  test("members' table holds no telephone and is not for the government's office; units have none of it", async () => {
    const { bytes } = await file("json", "members");
    const mobiles = await db.member.findMany({ select: { mobile: true }, take: 50 });
    const whole = bytes.toString();
    for (const { mobile } of mobiles) if (mobile) expect(whole).not.toContain(mobile);
    const asked = { plenaryId, asOf, kind: "members" as const, format: "csv" as const };
    const office = { ...actor, role: "governmentOffice" as const };
    await expect(exportTable(office, asked)).rejects.toThrow("提案委和领导");
    const clerk = { ...actor, role: "unitClerk" as const };
    await expect(exportTable(clerk, { ...asked, kind: "units" })).rejects.toThrow("提案委、督查室");
  });
});
