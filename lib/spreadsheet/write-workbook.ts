import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { columnLetters } from "./grid";

export type Mark = "error" | "warning" | "repaired";

/** A text, which stays a text whatever it begins with, or more that is known of a cell. */
export type CellToWrite =
  | string
  | null
  | {
      readonly text: string;
      readonly date?: PlainDate;
      readonly mark?: Mark;
      readonly note?: string;
    };

export interface ColumnToWrite {
  /** In characters. */
  readonly width: number;
  /** Written as a real day; otherwise the column is formatted as text, so that 001 typed into it stays 001. */
  readonly date?: boolean;
  /** A drop-down list; other values are refused by the sheet only where `strict`. */
  readonly choices?: readonly string[];
  readonly strict?: boolean;
}

export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  /** Rows 1 to `headerRows` are printed bold, stay in sight, and stand on every printed page. */
  readonly headerRows: number;
  /** Columns that stay in sight, from the left. */
  readonly frozenColumns?: number;
  /** Where they come by and by, others get their turn in between. */
  readonly rows: Iterable<readonly CellToWrite[]> | AsyncIterable<readonly CellToWrite[]>;
  /** Down to which row drop-down lists reach. */
  readonly choiceRows?: number;
}

const FILLS: Record<Mark, string> = {
  error: "FFFBD5D5",
  warning: "FFFFF2CC",
  repaired: "FFDDEBF7",
};
const FONT = { name: "宋体", size: 10 };
// exceljs declares its paper sizes as a const enum, which single modules cannot read.
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment
const A4 = 9 as ExcelJS.PaperSize.A4;
const CHOICES_SHEET = "选项";

/**
 * Writes an .xlsx, A4 landscape. Texts are written as texts: no formula can come into being, so there is
 * nothing that Excel would run on opening (formula injection).
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const stream = new PassThrough();
  const written = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  });
  const choices: (readonly string[])[] = [];
  for (const sheet of sheets) await writeSheet(workbook, sheet, choices);
  if (choices.length > 0) writeChoices(workbook, choices);
  await workbook.commit();
  return written;
}

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: SheetToWrite,
  choices: (readonly string[])[],
): Promise<void> {
  const { headerRows, frozenColumns = 0 } = sheet;
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: "frozen", ySplit: headerRows, xSplit: frozenColumns }],
    pageSetup: {
      paperSize: A4,
      orientation: "landscape",
      printTitlesRow: headerRows > 0 ? `1:${headerRows}` : undefined,
      printTitlesColumn: frozenColumns > 0 ? `A:${columnLetters(frozenColumns - 1)}` : undefined,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "第 &P 页，共 &N 页" },
  });
  for (const [i, { width, date }] of sheet.columns.entries()) {
    const column = worksheet.getColumn(i + 1);
    column.width = width;
    column.numFmt = date ? "yyyy-mm-dd" : "@";
  }
  addChoices(worksheet, sheet, choices);
  let number = 0;
  for await (const cells of sheet.rows) {
    number++;
    const row = worksheet.getRow(number);
    for (const [i, cell] of cells.entries())
      if (cell !== null && cell !== "") writeCell(row.getCell(i + 1), cell);
    row.font = number <= headerRows ? { ...FONT, bold: true } : FONT;
    row.alignment = { vertical: "top", wrapText: true };
    row.commit();
  }
  worksheet.commit();
}

function writeCell(target: ExcelJS.Cell, cell: Exclude<CellToWrite, null>): void {
  const { text, date, mark, note } = typeof cell === "string" ? { text: cell } : cell;
  target.value = date ? fromPlainDate(date) : escapeText(text);
  target.numFmt = date ? "yyyy-mm-dd" : "@";
  if (mark) target.fill = { type: "pattern", pattern: "solid", fgColor: { argb: FILLS[mark] } };
  if (note) target.note = note;
}

/** A text that looks like the escape _xHHHH_ would come back as another one. */
function escapeText(text: string): string {
  return text.includes("_x") ? text.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_") : text;
}

/** Lists stand in a hidden sheet: written into the rule itself they may not pass 255 characters. */
function addChoices(
  worksheet: ExcelJS.Worksheet,
  { columns, headerRows, choiceRows = 1000 }: SheetToWrite,
  choices: (readonly string[])[],
): void {
  for (const [i, column] of columns.entries()) {
    if (!column.choices || column.choices.length === 0) continue;
    choices.push(column.choices);
    const list = columnLetters(choices.length - 1);
    const letters = columnLetters(i);
    // exceljs's types leave out `dataValidations`, its streaming writer has it.
    const { dataValidations } = worksheet as unknown as {
      dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
    };
    dataValidations.add(`${letters}${headerRows + 1}:${letters}${choiceRows}`, {
      type: "list",
      allowBlank: true,
      formulae: [`${CHOICES_SHEET}!$${list}$1:$${list}$${column.choices.length}`],
      showErrorMessage: column.strict === true,
      errorTitle: "不在选项之内",
      error: "请从下拉列表中选择。",
    });
  }
}

function writeChoices(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  choices: readonly (readonly string[])[],
): void {
  const worksheet = workbook.addWorksheet(CHOICES_SHEET, { state: "hidden" });
  const longest = Math.max(...choices.map((list) => list.length));
  for (let i = 0; i < longest; i++) {
    const row = worksheet.getRow(i + 1);
    for (const [column, list] of choices.entries())
      if (list[i] !== undefined) row.getCell(column + 1).value = list[i];
    row.commit();
  }
  worksheet.commit();
}
