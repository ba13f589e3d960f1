import { DIRECTORIES, type DirectoryKind, type Field } from "@/lib/member-import/columns";
import type { OpenedSheet } from "@/lib/member-import/open-sheet";
import type { Book, Plan } from "@/lib/member-import/plan";
import { COLLECTIVE_KIND_LABEL } from "@/lib/member/labels";
import { cellAt } from "@/lib/spreadsheet/grid";
import { type CellToWrite, writeWorkbook } from "@/lib/spreadsheet/write-workbook";

type File = { name: string; bytes: Buffer };

const WIDTH: Partial<Record<Field, number>> = { employer: 28, post: 18, email: 24, contact: 30 };

function choicesOf(book: Book): Partial<Record<Field, readonly string[]>> {
  const kinds = Object.values(COLLECTIVE_KIND_LABEL);
  const contact = book.members.map(({ words }) => words);
  return { gender: ["男", "女"], sector: book.sectors, kind: kinds, contact };
}

/** An empty register to fill in: every column is text, so that telephone numbers stay whole. */
export async function writeTemplate(book: Book): Promise<File> {
  const { sheet, fields, label } = DIRECTORIES[book.kind];
  const choices = choicesOf(book);
  const columns = (Object.keys(fields) as Field[]).map((field) => ({
    width: WIDTH[field] ?? 14,
    choices: choices[field],
    strict: field === "gender" || field === "kind",
  }));
  const rows = [Object.values<string>(fields)];
  const bytes = await writeWorkbook([
    { name: sheet, columns, headerRows: 1, frozenColumns: 1, rows },
  ]);
  return { name: `${label}名册空白模板.xlsx`, bytes };
}

/** What must be mended or answered, a line each, and the sheet as it came with those cells marked. */
export async function writeFaults(
  fileName: string,
  kind: DirectoryKind,
  { grid, header }: OpenedSheet,
  plan: Plan,
): Promise<File> {
  const { fields } = DIRECTORIES[kind];
  const labels: Partial<Record<Field, string>> = fields;
  const columnOf = new Map(
    Object.entries(header.mapping).map(([field, column]) => [labels[field as Field], column]),
  );
  const faults = [
    ...plan.errors,
    ...plan.who.map(({ row, name }) => ({
      row,
      column: fields.name,
      value: name,
      words: "名册里有同名的，请在导入的页面上选是哪一位",
    })),
    ...plan.sectors.flatMap(({ word, rows }) =>
      rows.map((row) => ({
        row,
        column: labels.sector ?? "",
        value: word,
        words: "名册里没有这个界别，请改正，或在导入的页面上新建",
      })),
    ),
    ...plan.notes,
  ].toSorted((a, b) => a.row - b.row);
  const list = [
    ["行", "列", "表中内容", "问题和办法"],
    ...faults.map(({ row, column, value, words }) => [String(row), column, value, words]),
  ];
  const marks = new Map(faults.map((one) => [`${one.row}/${columnOf.get(one.column)}`, one.words]));
  const width = Math.max(1, ...grid.rows.map(({ cells }) => cells.length));
  const original = grid.rows.map((row) =>
    Array.from({ length: width }, (_, column): CellToWrite => {
      const { text } = cellAt(row, column);
      const note = marks.get(`${row.number}/${column}`);
      return note ? { text, note, mark: "error" } : text;
    }),
  );
  const bytes = await writeWorkbook([
    {
      name: "问题清单",
      columns: [{ width: 6 }, { width: 12 }, { width: 24 }, { width: 70 }],
      headerRows: 1,
      rows: list,
    },
    {
      name: "原表",
      columns: Array.from({ length: width }, () => ({ width: 16 })),
      headerRows: 0,
      rows: original,
    },
  ]);
  return { name: `${fileName.replace(/\.[^.]*$/, "")}（问题清单）.xlsx`, bytes };
}
