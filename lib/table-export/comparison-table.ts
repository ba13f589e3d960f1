import { type Outcome, OUTCOMES, outcomesOf } from "@/lib/comparison/outcome";
import { COMPARED_COUNTS, COMPARED_RATES } from "@/lib/comparison/rows";
import type { Compared, Comparison } from "@/lib/comparison/queries";
import { findCount } from "@/lib/figures/counts";
import { percent } from "@/lib/figures/percent";
import type { Figures } from "@/lib/figures/queries";
import { findRate } from "@/lib/figures/rates";
import { numberAt, rateAt } from "@/lib/overview/numbers";
import { type Body, type Cell, column, FEET, text } from "@/lib/table-export/table";

type Line = { label: string; basis: string; cells: (figures: Figures) => Cell[] };

const nothing: Cell[] = [text(""), text(""), { share: null }];

/** Every number of every plenary in a line of its own, with the day that it was counted on. */
export function comparisonTable({ columns }: Comparison): Body {
  const lines: Line[] = [
    ...COMPARED_COUNTS.map((name): Line => ({
      label: findCount(name)?.label ?? name,
      basis: "",
      cells: (figures) => [
        { count: numberAt(figures, { figure: name }) },
        text(""),
        { share: null },
      ],
    })),
    ...COMPARED_RATES.map(([name, basis]): Line => {
      const rate = findRate(name, basis);
      return {
        label: rate?.label ?? name,
        basis: rate?.basisLabel ?? basis,
        cells: rateCells(name, basis),
      };
    }),
    ...(Object.keys(OUTCOMES) as Outcome[]).map((outcome): Line => ({
      label: OUTCOMES[outcome],
      basis: "已答复",
      cells: (figures) => outcomeCells(figures, outcome),
    })),
  ];
  return {
    unit: "单位：件",
    columns: [
      column("label", "数字", "text"),
      column("basis", "口径（底数）", "text"),
      column("plenary", "届次", "text"),
      column("asOf", "截至", "text"),
      column("count", "件数或分子"),
      column("denominator", "分母"),
      column("percent", "百分数", "share"),
    ],
    rows: lines.flatMap(({ label, basis, cells }) =>
      columns.map((one) => [
        text(label),
        text(basis),
        text(one.plenary.name),
        text(dayOf(one)),
        ...(one.figures ? cells(one.figures) : nothing),
      ]),
    ),
    total: null,
    foot: [
      "每次会议都按同样的算法，各算到“截至”一列的日期；没有日期的不能对比。",
      "办理类别按说明归成三类，类别表不同的会议也能对比。",
      FEET.rounding,
    ],
    frozenColumns: 1,
  };
}

function dayOf({ column: { asOf } }: Compared): string {
  return asOf ?? "不能对比";
}

function rateCells(name: string, basis: string): Line["cells"] {
  return (figures) => {
    const { recorded, numerator, denominator, percent: share } = rateAt(figures, name, basis);
    if (!recorded) return [text("无数据"), text(""), { share: null }];
    return [{ count: numerator }, { count: denominator }, { share }];
  };
}

function outcomeCells(figures: Figures, outcome: Outcome): Cell[] {
  const letters = outcomesOf(figures.classes).filter((one) => one.outcome === outcome);
  if (letters.length === 0) return [text("没有这一类"), text(""), { share: null }];
  const count = letters.reduce(
    (sum, { letter }) => sum + numberAt(figures, { figure: `class${letter}` }),
    0,
  );
  const answered = numberAt(figures, { figure: "answered" });
  return [{ count }, { count: answered }, { share: percent(count, answered) }];
}
