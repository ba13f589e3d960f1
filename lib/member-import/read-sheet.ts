import { foldText } from "@/lib/import/clean/fold";
import { cleanCell } from "@/lib/member-import/clean-cell";
import {
  DIRECTORIES,
  type DirectoryKind,
  type Field,
  type Mapping,
  type SheetHeader,
} from "@/lib/member-import/columns";
import { cellAt, type Grid } from "@/lib/spreadsheet/grid";

export type Values = Partial<Record<Field, string>>;
export type SheetRow = { row: number; values: Values };
/** What is wrong in a row, or worth knowing; `column`: the register's word for it. */
export type Issue = { row: number; column: string; value: string; words: string };

export type ReadSheet = { rows: SheetRow[]; errors: Issue[]; notes: Issue[] };

/** Sums, signatures and repeated headers under a register are no entries. */
const NO_ENTRY = /^(合计|总计|小计|共计|(备注|说明|填表人|制表人|审核人|注):.*)$/;

/**
 * The entries of a sheet. A row with a fault is not among `rows`; an empty cell says nothing, neither here nor later.
 * A row that says the same as an earlier one stands once.
 */
export function readSheet(kind: DirectoryKind, grid: Grid, header: SheetHeader): ReadSheet {
  const read: ReadSheet = { rows: [], errors: [], notes: [] };
  const seen = new Map<string, number>();
  const labels: Partial<Record<Field, string>> = DIRECTORIES[kind].fields;
  for (const line of grid.rows) {
    if (line.number <= header.row) continue;
    const cells = textsOf(header.mapping, (column) => cellAt(line, column).text);
    const name = foldText(cells.name ?? "");
    if (Object.values(cells).every((text) => text.trim() === "")) continue;
    const first = foldText(line.cells.find((cell) => cell?.text.trim())?.text ?? "");
    if (NO_ENTRY.test(first) || NO_ENTRY.test(name) || name === foldText(labels.name!)) continue;
    const { values, faults } = cleanRow(cells);
    if (!values.name && faults.length === 0)
      faults.push({ field: "name", words: `没有填${labels.name}。请填上，或删去这一行` });
    if (faults.length > 0) {
      for (const { field, words } of faults)
        read.errors.push({
          row: line.number,
          column: labels[field] ?? "",
          value: cells[field] ?? "",
          words,
        });
      continue;
    }
    const mark = JSON.stringify(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const earlier = seen.get(mark);
    if (earlier !== undefined) {
      const words = `和第${earlier}行完全相同，只算一次`;
      read.notes.push({ row: line.number, column: "整行", value: values.name!, words });
      continue;
    }
    seen.set(mark, line.number);
    read.rows.push({ row: line.number, values });
  }
  return read;
}

function textsOf(mapping: Mapping, textAt: (column: number) => string): Values {
  return Object.fromEntries(
    Object.entries(mapping).map(([field, column]) => [field, textAt(column)]),
  );
}

function cleanRow(cells: Values) {
  const values: Values = {};
  const faults: { field: Field; words: string }[] = [];
  for (const [field, text] of Object.entries(cells) as [Field, string][]) {
    const clean = cleanCell(field, text);
    if (clean && "fault" in clean) faults.push({ field, words: clean.fault });
    else if (clean) values[field] = clean.value;
  }
  // 张三（女）: lists of names say it so.
  const marked = /^(.+)\(([男女])\)$/.exec(values.name ?? "");
  if (marked) {
    values.name = marked[1]!;
    values.gender ??= marked[2]!;
  }
  return { values, faults };
}
