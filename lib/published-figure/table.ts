import type { PlainDate } from "@/lib/calendar/plain-date";
import { ROUNDINGS } from "@/lib/published-figure/agreement";
import { fitsWords } from "@/lib/published-figure/finding";
import type { Held } from "@/lib/published-figure/queries";
import { type Cell, column, type FileTable, text } from "@/lib/table-export/table";

/** Every printed figure against every fraction that it may have meant, a line each; of a count the one line. */
export function printedTable(held: readonly Held[], plenary: string, today: PlainDate): FileTable {
  return {
    sheet: "公布的数",
    title: `${plenary}公布的数与各口径核对`,
    plenary,
    asOf: today,
    knownAt: null,
    unit: "单位：件",
    columns: [
      column("label", "公布的数", "text"),
      column("printed", "印的是", "text"),
      column("asOf", "截至", "text"),
      column("source", "出处", "text"),
      column("basis", "口径", "text"),
      column("numerator", "件数或分子"),
      column("denominator", "分母"),
      column("prints", "印出来是", "text"),
      column("agrees", "一致", "text"),
      column("distance", "相差（件或百分点）", "text"),
      column("fits", "这个底数要印成公布的数", "text"),
    ],
    rows: held.flatMap((one) => {
      const { label, printed, asOf, source, kind } = one;
      const head = [
        text(label),
        text(kind === "PERCENT" ? `${printed}%` : printed),
        text(asOf),
        text(source),
      ];
      return linesOf(one).map((line) => [...head, ...line]);
    }),
    total: null,
    foot: ["各行的数都按“截至”一列的日期算。"],
    frozenColumns: 2,
  };
}

function linesOf({ finding }: Held): Cell[][] {
  if (finding.kind === "COUNT") {
    const agrees = finding.verdict === "agrees" ? "一致" : "不一致";
    const rest = [text(agrees), text(String(finding.difference)), text("")];
    return [[text("登记的数"), { count: finding.count }, text(""), text(""), ...rest]];
  }
  return finding.fractions.map((one) => [
    text(`${one.label}${one.own ? "" : "（不是本系统的口径）"}`),
    { count: one.above },
    { count: one.below },
    text(one.prints),
    text(one.agrees.map((way) => ROUNDINGS[way]).join("、") || "不一致"),
    text(one.distance),
    text(one.fits.map((way) => `${ROUNDINGS[way.rounding]}：${fitsWords(way.fits)}`).join("；")),
  ]);
}
