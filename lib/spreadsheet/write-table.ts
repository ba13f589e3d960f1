import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import ExcelJS from "exceljs";
import { columnLetters } from "./grid";

/** A cell of a statistical table. A share is a percent with one decimal, "53.9"; null prints —. */
export type TableValue =
  | string
  | number
  | null
  | { readonly percent: string | null }
  /** A number with one decimal where it has one: points, given in tenths. */
  | { readonly tenths: number };

export type TableToWrite = {
  readonly sheet: string;
  readonly title: string;
  /** Under the title: plenary, as-of date, what is counted. */
  readonly subtitle: string;
  readonly columns: readonly {
    readonly label: string;
    readonly kind: "text" | "count" | "share";
  }[];
  readonly rows: readonly (readonly TableValue[])[];
  /** Its last row, bold. */
  readonly total?: readonly TableValue[];
  /** Under the table, one a line: the bases. */
  readonly foot: readonly string[];
  /** Columns that stay in sight, from the left. */
  readonly frozenColumns: number;
};

const FONT = { name: "宋体", size: 10 };
const HEADER_ROWS = 3;
/** After so many rows the other requests get their turn. */
const ROWS_A_TURN = 200;
// exceljs declares its paper sizes as a const enum, which single modules cannot read.
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment
const A4 = 9 as ExcelJS.PaperSize.A4;
const BORDER = { style: "thin", color: { argb: "FF6A7681" } } as const;
const THIN = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };

/**
 * A statistical table as .xlsx: A4, its width on one page, heads on every page and frozen; numbers are numbers, and
 * shares are numbers in percent format, rounded as the screen rounds them. Texts stay texts (no formula comes of one).
 */
export function writeTable(table: TableToWrite): Promise<Buffer> {
  return writeTables([table]);
}

/** Several tables as one .xlsx, each on its sheet; where they come by and by, others get their turn in between. */
export async function writeTables(
  tables: Iterable<TableToWrite> | AsyncIterable<TableToWrite>,
): Promise<Buffer> {
  const stream = new PassThrough();
  const written = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  });
  for await (const table of tables) await writeSheet(workbook, table);
  await workbook.commit();
  return written;
}

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  table: TableToWrite,
): Promise<void> {
  const sheet = addSheet(workbook, table);
  heads(sheet, table);
  let number = HEADER_ROWS;
  const lines = [...table.rows, ...(table.total ? [table.total] : [])];
  for (const values of lines) {
    number++;
    const row = sheet.getRow(number);
    for (const [n, value] of values.entries()) writeValue(row.getCell(n + 1), value);
    row.font = values === table.total ? { ...FONT, bold: true } : FONT;
    row.commit();
    if (number % ROWS_A_TURN === 0) await setImmediate();
  }
  for (const line of table.foot) {
    number++;
    sheet.mergeCells(number, 1, number, table.columns.length);
    const cell = sheet.getRow(number).getCell(1);
    cell.value = line;
    cell.font = { ...FONT, size: 9 };
    cell.alignment = { wrapText: true, vertical: "top" };
    sheet.getRow(number).commit();
  }
  sheet.commit();
}

function addSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { sheet, title, subtitle, columns, frozenColumns }: TableToWrite,
): ExcelJS.Worksheet {
  const worksheet = workbook.addWorksheet(sheet, {
    views: [{ state: "frozen", ySplit: HEADER_ROWS, xSplit: frozenColumns }],
    pageSetup: {
      paperSize: A4,
      orientation: columns.length > 8 ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `1:${HEADER_ROWS}`,
      printTitlesColumn: frozenColumns > 0 ? `A:${columnLetters(frozenColumns - 1)}` : undefined,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    // & begins a code in a foot and would swallow the next letter.
    headerFooter: {
      oddFooter: `&L${`${title}　${subtitle}`.replaceAll("&", "&&").slice(0, 150)}&R第 &P 页，共 &N 页`,
    },
  });
  for (const [n, { kind }] of columns.entries())
    worksheet.getColumn(n + 1).width = kind === "text" ? 18 : 9;
  return worksheet;
}

function heads(sheet: ExcelJS.Worksheet, { title, subtitle, columns }: TableToWrite): void {
  const line = (number: number, value: string, size: number) => {
    sheet.mergeCells(number, 1, number, columns.length);
    const cell = sheet.getRow(number).getCell(1);
    cell.value = value;
    cell.font = { ...FONT, size, bold: number === 1 };
    cell.alignment = { horizontal: "center", vertical: "middle" };
    sheet.getRow(number).commit();
  };
  line(1, title, 16);
  line(2, subtitle, 10);
  const row = sheet.getRow(HEADER_ROWS);
  for (const [n, { label }] of columns.entries()) {
    const cell = row.getCell(n + 1);
    cell.value = label;
    cell.border = THIN;
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  }
  row.font = { ...FONT, bold: true };
  row.height = 42;
  row.commit();
}

function writeValue(cell: ExcelJS.Cell, value: TableValue): void {
  cell.border = THIN;
  if (value === null) return;
  if (typeof value === "string") {
    cell.value = value;
    cell.numFmt = "@";
  } else if (typeof value === "number") {
    cell.value = value;
    cell.numFmt = "0";
  } else if ("tenths" in value) {
    cell.value = value.tenths / 10;
    cell.numFmt = value.tenths % 10 === 0 ? "0" : "0.0";
  } else if (value.percent === null) {
    cell.value = "—";
    cell.alignment = { horizontal: "right" };
  } else {
    // "53.9" is exactly 0.539 in the sheet; dividing would leave 0.5389999.
    cell.value = Number(`${value.percent}e-2`);
    cell.numFmt = value.percent === "100.0" ? "0%" : "0.0%";
  }
}
