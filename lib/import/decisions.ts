import type { Cell } from "@/lib/spreadsheet/grid";
import { splitList } from "./clean/list";
import { COLUMN, type ColumnName } from "./columns";
import type { Directory } from "./directory";
import type { Decisions } from "./result";

const LISTS = new Set(["people", "names", "units", "documentNumbers"]);

/** Looks up what a person decided, now or earlier, for a value in a column. */
export class DecisionBook {
  private readonly words = new Map<string, { replacement: string; reason: string }>();
  private readonly columns = new Set<ColumnName>();

  constructor(directory: Directory, decisions: Decisions) {
    for (const { column, value, meaning } of directory.synonyms)
      this.put(column, value, undefined, meaning, "按记住的写法");
    for (const { column, value, row, replacement } of decisions.repairs)
      this.put(column, value, row, replacement, "按人工修正");
  }

  /** The cell as decided, with the reason; null where nothing was decided for it. */
  apply(column: ColumnName, row: number, cell: Cell): { cell: Cell; reason: string } | null {
    if (!this.columns.has(column)) return null;
    const whole = this.find(column, row, cell.text);
    if (whole) return { cell: textCell(whole.replacement), reason: whole.reason };
    if (!LISTS.has(COLUMN[column].kind)) return null;
    const items = splitList(cell.text).map((item) => ({
      item,
      decided: this.find(column, row, item),
    }));
    const decided = items.find((entry) => entry.decided)?.decided;
    if (!decided) return null;
    const text = items
      .map(({ item, decided: d }) => d?.replacement ?? item)
      .filter((item) => item !== "");
    return { cell: textCell(text.join("、")), reason: decided.reason };
  }

  private find(column: ColumnName, row: number, text: string) {
    const word = text.trim();
    const own = this.words.get(key(column, word, row));
    // An empty cell says nothing about other empty cells.
    return own ?? (word === "" ? undefined : this.words.get(key(column, word)));
  }

  private put(
    column: ColumnName,
    value: string,
    row: number | undefined,
    replacement: string,
    reason: string,
  ): void {
    this.words.set(key(column, value.trim(), row), { replacement: replacement.trim(), reason });
    this.columns.add(column);
  }
}

function key(column: ColumnName, word: string, row?: number): string {
  return `${column}\n${row ?? ""}\n${word}`;
}

function textCell(text: string): Cell {
  return { kind: text === "" ? "empty" : "text", text };
}
