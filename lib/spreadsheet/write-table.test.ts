import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { writeCsv } from "./write-csv";
import { writeTable } from "./write-table";

test("a long table leaves the others their turn while it is written, and is whole", async () => {
  let turns = 0;
  const clock = setInterval(() => turns++, 0);
  const rows = Array.from({ length: 2_000 }, (_, n) => [`=单位${n}`, n, { percent: "12.5" }]);
  const bytes = await writeTable({
    sheet: "表",
    title: "A&B",
    subtitle: "截至",
    columns: [
      { label: "单位", kind: "text" },
      { label: "件", kind: "count" },
      { label: "率", kind: "share" },
    ],
    rows,
    foot: ["口径"],
    frozenColumns: 1,
  });
  clearInterval(clock);
  expect(turns).toBeGreaterThan(2);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = workbook.getWorksheet("表")!;
  expect(sheet.rowCount).toBe(3 + 2_000 + 1);
  expect(sheet.getCell("A2003").value).toBe("=单位1999"); // a text, no formula
  expect(sheet.getCell("C4").value).toBe(0.125);
});

test("CSV quotes what needs it, and defuses what a spreadsheet would run", () => {
  const text = writeCsv([['a"b', "x,y", "=1+1", -3, null, "-2.5"]]).toString();
  expect(text).toBe('\uFEFF"a""b","x,y",\'=1+1,-3,,-2.5\r\n');
});
