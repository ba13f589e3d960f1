import type { Cell } from "@/lib/spreadsheet/grid";
import type { ChoiceField } from "./choices";
import { cleanChoice } from "./clean/choice";
import { ClassificationCleaner } from "./clean/classification";
import { type Cleaned, certain, uncertain } from "./clean/cleaned";
import { cleanDate } from "./clean/date";
import { cleanDocumentNumbers } from "./clean/document-numbers";
import { saysNothing, trimBlanks } from "./clean/fold";
import { cleanGovernmentReview } from "./clean/government-review";
import { cleanNames } from "./clean/names";
import { cleanNumber } from "./clean/number";
import { cleanText, cleanTitle } from "./clean/text";
import { UnitCleaner } from "./clean/units";
import { type Column, COLUMN, type ColumnName } from "./columns";
import type { CreationCollector } from "./creations";
import type { DecisionBook } from "./decisions";
import type { Directory } from "./directory";
import type { IssueLog } from "./issue-log";
import { displayText, emptyRegisterRow, parseSuggestions, type RegisterRow } from "./register-row";

/** A cell of a row after decisions, with the reasons that stand before any cleaning. */
export interface PreparedCell {
  readonly cell: Cell;
  /** What the sheet itself says. */
  readonly raw: string;
  readonly reasons: readonly string[];
}

/** A row on its way: its cells, and the values that are certain so far. */
export interface RowDraft {
  readonly number: number;
  readonly cells: ReadonlyMap<ColumnName, PreparedCell>;
  readonly row: RegisterRow;
}

/** Where nothing is said, in these columns, with a word like 无 or —. */
const MAY_SAY_NOTHING = new Set<Column["kind"]>([
  "people",
  "names",
  "units",
  "date",
  "documentNumbers",
  "number",
  "choice",
  "outcomeClass",
  "sector",
  "governmentReview",
]);

/** Cleans the cells of one sheet's rows, all columns but those of the proposers. */
export class RowCleaner {
  private readonly units: UnitCleaner;
  private readonly classification: ClassificationCleaner;

  constructor(
    directory: Directory,
    creations: CreationCollector | null,
    private readonly decisions: DecisionBook,
    private readonly log: IssueLog,
    /** How many digits the sheet's numbers have, by column; null: unknown. */
    private readonly widths: ReadonlyMap<ColumnName, number | null>,
    /** Completes dates without year where the row has no hand-over. */
    private readonly year: number | null,
  ) {
    this.units = new UnitCleaner(directory, creations);
    this.classification = new ClassificationCleaner(directory, creations);
  }

  clean(number: number, sheetCells: ReadonlyMap<ColumnName, Cell>): RowDraft {
    const cells = new Map<ColumnName, PreparedCell>();
    for (const [column, cell] of sheetCells) {
      const prepared = this.prepare(number, column, cell);
      if (prepared) cells.set(column, prepared);
    }
    const draft: RowDraft = { number, cells, row: emptyRegisterRow() };
    this.put(draft, "交办日期", (cell) => cleanDate(cell, this.year));
    const year = draft.row.handedOverOn ? Number(draft.row.handedOverOn.slice(0, 4)) : this.year;
    for (const column of cells.keys()) {
      const { kind } = COLUMN[column];
      if (column !== "交办日期" && kind !== "proposer" && kind !== "people")
        this.put(draft, column, (cell) => this.cleanCell(COLUMN[column], cell, year));
    }
    return draft;
  }

  /** Puts a cleaned value into the row and reports what was done; for columns that are cleaned elsewhere too. */
  put(draft: RowDraft, column: ColumnName, clean: (cell: Cell) => Cleaned<unknown>): void {
    const prepared = draft.cells.get(column);
    if (!prepared) return;
    const cleaned = clean(prepared.cell);
    if (!cleaned.ok) {
      this.log.error(draft.number, column, prepared.raw, cleaned.error);
      return;
    }
    (draft.row as unknown as Record<string, unknown>)[COLUMN[column].field] = cleaned.value;
    const reasons = [...prepared.reasons, ...cleaned.reasons];
    if (reasons.length > 0)
      this.log.repair(
        draft.number,
        column,
        prepared.raw,
        displayText(column, draft.row),
        reasons.join("；"),
      );
  }

  private cleanCell({ kind, field }: Column, cell: Cell, year: number | null): Cleaned<unknown> {
    switch (kind) {
      case "number":
        return cleanNumber(
          cell,
          this.widths.get(field === "registrationNumber" ? "登记号" : "案号") ?? null,
        );
      case "date":
        return cleanDate(cell, year);
      case "title":
        return cleanTitle(cell);
      case "suggestions": {
        const text = cleanText(cell);
        return text.ok ? certain(parseSuggestions(text.value), ...text.reasons) : text;
      }
      case "choice":
        return cleanChoice(cell, field as ChoiceField);
      case "units":
        return this.units.clean(cell.text);
      case "names":
        return cell.kind === "text"
          ? cleanNames(cell.text)
          : uncertain(`应为姓名，实为「${cell.text}」；请改为姓名`);
      case "documentNumbers":
        return cleanDocumentNumbers(cell);
      case "sector":
        return this.classification.sector(cell.text);
      case "category":
        return this.classification.category(cell.text);
      case "outcomeClass":
        return this.classification.outcomeClass(cell.text);
      case "governmentReview":
        return cleanGovernmentReview(cell, year);
      default:
        return cleanText(cell);
    }
  }

  /** Applies decisions and what holds for every column; null when the cell is empty or wrong. */
  private prepare(number: number, column: ColumnName, sheetCell: Cell): PreparedCell | null {
    const decided = this.decisions.apply(column, number, sheetCell);
    const cell = decided?.cell ?? sheetCell;
    const raw = sheetCell.text;
    if (cell.kind === "error") {
      this.log.error(
        number,
        column,
        raw,
        `公式结果为错误值 ${cell.text}；请在表中改正公式，或直接填写内容`,
      );
      return null;
    }
    const nothing = MAY_SAY_NOTHING.has(COLUMN[column].kind) && saysNothing(cell.text);
    if (nothing || trimBlanks(cell.text) === "") {
      if (nothing)
        this.log.repair(number, column, raw, "", `「${trimBlanks(raw)}」表示没有，作空白`);
      else if (decided) this.log.repair(number, column, raw, "", decided.reason);
      return null;
    }
    const reasons = [
      decided?.reason,
      cell.mergedFrom && "合并单元格，按上一行的值向下填充",
      cell.formula && "单元格是公式，取其计算值",
    ].filter((reason) => typeof reason === "string");
    return { cell, raw, reasons };
  }
}
