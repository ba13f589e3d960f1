import { CHOICES, type Choice, type ChoiceField } from "@/lib/import/choices";
import { type ColumnKind, COLUMN, type ColumnName, WHOLE_ROW } from "@/lib/import/columns";
import { type Directory, memberText } from "@/lib/import/directory";
import type { Mapping } from "@/lib/import/header";
import type { Grid, GridRow } from "@/lib/spreadsheet/grid";

/** Errors, repairs, changes on one page of the preview. */
export const PREVIEW_PAGE = 100;

/** How a preview names a row of the sheet. */
export type RowHead = { row: number; number: string; title: string; proposer: string };

/** One page of a list. A page beyond the last is the last. */
export function pageOf<Entry>(
  list: readonly Entry[],
  asked: number,
): { entries: Entry[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(list.length / PREVIEW_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  return { entries: list.slice((page - 1) * PREVIEW_PAGE, page * PREVIEW_PAGE), page, pages };
}

/** Names rows of the sheet by what stands in them, sound or not. */
export function rowHeads(grid: Grid, mapping: Mapping): (row: number) => RowHead {
  const rows = new Map(grid.rows.map((row) => [row.number, row]));
  const text = (row: GridRow | undefined, column: ColumnName) => {
    const at = mapping[column];
    return (at === undefined ? undefined : row?.cells[at]?.text.trim()) ?? "";
  };
  return (number) => {
    const row = rows.get(number);
    return {
      row: number,
      number: text(row, "案号") || text(row, "登记号"),
      title: text(row, "案由"),
      proposer: text(row, "提案人"),
    };
  };
}

/** Columns whose cells are words out of a list: the same word everywhere means the same. */
const WORDS = new Set<ColumnKind>([
  "choice",
  "category",
  "sector",
  "outcomeClass",
  "units",
  "people",
  "names",
  "proposer",
]);

/** Whether one repair may hold for all cells that say the same, and be remembered. A number or a day stands for its row. */
export function isWord(column: ColumnName | typeof WHOLE_ROW): column is ColumnName {
  return column !== WHOLE_ROW && WORDS.has(COLUMN[column].kind);
}

/** How many cells of the column say the same as this one. */
export function likeCells(
  grid: Grid,
  mapping: Mapping,
): (column: ColumnName, value: string) => number {
  const counts = new Map<ColumnName, Map<string, number>>();
  const count = (column: ColumnName) => {
    const at = mapping[column];
    const words = new Map<string, number>();
    for (const { cells } of at === undefined ? [] : grid.rows) {
      const word = cells[at as number]?.text.trim();
      if (word) words.set(word, (words.get(word) ?? 0) + 1);
    }
    counts.set(column, words);
    return words;
  };
  return (column, value) => (counts.get(column) ?? count(column)).get(value.trim()) ?? 0;
}

/** The words that a column may hold, where it has a list. `one`: exactly one of them; else they may be strung together. */
export function knownWords(
  directory: Directory,
  column: ColumnName,
): { words: string[]; one: boolean } | null {
  const { kind, field } = COLUMN[column];
  switch (kind) {
    case "choice":
      return {
        words: Object.values(CHOICES[field as ChoiceField] as Record<string, Choice>).map(
          ({ label }) => label,
        ),
        one: true,
      };
    case "category":
      return { words: directory.categories.map(({ name }) => name), one: true };
    case "outcomeClass":
      return { words: [...directory.outcomeClasses], one: true };
    case "sector":
      return { words: [...directory.sectors], one: true };
    case "units":
      return { words: directory.units.map(({ name }) => name), one: false };
    case "people":
      return { words: memberWords(directory), one: false };
    case "proposer":
      return {
        words: [...memberWords(directory), ...directory.collectives.map(({ name }) => name)],
        one: false,
      };
    default:
      return null;
  }
}

function memberWords({ members }: Directory): string[] {
  const byName = Map.groupBy(members, (member) => member.name);
  return members.map((member) => memberText(member, byName.get(member.name) ?? []));
}
