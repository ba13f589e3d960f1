import type { PlainDate } from "@/lib/calendar/plain-date";

export type CellKind = "empty" | "text" | "number" | "date" | "error";

/** One cell as the person sees it; `text` of a date is YYYY-MM-DD, of an error its sign (#REF!). */
export interface Cell {
  readonly kind: CellKind;
  readonly text: string;
  /** The day of a date cell. */
  readonly date?: PlainDate;
  /** A date cell that also holds a time of day; `date` is its day. */
  readonly timed?: true;
  /** The value was computed by a formula in the sheet. */
  readonly formula?: true;
  /** The value stands in the first cell of a merged block; this cell lies below it. */
  readonly mergedFrom?: { readonly row: number; readonly column: number };
}

/** A row that holds something. `number` is the row number that the sheet shows; `cells` is sparse, from column A = 0. */
export interface GridRow {
  readonly number: number;
  readonly cells: (Cell | undefined)[];
}

/** A merged block: row numbers from 1, columns from 0, both ends included. */
export interface MergedBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Grid {
  readonly name: string;
  readonly rows: GridRow[];
  readonly merges: MergedBlock[];
}

export const EMPTY_CELL: Cell = { kind: "empty", text: "" };

/** Columns beyond this one are not read: no register is that wide, and stray formats reach column XFD. */
export const MAX_COLUMNS = 256;

/** More filled rows than these are refused: no committee has as many proposals, and the server has its memory. */
export const MAX_ROWS = 100_000;

/** The cell at a column (A = 0); an empty one where there is none. */
export function cellAt(row: GridRow, column: number): Cell {
  return row.cells[column] ?? EMPTY_CELL;
}

/** Column letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/**
 * Repeats a merged block's value in the rows below its first, in its left column only: a merge downwards
 * says "the same for these rows", a merge sideways is only layout.
 */
export function fillMergedCells(rows: GridRow[], merges: MergedBlock[]): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const { top, bottom, left } of merges) {
    const first = byNumber.get(top)?.cells[left];
    if (!first || left >= MAX_COLUMNS) continue;
    const filled: Cell = { ...first, mergedFrom: { row: top, column: left } };
    const last = Math.min(bottom, rows.at(-1)?.number ?? 0);
    for (let number = top + 1; number <= last; number++) {
      const row = byNumber.get(number);
      if (row && !row.cells[left]) row.cells[left] = filled;
    }
  }
}
