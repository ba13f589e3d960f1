import { percent } from "@/lib/figures/percent";
import { ALL_UNITS } from "@/lib/figures/address";
import type { Figures } from "@/lib/figures/queries";
import { unitCellsOf } from "@/lib/figures/counts";
import { rankUnits } from "@/lib/overview/unit-order";
import {
  type Cell,
  column,
  type Column,
  FEET,
  type StatTable,
  text,
} from "@/lib/table-export/table";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";

/** Counts behind the shares, and what other columns say too. */
const FILE_ONLY = [
  "accepted",
  "consulted",
  "late",
  "resolved",
  "opened",
  "satisfactionAttitude",
  "satisfactionResult",
  "satisfiedOnlyAttitude",
  "satisfiedOnlyResult",
];

const SHARES: [key: string, label: string, numerator: string, denominator: string][] = [
  ["resolvedRate", "解决落实率", "resolved", "lead"],
  ["attitudeRate", "态度满意（含基本满意）率", "satisfactionAttitude", "opened"],
  ["resultRate", "结果满意（含基本满意）率", "satisfactionResult", "opened"],
  ["attitudeOnlyRate", "态度满意率", "satisfiedOnlyAttitude", "opened"],
  ["resultOnlyRate", "结果满意率", "satisfiedOnlyResult", "opened"],
];

/** By unit, all columns of handbook §5, in 件次; ranked by answered cases from the least number of cases on. */
export function unitTable(
  figures: Figures,
  minimum: number,
): Pick<StatTable, "unit" | "columns" | "rows" | "total" | "foot" | "frozenColumns"> {
  const letters = figures.classes.map((one) => one.letter);
  const cells = unitCellsOf(letters);
  const wanted = Object.keys(cells).filter(
    (name) => !name.startsWith("class") || letters.some((letter) => name === `class${letter}`),
  );
  const columns: Column[] = [
    column("rank", "排名", "text"),
    column("unit", "承办单位", "text"),
    { ...column("system", "系统", "text"), fileOnly: true },
    ...wanted.map((name) => ({
      ...column(name, cells[name]!.label),
      fileOnly: FILE_ONLY.includes(name),
    })),
    ...SHARES.map(([key, label]) => column(key, label, "share")),
  ];
  const { ranked, others } = rankUnits(figures.byUnit, "resolved", minimum);
  const lines = [...ranked, ...others.map((row) => ({ row, rank: null }))];
  const rows = lines.map(({ row, rank }): Cell[] => [
    text(rank === null ? "—" : String(rank)),
    text(row.unit),
    text(UNIT_SYSTEM_LABEL[row.system]),
    ...wanted.map((name) => ({
      count: row.cells[name] ?? 0,
      list: { figure: `unit.${name}`, of: String(row.unitId), asOf: figures.asOf },
    })),
    // Below the least number of cases a share says nothing.
    ...SHARES.map(([, , above, below]) => ({
      share: rank === null ? null : percent(row.cells[above] ?? 0, row.cells[below] ?? 0),
    })),
  ]);
  const sum = (name: string) =>
    figures.byUnit.reduce((all, row) => all + (row.cells[name] ?? 0), 0);
  return {
    unit: "单位：件次",
    columns,
    rows,
    total: [
      text(""),
      text("合计"),
      text(""),
      ...wanted.map((name) => ({
        count: sum(name),
        list: { figure: `unitSum.${name}`, of: ALL_UNITS, asOf: figures.asOf },
      })),
      ...SHARES.map(([, , above, below]) => ({ share: percent(sum(above), sum(below)) })),
    ],
    foot: [
      FEET.lead,
      `${FEET.resolvedLead}按解决落实率排名；主办不足${minimum}件的只列出，不计百分数、不排名。`,
      FEET.satisfied,
      `${FEET.consulted}下载的文件里还有系统、签收、各率的分子分母等列。`,
      FEET.rounding,
    ],
    frozenColumns: 2,
  };
}
