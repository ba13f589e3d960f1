import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { accountOf, type PointTable, sumOf } from "@/lib/member-work/points";
import type { MemberAccount } from "@/lib/member-work/queries";
import { workSheet } from "@/lib/member-work/work-sheet";
import { writeTable } from "@/lib/spreadsheet/write-table";

const table: PointTable = {
  rules: [{ kind: "LEAD_FILED", tenths: 25, capTenths: null }],
  capTenths: null,
};

function member(id: number, name: string, sector: string | null, filed: number): MemberAccount {
  const work = Array.from({ length: filed }, (_, at) => ({
    kind: "LEAD_FILED" as const,
    proposalId: at + 1,
    number: String(at + 1),
    title: "清淤",
    on: null,
  }));
  const lines = accountOf(work, table);
  return { id, name, sector, handedIn: filed, lines, sum: sumOf(lines) };
}

const accounts = [
  member(1, "=言致远", "农业界", 1),
  member(2, "纪云舟", "农业界", 3),
  member(3, "桑榆", null, 0),
];
const sheet = workSheet({ table, accounts }, { plenary: "八届一次会议", asOf: "2012-06-25" });

test("each member has a row, each sector its sum, and the last row sums all", () => {
  const short = sheet.rows.map((row) => [row[0], row[1], row[2], row.at(-1)]);
  expect(short).toEqual([
    ["农业界", "=言致远", 1, { tenths: 25 }],
    ["农业界", "纪云舟", 3, { tenths: 75 }],
    ["农业界小计", "2人", 4, { tenths: 100 }],
    ["界别未填", "桑榆", 0, { tenths: 0 }],
    ["界别未填小计", "1人", 0, { tenths: 0 }],
  ]);
  expect(sheet.total?.slice(0, 3)).toEqual(["合计", "3人", 4]);
  expect(sheet.total?.at(-1)).toEqual({ tenths: 100 });
  for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
});

test("points are numbers in the file, also half ones, and a name is never a formula", async () => {
  const file = await writeTable(sheet);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as never);
  const row = book.worksheets[0]!.getRow(4);
  expect(row.getCell(2).value).toBe("=言致远");
  expect(row.getCell(3).value).toBe(1);
  expect(row.getCell(sheet.columns.length).value).toBe(2.5);
  expect(row.getCell(sheet.columns.length).numFmt).toBe("0.0");
});
