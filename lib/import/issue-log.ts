import { type ColumnName, COLUMNS, WHOLE_ROW } from "./columns";
import type { Header } from "./header";
import type { Issue, Repair } from "./result";

/** Collects issues in the order of rows; two errors of one cell become one. */
export class IssueLog {
  readonly repairs: Repair[] = [];
  private readonly warned = new Map<string, Issue>();
  private readonly failed = new Map<string, Issue>();
  private readonly failedRows = new Set<number>();
  private readonly headers: ReadonlyMap<string, string>;

  constructor(header: Header) {
    this.headers = new Map(
      header.headers.flatMap(({ canonical, text }) => (canonical ? [[canonical, text]] : [])),
    );
  }

  repair(
    row: number,
    column: ColumnName | typeof WHOLE_ROW,
    value: string,
    repaired: string,
    reason: string,
  ): void {
    this.repairs.push({ ...this.issue(row, column, value, reason), repaired });
  }

  warning(row: number, column: ColumnName | typeof WHOLE_ROW, value: string, reason: string): void {
    this.put(this.warned, this.issue(row, column, value, reason));
  }

  error(row: number, column: ColumnName | typeof WHOLE_ROW, value: string, reason: string): void {
    this.failedRows.add(row);
    this.put(this.failed, this.issue(row, column, value, reason));
  }

  /** Whether the cell, or any cell of the row, has an error so far. */
  hasError(row: number, column?: ColumnName): boolean {
    return column ? this.failed.has(`${row}\n${column}`) : this.failedRows.has(row);
  }

  get warnings(): Issue[] {
    return inSheetOrder(this.warned.values());
  }

  get errors(): Issue[] {
    return inSheetOrder(this.failed.values());
  }

  private issue(
    row: number,
    column: ColumnName | typeof WHOLE_ROW,
    value: string,
    reason: string,
  ): Issue {
    return { row, column, header: this.headers.get(column) ?? null, value, reason };
  }

  private put(issues: Map<string, Issue>, issue: Issue): void {
    const key = `${issue.row}\n${issue.column}`;
    const known = issues.get(key);
    issues.set(key, known ? { ...known, reason: `${known.reason}；${issue.reason}` } : issue);
  }
}

const POSITION: ReadonlyMap<string, number> = new Map(
  COLUMNS.map(({ name }, position) => [name, position]),
);

/** Row by row, in a row in the register's order of columns; what concerns the whole row first. */
export function inSheetOrder<T extends Issue>(issues: Iterable<T>): T[] {
  const position = ({ column }: T) => POSITION.get(column) ?? -1;
  return [...issues].toSorted((a, b) => a.row - b.row || position(a) - position(b));
}
