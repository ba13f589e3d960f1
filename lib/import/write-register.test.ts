import { describe, expect, test } from "vitest";
import { openWorkbook } from "@/lib/spreadsheet/open-workbook";
import { COLUMNS } from "./columns";
import { openRegister } from "./open-register";
import { readRegister } from "./read-register";
import { displayTexts, emptyRegisterRow } from "./register-row";
import { NO_DECISIONS } from "./result";
import { csvRecords, openFile, readFile, sampleDirectory, TEST_OPTIONS } from "./testing";
import { writeErrors, writeRegister, writeTemplate } from "./write-register";

const directory = sampleDirectory();

async function readBack(bytes: Buffer) {
  const { grid, header } = await openRegister(bytes, "提案目录.xlsx");
  return {
    grid,
    header,
    result: readRegister(grid, header, directory, TEST_OPTIONS, NO_DECISIONS),
  };
}

describe("the written register", () => {
  test("is read back as the same rows, without any issue", async () => {
    const { rows } = await readFile("prisma/seed/linan-2012/register.xlsx", directory);
    const { grid, result } = await readBack(await writeRegister(rows.map(({ row }) => row)));
    expect(result.rows.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
    expect([...result.errors, ...result.warnings, ...result.repairs]).toEqual([]);
    expect(grid.rows[0]!.cells.map((cell) => cell!.text)).toEqual(COLUMNS.map(({ name }) => name));
    expect(grid.rows[1]!.cells[11]).toMatchObject({ kind: "date", date: "2012-02-06" });
  });

  test("holds no formula, whatever a text begins with", async () => {
    const texts = [
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      '=HYPERLINK("http://www.example.org")',
      "_x0041_",
    ];
    const rows = texts.map((remark, i) => ({
      ...emptyRegisterRow(),
      caseNumber: `00${i + 1}`,
      title: remark,
      leadProposer: "盛根涛",
      remark,
    }));
    const { grid, result } = await readBack(await writeRegister(rows));
    expect(result.rows.map(({ row }) => [row.title, row.remark])).toEqual(
      texts.map((text) => [text, text]),
    );
    expect(grid.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.formula))).toEqual([]);
    expect(result.repairs.every(({ reason }) => reason.includes("按纯文本保存"))).toBe(true);
  });
});

describe("the template", () => {
  test("has the 46 columns, no row, and a sheet that explains them", async () => {
    const bytes = await writeTemplate(directory);
    const { header, result } = await readBack(bytes);
    expect(Object.keys(header.mapping)).toHaveLength(46);
    expect(result.rows).toEqual([]);
    const workbook = await openWorkbook(bytes, "模板.xlsx");
    expect(workbook.sheetNames).toEqual(["提案目录", "填写说明", "选项"]);
    const choices = await workbook.read("选项");
    expect(choices.rows.map(({ cells }) => cells[0]?.text).filter(Boolean)).toEqual([
      "大会",
      "平时",
    ]);
    expect((await workbook.read("填写说明")).rows).toHaveLength(47);
  });
});

describe("the errors' workbook", () => {
  test("keeps every row in its place and lists every issue", async () => {
    const { grid, header } = await openFile("e2e/data/register-messy.xlsx");
    const result = readRegister(grid, header, directory, TEST_OPTIONS, NO_DECISIONS);
    const workbook = await openWorkbook(await writeErrors(grid, header, result), "问题.xlsx");
    expect(workbook.sheetNames).toEqual(["Sheet1", "问题清单"]);
    const sheet = await workbook.read("Sheet1");
    expect(sheet.rows.find(({ number }) => number === 15)!.cells[8]!.text).toBe("市园林管理处");
    const list = await workbook.read("问题清单");
    expect(list.rows).toHaveLength(csvRecords("e2e/data/expected-errors.csv").length + 1);
    expect(list.rows[1]!.cells.map((cell) => cell?.text).slice(0, 4)).toEqual([
      "15",
      "主办单位",
      "承办单位",
      "错误",
    ]);
  });
});

test("every text of a row is that of its column", async () => {
  const { rows } = await readFile("prisma/seed/linan-2012/register.xlsx", directory);
  expect(displayTexts(rows[1]!.row)).toMatchObject({
    登记号: "2012-002",
    办理方式: "分办",
    主办单位: "市教育局、市公安局、市交通运输局",
    办理结果: "基本满意",
    面商日期: "2012-05-30",
    会办单位: "",
  });
});
