import { formatLong } from "@/lib/calendar/plain-date";
import { knownAtWords } from "@/lib/figures/known-at";
import { MEDIA, type TableFormat } from "@/lib/spreadsheet/formats";
import { writeCsv } from "@/lib/spreadsheet/write-csv";
import { type TableToWrite, type TableValue, writeTable } from "@/lib/spreadsheet/write-table";
import type { Cell, FileTable } from "@/lib/table-export/table";

export type TableFile = { name: string; bytes: Buffer; mediaType: string };

function valueOf(cell: Cell): TableValue {
  if ("text" in cell) return cell.text;
  if ("tenths" in cell) return cell;
  return "count" in cell ? cell.count : { percent: cell.share };
}

/** For CSV and JSON a share is the percent as a number, 53.9; — is empty, null. */
function plainOf(cell: Cell): string | number | null {
  const value = valueOf(cell);
  if (value === null || typeof value !== "object") return value;
  if ("tenths" in value) return value.tenths / 10;
  return value.percent === null ? null : Number(value.percent);
}

function subtitleOf({ plenary, asOf, knownAt, unit }: FileTable): string {
  const known = knownAt ? `，只算${knownAtWords(knownAt)}以前录入的` : "";
  return `${plenary}　截至${formatLong(asOf)}${known}　${unit}`;
}

/** The table as a file to keep, the same numbers as on the screen. */
export async function tableFile(table: FileTable, format: TableFormat): Promise<TableFile> {
  const name = `${table.title}（截至${table.asOf}）.${format}`;
  return { name, bytes: await bytesOf(table, format), mediaType: MEDIA[format] };
}

/** The table as a sheet of a workbook. */
export function toWrite(table: FileTable): TableToWrite {
  const { sheet, title, columns, rows, total, foot, frozenColumns } = table;
  return {
    sheet,
    title,
    subtitle: subtitleOf(table),
    columns,
    rows: rows.map((row) => row.map(valueOf)),
    ...(total ? { total: total.map(valueOf) } : {}),
    foot,
    frozenColumns,
  };
}

async function bytesOf(table: FileTable, format: TableFormat): Promise<Buffer> {
  const { columns, rows, total, foot, title } = table;
  const lines = total ? [...rows, total] : rows;
  if (format === "xlsx") return writeTable(toWrite(table));
  if (format === "csv")
    return writeCsv([
      columns.map(({ label, kind }) => (kind === "share" ? `${label}（%）` : label)),
      ...lines.map((row) => row.map(plainOf)),
    ]);
  const named = (row: Cell[]) =>
    Object.fromEntries(columns.map(({ key }, n) => [key, row[n] ? plainOf(row[n]) : null]));
  const document = {
    title,
    plenary: table.plenary,
    asOf: table.asOf,
    ...(table.knownAt ? { knownAt: table.knownAt } : {}),
    unit: table.unit,
    bases: foot,
    columns,
    rows: rows.map(named),
    total: total && named(total),
  };
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
}
