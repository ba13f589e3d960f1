import type { Grid } from "@/lib/spreadsheet/grid";
import {
  type CellToWrite,
  type ColumnToWrite,
  type Mark,
  writeWorkbook,
} from "@/lib/spreadsheet/write-workbook";
import { type Choice, CHOICES, type ChoiceField } from "./choices";
import { type Column, type ColumnKind, type ColumnName, COLUMNS, WHOLE_ROW } from "./columns";
import type { Directory } from "./directory";
import type { Header } from "./header";
import { REGISTER_SHEET } from "./open-register";
import { displayText, type RegisterRow } from "./register-row";
import type { ReadResult } from "./result";

/** 登记号 and 案号 stay in sight, and stand on every printed page. */
const FROZEN_COLUMNS = 2;

/**
 * The register (提案目录) as a workbook of 46 columns: days as real dates, everything else as text.
 * Importing it changes nothing.
 */
export function writeRegister(
  rows: Iterable<RegisterRow> | AsyncIterable<RegisterRow>,
): Promise<Buffer> {
  return writeWorkbook([
    {
      name: REGISTER_SHEET,
      columns: COLUMNS.map(({ width, kind }) => ({ width, date: kind === "date" })),
      headerRows: 1,
      frozenColumns: FROZEN_COLUMNS,
      rows: registerRows(rows),
    },
  ]);
}

async function* registerRows(
  rows: Iterable<RegisterRow> | AsyncIterable<RegisterRow>,
): AsyncGenerator<CellToWrite[]> {
  yield COLUMNS.map(({ name }) => name);
  for await (const row of rows)
    yield COLUMNS.map(({ name, kind }) => {
      const text = displayText(name, row);
      return kind === "date" && text !== "" ? { text, date: text } : text;
    });
}

const HOW_TO_FILL: Record<ColumnKind, string> = {
  number: "文本，如 001、2012-001",
  proposer: "第一提案人姓名，或集体名称；同名委员写成「姓名（界别）」",
  people: "委员姓名，多人用顿号分隔",
  names: "姓名，多人用顿号分隔；分办的按主办单位的顺序各写一项",
  sector: "从列表中选择",
  category: "从列表中选择",
  title: "一行文字",
  text: "文字，长短不限",
  suggestions: "一条一行，写成 1. 2. 3.",
  date: "日期，如 2012-03-28；没有发生的留空",
  choice: "从列表中选择",
  units: "从列表中选择；多家用顿号分隔",
  documentNumbers: "如 临教〔2012〕86号；多个用顿号分隔，与主办单位同序",
  outcomeClass: "从列表中选择",
  governmentReview: "「待审议」，或「已审议」加日期，如 已审议2012-06-26",
};

/** An empty register to fill in: drop-down lists, and a second sheet that says what each column wants. */
export function writeTemplate(directory: Directory): Promise<Buffer> {
  return writeWorkbook([
    {
      name: REGISTER_SHEET,
      columns: COLUMNS.map((column) => templateColumn(column, directory)),
      headerRows: 1,
      frozenColumns: FROZEN_COLUMNS,
      rows: [COLUMNS.map(({ name }) => name)],
      choiceRows: 2000,
    },
    {
      name: "填写说明",
      columns: [{ width: 14 }, { width: 14 }, { width: 70 }],
      headerRows: 1,
      rows: [
        ["列", "要求", "怎样填写"],
        ...COLUMNS.map(({ name, kind }) => [name, needed(name), HOW_TO_FILL[kind]]),
      ],
    },
  ]);
}

function needed(name: ColumnName): string {
  if (name === "案由" || name === "提案人") return "必填";
  return name === "登记号" || name === "案号" ? "二者必填其一" : "可空";
}

function templateColumn({ width, kind, field }: Column, directory: Directory): ColumnToWrite {
  switch (kind) {
    case "choice": {
      const choices = Object.values(CHOICES[field as ChoiceField] as Record<string, Choice>);
      return { width, choices: choices.map(({ label }) => label), strict: true };
    }
    case "category":
      return { width, choices: directory.categories.map(({ name }) => name), strict: true };
    case "outcomeClass":
      return { width, choices: directory.outcomeClasses, strict: true };
    case "sector":
      return { width, choices: directory.sectors, strict: true };
    case "units":
      return { width, choices: directory.units.map(({ name }) => name) };
    default:
      return { width, date: kind === "date" };
  }
}

const LEVELS: Record<Mark, string> = { error: "错误", warning: "提醒", repaired: "已修正" };

/** The sheet as it came, row by row in its place, with the cells marked that were named; and the list of issues. */
export function writeErrors(grid: Grid, header: Header, result: ReadResult): Promise<Buffer> {
  const issues = [
    ...result.errors.map((issue) => ({ ...issue, mark: "error" as const, repaired: "" })),
    ...result.warnings.map((issue) => ({ ...issue, mark: "warning" as const, repaired: "" })),
    ...result.repairs.map((issue) => ({ ...issue, mark: "repaired" as const })),
  ];
  const marks = new Map<string, { mark: Mark; note: string }>();
  for (const { row, column, mark, reason, repaired } of issues.toReversed()) {
    const at = column === WHOLE_ROW ? 0 : header.mapping[column];
    const note = repaired ? `${reason}：${repaired.slice(0, 100)}` : reason;
    if (at !== undefined) marks.set(`${row} ${at}`, { mark, note });
  }
  const widths = new Map(
    header.headers.map(({ column, canonical }) => [
      column,
      COLUMNS.find((c) => c.name === canonical)?.width,
    ]),
  );
  const columns = Math.max(0, ...header.headers.map(({ column }) => column + 1));
  return writeWorkbook([
    {
      name: grid.name === LIST_SHEET ? `${grid.name}（原表）` : grid.name,
      columns: Array.from({ length: columns }, (_, column) => ({
        width: widths.get(column) ?? 12,
      })),
      headerRows: header.row,
      rows: markedRows(grid, columns, marks),
    },
    {
      name: LIST_SHEET,
      columns: [
        { width: 8 },
        { width: 12 },
        { width: 14 },
        { width: 8 },
        { width: 30 },
        { width: 50 },
        { width: 30 },
      ],
      headerRows: 1,
      rows: [
        ["行号", "列", "表头", "级别", "内容", "原因和办法", "修正为"],
        ...issues.map((i) => [
          String(i.row),
          i.column,
          i.header,
          LEVELS[i.mark],
          i.value,
          i.reason,
          i.repaired,
        ]),
      ],
    },
  ]);
}

const LIST_SHEET = "问题清单";

function* markedRows(
  grid: Grid,
  columns: number,
  marks: ReadonlyMap<string, { mark: Mark; note: string }>,
): Generator<CellToWrite[]> {
  let next = 1;
  for (const { number, cells } of grid.rows) {
    for (; next < number; next++) yield [];
    next = number + 1;
    yield Array.from({ length: columns }, (_, column) => {
      const cell = cells[column];
      const mark = marks.get(`${number} ${column}`);
      if (!mark && !cell) return null;
      // An empty cell shows its mark only with something in it.
      return { text: cell?.text || (mark ? " " : ""), date: cell?.date, ...mark };
    });
  }
}
