import { type Cell, cellAt, columnLetters, type Grid, type GridRow } from "@/lib/spreadsheet/grid";
import { foldText } from "./clean/fold";
import { COLUMN_SYNONYMS } from "./column-synonyms";
import { COLUMN, COLUMNS, type ColumnName, NEEDED_COLUMNS, NUMBER_COLUMNS } from "./columns";

/** Canonical column → column of the sheet (A = 0). */
export type Mapping = Partial<Record<ColumnName, number>>;

export interface SheetHeader {
  readonly column: number;
  /** A, B, … AT */
  readonly letters: string;
  /** The sheet's own header in one line. */
  readonly text: string;
  /** The canonical column that it stands for; null: not imported. */
  readonly canonical: ColumnName | null;
}

export interface Header {
  /** Sheet row number of the (last) header row; data begins below it. */
  readonly row: number;
  readonly mapping: Mapping;
  readonly headers: SheetHeader[];
}

/** Title rows, notes and a two-storey header stand above the data; no sheet seen has more than this. */
const SEARCHED_ROWS = 30;

/** With fewer recognised names a row is no header: a title row may hold one of them by chance. */
const LEAST_RECOGNISED = 3;

const BY_HEADER: ReadonlyMap<string, ColumnName> = new Map<string, ColumnName>([
  ...COLUMNS.flatMap(({ name }) =>
    COLUMN_SYNONYMS[name].split(" ").map((synonym) => [foldText(synonym), name] as const),
  ),
  ...COLUMNS.map(({ name }) => [foldText(name), name] as const),
]);

/** The canonical column that a header names, line breaks, spaces and an explanation in brackets left aside. */
export function recogniseHeader(text: string): ColumnName | null {
  const folded = foldText(text).replace(/[:*]/g, "");
  return BY_HEADER.get(folded) ?? BY_HEADER.get(folded.replace(/\([^)]*\)/g, "")) ?? null;
}

/** Finds the header: of the first rows the one with the most names recognised; null when the sheet has none. */
export function findHeader(grid: Grid): Header | null {
  let best: Header | null = null;
  for (const row of grid.rows.slice(0, SEARCHED_ROWS)) {
    const header = readHeader(grid, row);
    const count = Object.keys(header.mapping).length;
    if (count >= LEAST_RECOGNISED && count > Object.keys(best?.mapping ?? {}).length) best = header;
  }
  return best;
}

function readHeader(grid: Grid, row: GridRow): Header {
  const texts = row.cells.map((cell, column) => ({
    column,
    text: oneLine(cell),
    parent: parentText(grid, row, column),
  }));
  const found = texts.filter(({ text }) => text !== "");
  const mapping: Mapping = {};
  const claim = (exact: boolean) => {
    for (const { column, text, parent } of found) {
      const name = recogniseHeader(parent + text) ?? recogniseHeader(text);
      if (name && mapping[name] === undefined && exact === (foldText(name) === foldText(text)))
        mapping[name] = column;
    }
  };
  // A header with the register's own word goes before a synonym: 编号 is no 案号 where 案号 stands beside it.
  claim(true);
  claim(false);
  return { row: row.number, mapping, headers: describe(found, mapping) };
}

function describe(
  found: { column: number; text: string; parent: string }[],
  mapping: Mapping,
): SheetHeader[] {
  const canonical = new Map(
    Object.entries(mapping).map(([name, column]) => [column, name as ColumnName]),
  );
  return found.map(({ column, text, parent }) => ({
    column,
    letters: columnLetters(column),
    text: parent + text,
    canonical: canonical.get(column) ?? null,
  }));
}

/** In a two-storey header the word above, where it spans several columns: 答复 over 时间 and 文号. */
function parentText(grid: Grid, row: GridRow, column: number): string {
  const block = grid.merges.find(
    ({ top, bottom, left, right }) =>
      bottom === row.number - 1 &&
      top === bottom &&
      left < right &&
      left <= column &&
      column <= right,
  );
  if (!block) return "";
  const above = grid.rows.find(({ number }) => number === block.top);
  const text = above ? oneLine(cellAt(above, block.left)) : "";
  return text.length <= 8 ? text : "";
}

function oneLine(cell: Cell | undefined): string {
  return cell ? cell.text.replace(/\s+/g, "") : "";
}

/** The header with some columns mapped otherwise by the person; null: this column is not imported. */
export function withMapping(
  header: Header,
  changes: Partial<Record<ColumnName, number | null>>,
): Header {
  const mapping: Mapping = { ...header.mapping };
  for (const [name, column] of Object.entries(changes) as [ColumnName, number | null][]) {
    if (!(name in COLUMN)) continue;
    delete mapping[name];
    if (column === null) continue;
    // One column of the sheet stands for one column of the register.
    for (const other of Object.keys(mapping) as ColumnName[])
      if (mapping[other] === column) delete mapping[other];
    mapping[name] = column;
  }
  const canonical = new Map(
    Object.entries(mapping).map(([name, column]) => [column, name as ColumnName]),
  );
  return {
    ...header,
    mapping,
    headers: header.headers.map((h) => ({ ...h, canonical: canonical.get(h.column) ?? null })),
  };
}

/** What a sheet must have and this one lacks, in words: 案由, 提案人, and one of the two numbers. */
export function missingColumns(mapping: Mapping): string[] {
  const missing: string[] = NEEDED_COLUMNS.filter((name) => mapping[name] === undefined);
  if (NUMBER_COLUMNS.every((name) => mapping[name] === undefined))
    missing.push(NUMBER_COLUMNS.join("或"));
  return missing;
}
