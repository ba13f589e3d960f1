import { type Cell, cellAt, type Grid, type GridRow } from "@/lib/spreadsheet/grid";
import { usualWidth } from "./clean/number";
import { ProposerTeller } from "./clean/proposers";
import { checkNumbers } from "./check-sheet";
import { checkRow, type CheckOptions } from "./check-row";
import { RowCleaner, type RowDraft } from "./clean-row";
import { type ColumnName, WHOLE_ROW } from "./columns";
import { CreationCollector } from "./creations";
import { DecisionBook } from "./decisions";
import type { Directory } from "./directory";
import {
  assignmentLines,
  effectiveProposerKind,
  effectiveReviewResult,
  receivedDay,
  reviewedDay,
} from "./effective";
import { type Header, missingColumns } from "./header";
import { inSheetOrder, IssueLog } from "./issue-log";
import type { CleanRow, Decisions, ReadResult, SkippedRow } from "./result";
import { rowNature } from "./skip-rows";
import { announcedLead, tellProposers, type ToldProposers } from "./tell-proposers";

export interface ReadOptions extends CheckOptions {
  /** Unknown units, members, collectives, sectors, categories and class letters become creations, not errors. */
  readonly createMissing: boolean;
  /** Year of the plenary, which completes dates without year where neither row nor sheet has a hand-over; null: unknown. */
  readonly year: number | null;
}

const SKIPPED = {
  total: ["合计行，不是提案", "（跳过该行）"],
  note: ["注释行，不是提案", "（跳过该行）"],
  header: ["重复的表头，不是提案", "（跳过该行）"],
} as const;

/**
 * Reads a sheet: what is certain is repaired and said, what is uncertain is an error, what is complete but odd
 * a warning. Pure: the same sheet, directory and decisions give the same result.
 */
export function readRegister(
  grid: Grid,
  header: Header,
  directory: Directory,
  options: ReadOptions,
  decisions: Decisions,
): ReadResult {
  const log = new IssueLog(header);
  const collector = new CreationCollector();
  const creations = options.createMissing ? collector : null;
  const missing = missingColumns(header.mapping);
  if (missing.length > 0) {
    log.error(
      header.row,
      WHOLE_ROW,
      "",
      `表头里没有${missing.join("、")}；请在对应关系中指定这些列`,
    );
    return {
      rows: [],
      repairs: [],
      warnings: [],
      errors: log.errors,
      skipped: [],
      creations: collector.all(),
    };
  }
  const { rows, skipped } = selectRows(grid, header, decisions, log);
  const columns = Object.entries(header.mapping) as [ColumnName, number][];
  const mapped = new Set(columns.map(([name]) => name));
  const book = new DecisionBook(directory, decisions);
  const cleaner = new RowCleaner(
    directory,
    creations,
    book,
    log,
    numberWidths(rows, header, directory),
    sheetYear(rows, header) ?? options.year,
  );
  const drafts = rows.map((row) => cleaner.clean(row.number, cellsOf(row, columns)));

  const teller = new ProposerTeller(directory, creations);
  for (const draft of drafts) {
    const lead = announcedLead(draft, teller);
    if (lead) teller.announce(lead.name, lead.sector);
  }
  const proposers = drafts.map((draft) =>
    tellProposers(draft, teller, (column, clean) => cleaner.put(draft, column, clean)),
  );
  for (const [i, draft] of drafts.entries()) {
    checkRow(draft, mapped, options, log);
    checkLead(draft, proposers[i]!, log);
  }
  checkNumbers(drafts, directory, log);
  return {
    rows: drafts.map((draft, i) => cleanRow(draft, proposers[i]!, options, log)),
    repairs: inSheetOrder(log.repairs),
    warnings: log.warnings,
    errors: log.errors,
    skipped,
    creations: collector.all(),
  };
}

function selectRows(grid: Grid, header: Header, decisions: Decisions, log: IssueLog) {
  const leftOut = new Set(decisions.leftOutRows);
  const skipped: SkippedRow[] = [];
  const rows: GridRow[] = [];
  for (const row of grid.rows) {
    if (row.number <= header.row) continue;
    const nature = rowNature(grid, row, header);
    if (nature === "blank") continue;
    if (nature === "proposal") {
      if (leftOut.has(row.number)) skipped.push({ row: row.number, reason: "leftOut" });
      else rows.push(row);
      continue;
    }
    const [reason, repaired] = SKIPPED[nature];
    const text = row.cells
      .filter((cell) => cell && !cell.mergedFrom)
      .map((cell) => cell!.text.trim())
      .join(" ");
    log.repair(row.number, WHOLE_ROW, text, repaired, reason);
    skipped.push({ row: row.number, reason: nature });
  }
  return { rows, skipped };
}

function cellsOf(row: GridRow, columns: readonly [ColumnName, number][]): Map<ColumnName, Cell> {
  return new Map(columns.map(([name, column]) => [name, cellAt(row, column)]));
}

/** 案号 072 of which Excel made 72 gets its zeros back from its neighbours, or from the plenary's numbers. */
function numberWidths(
  rows: readonly GridRow[],
  header: Header,
  directory: Directory,
): Map<ColumnName, number | null> {
  const widths = new Map<ColumnName, number | null>();
  for (const [name, field] of [
    ["登记号", "registrationNumber"],
    ["案号", "caseNumber"],
  ] as const) {
    const column = header.mapping[name];
    const texts = rows.flatMap((row) => {
      const cell = column === undefined ? undefined : row.cells[column];
      return cell?.kind === "text" ? [cell.text] : [];
    });
    widths.set(
      name,
      usualWidth(texts) ?? usualWidth(directory.existing.map((numbers) => numbers[field] ?? "")),
    );
  }
  return widths;
}

/** The commonest year among the real dates of hand-over. */
function sheetYear(rows: readonly GridRow[], header: Header): number | null {
  const column = header.mapping["交办日期"];
  if (column === undefined) return null;
  const counts = new Map<number, number>();
  for (const row of rows) {
    const year = Number(row.cells[column]?.date?.slice(0, 4) ?? 0);
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** 等6人 beside another count of co-signers; 界别 beside another one in the directory. */
function checkLead(
  { number, row, cells }: RowDraft,
  { lead, claimed }: ToldProposers,
  log: IssueLog,
): void {
  const names = row.coSigners.length + 1;
  if (claimed !== null && names > 1 && claimed !== names)
    log.warning(
      number,
      "提案人",
      cells.get("提案人")!.raw,
      `写明 ${claimed} 人，但提案人和附议人共 ${names} 人`,
    );
  if (
    lead?.kind === "member" &&
    lead.sector !== null &&
    row.sector !== null &&
    lead.sector !== row.sector
  )
    log.warning(
      number,
      "界别",
      cells.get("界别")!.raw,
      `委员名录中${lead.name}的界别为「${lead.sector}」，照表中所写导入；如是同名的另一位委员，请先在名录中增加`,
    );
}

function cleanRow(
  draft: RowDraft,
  { lead, coSigners }: ToldProposers,
  options: ReadOptions,
  log: IssueLog,
): CleanRow {
  const { row, number } = draft;
  const reviewResult = effectiveReviewResult(row);
  const computed = row.replyDueOn === null && row.handedOverOn !== null;
  const dueOn = computed
    ? options.computeReplyLimit(row.handedOverOn!, row.period)
    : row.replyDueOn;
  return {
    number,
    row,
    sound: !log.hasError(number),
    proposerKind: effectiveProposerKind(row, lead),
    proposers: lead ? [lead, ...coSigners] : [],
    reviewResult,
    received: receivedDay(row),
    reviewed: reviewResult === null ? null : reviewedDay(row),
    assignments: assignmentLines(row),
    replyDue: dueOn === null ? null : { on: dueOn, computed },
  };
}
