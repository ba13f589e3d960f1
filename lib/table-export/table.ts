import type { PlainDate } from "@/lib/calendar/plain-date";
import type { FigureAddress } from "@/lib/figures/address";
import type { TableKind } from "@/lib/table-export/kinds";

/** Behind a number: the figure as of its day, narrowed to a sector or a member. */
export type CellList = FigureAddress & { sector?: number; member?: number };

export type Cell =
  | { text: string }
  | { count: number; list?: CellList }
  /** A percent with one decimal; null: over 0, prints — */
  | { share: string | null }
  /** Points: a number with one decimal where it has one. */
  | { tenths: number };

export type Column = {
  key: string;
  label: string;
  kind: "text" | "count" | "share";
  /** In files only: the screen has no room for it. */
  fileOnly?: boolean;
};

/** A statistical table, for the screen and for files alike. */
export type StatTable = {
  kind: TableKind;
  /** The name of its sheet in a workbook. */
  sheet: string;
  title: string;
  plenaryId: number;
  plenary: string;
  asOf: PlainDate;
  /** Only what was recorded by then counts; null: all that stands. */
  knownAt: string | null;
  /** What is counted: 单位：件次 */
  unit: string;
  columns: Column[];
  rows: Cell[][];
  total: Cell[] | null;
  /** The bases, one a line. */
  foot: string[];
  frozenColumns: number;
};

/** All that a file tells of a table. */
export type FileTable = Omit<StatTable, "kind" | "plenaryId">;

export const text = (value: string): Cell => ({ text: value });

export const column = (key: string, label: string, kind: Column["kind"] = "count"): Column => ({
  key,
  label,
  kind,
});

/** What is told of one kind of table; the rest is the plenary's. */
export type Body = Pick<
  StatTable,
  "unit" | "columns" | "rows" | "total" | "foot" | "frozenColumns"
>;

/** Columns of shares need their bases said under the table. */
export const FEET = {
  lead: "主办含独办、分办；除会办、会办意见已送、申退、改派外，各列只计主办。分办的提案每个单位各计一次，所以合计大于件数。",
  resolvedLead: "解决落实率＝解决落实÷主办。",
  satisfied: "满意率只算“满意”，含基本满意率另列；底数都是已反馈并开封的评价，未反馈不算满意。",
  consulted: "面商指答复当天或以前的当面商谈；已确认指提案者本人确认。",
  resolvedFiled: "占比＝立案÷全部立案；解决落实率＝解决落实÷立案。",
  rounding: "百分数四舍五入到一位小数；只有分子等于分母才是100%；底数为0的不计算（—）。",
} as const;
