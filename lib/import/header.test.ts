import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { readCsv } from "@/lib/spreadsheet/csv";
import { COLUMN_SYNONYMS } from "./column-synonyms";
import { COLUMNS } from "./columns";
import { findHeader, missingColumns, recogniseHeader, withMapping } from "./header";
import { openRegister } from "./open-register";
import { openFile } from "./testing";

const sheet = (text: string) => readCsv(Buffer.from(text), "一");

async function bytesOf(fill: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe("a header", () => {
  test("is found below titles, and its words recognised", async () => {
    const { header } = await openFile("e2e/data/register-messy.xlsx");
    expect(header.row).toBe(3);
    expect(header.mapping).toMatchObject({
      案号: 1,
      办理类别: 16,
      办理态度: 19,
      办理结果: 20,
      答复文号: 15,
      备注: 21,
    });
    expect(header.headers.filter(({ canonical }) => canonical === null)).toEqual([
      { column: 0, letters: "A", text: "序号", canonical: null },
    ]);
  });

  test("has all 46 columns in the register", async () => {
    const { header } = await openFile("prisma/seed/linan-2012/register.xlsx");
    expect(Object.values(header.mapping)).toEqual(COLUMNS.map((_, column) => column));
  });

  test("is none where fewer than three words are known", () => {
    expect(findHeader(sheet("甲,乙,丙\n案号,备注,丁"))).toBeNull();
  });

  test("takes the register's own word before a synonym, and each column once", () => {
    expect(findHeader(sheet("编号,案号,案由,提案人,题目"))!.mapping).toEqual({
      案号: 1,
      案由: 2,
      提案人: 3,
    });
  });

  test("of two storeys is read together with the word above", async () => {
    const bytes = await bytesOf((workbook) => {
      const rows = workbook.addWorksheet("一");
      rows.addRow(["案号", "案由", "提案人", "面商", "", "答复", ""]);
      rows.addRow(["", "", "", "时间", "方式", "时间", "文号"]);
      rows.addRow(["001", "甲", "乙", "", "座谈会", "2012-05-01", "临教〔2012〕1号"]);
      for (const range of ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"]) rows.mergeCells(range);
    });
    const { header } = await openRegister(bytes, "表.xlsx");
    expect(header.row).toBe(2);
    expect(header.mapping).toEqual({
      案号: 0,
      案由: 1,
      提案人: 2,
      面商日期: 3,
      面商形式: 4,
      答复日期: 5,
      答复文号: 6,
    });
  });

  test("can be mapped otherwise by the person", () => {
    const header = findHeader(sheet("案号,案由,提案人,甲,乙"))!;
    const changed = withMapping(header, { 备注: 3, 提案人: 4, 案由: null });
    expect(changed.mapping).toEqual({ 案号: 0, 备注: 3, 提案人: 4 });
    expect(changed.headers.map(({ canonical }) => canonical)).toEqual([
      "案号",
      null,
      null,
      "备注",
      "提案人",
    ]);
    expect(withMapping(changed, { 案由: 4 }).mapping).toEqual({ 案号: 0, 备注: 3, 案由: 4 });
    expect(missingColumns(changed.mapping)).toEqual(["案由"]);
    expect(missingColumns({ 案由: 0 })).toEqual(["提案人", "登记号或案号"]);
  });

  test("no word stands for two columns", () => {
    const words = COLUMNS.flatMap(({ name }) => [name, ...COLUMN_SYNONYMS[name].split(" ")]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    for (const { name } of COLUMNS)
      for (const word of [name, ...COLUMN_SYNONYMS[name].split(" ")])
        expect([word, recogniseHeader(word)]).toEqual([word, name]);
  });
});

const workbook = (names: string[]) =>
  bytesOf((book) => {
    book.addWorksheet("封面").addRow(["某某市政协"]);
    for (const name of names) book.addWorksheet(name).addRow(["案号", "案由", "提案人"]);
  });

describe("of several sheets", () => {
  test("提案目录 is read, else the first with a header, else the one asked for", async () => {
    const named = await openRegister(await workbook(["汇总", "提案目录"]), "表.xlsx");
    expect([named.grid.name, named.sheetNames]).toEqual(["提案目录", ["封面", "汇总", "提案目录"]]);
    expect((await openRegister(await workbook(["汇总", "二"]), "表.xlsx")).grid.name).toBe("汇总");
    expect((await openRegister(await workbook(["汇总", "二"]), "表.xlsx", "二")).grid.name).toBe(
      "二",
    );
  });
  test("none with a header is refused, as is one that does not exist, or an empty one", async () => {
    await expect(openRegister(await workbook([]), "表.xlsx")).rejects.toThrow(
      /「封面」里没有找到表头/,
    );
    await expect(openRegister(await workbook([]), "表.xlsx", "三")).rejects.toThrow(
      /没有名为「三」的工作表/,
    );
    await expect(
      openRegister(await bytesOf((book) => book.addWorksheet("一")), "表.xlsx"),
    ).rejects.toThrow(/是空的/);
  });
});
