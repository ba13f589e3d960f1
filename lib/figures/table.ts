import { countsOf } from "@/lib/figures/counts";
import { percentText } from "@/lib/figures/percent";
import type { Figures } from "@/lib/figures/queries";

/** The figures as plain text for a terminal: counts, rates with their basis and fraction, then the tables. */
export function figuresTable(figures: Figures): string {
  const { plenary, asOf, counts, rates, byUnit, byCategory, byProposerKind, classes } = figures;
  const letters = classes.map(({ letter }) => letter);
  const labels: Record<string, string> = {
    units: "承办单位",
    ...Object.fromEntries(
      Object.entries(countsOf(letters)).map(([name, { label }]) => [name, label]),
    ),
  };
  const shares = [...byCategory, ...byProposerKind];
  const lines = [
    `${plenary}　截至 ${asOf}`,
    "",
    "件数",
    ...columns(
      Object.entries(counts).map(([name, value]) => [labels[name] ?? name, String(value)]),
    ),
    "",
    "比率（单位：件）",
    ...columns([
      ["名称", "口径", "分子/分母", "百分比", "其中提案者确认"],
      ...rates.map((rate) => [
        rate.label,
        rate.basisLabel,
        `${rate.numerator}/${rate.denominator}`,
        rate.recorded ? percentText(rate.percent) : "无数据",
        rate.recorded && rate.confirmed ? String(rate.confirmed.numerator) : "",
      ]),
    ]),
    "",
    "按类别、提案者",
    ...columns([
      ["名称", "收到", "立案", "占立案"],
      ...shares.map((row) => [
        row.name,
        String(row.received),
        String(row.filed),
        percentText(row.percentOfFiled),
      ]),
    ]),
    "",
    "按承办单位（单位：件次）",
    ...columns([
      [
        "单位",
        "主办",
        "会办",
        "已答复",
        "已面商",
        "已上网",
        ...letters.map((letter) => `${letter}类`),
        "已反馈",
      ],
      ...byUnit.map(({ unit, cells }) =>
        [
          unit,
          "lead",
          "assist",
          "answered",
          "consulted",
          "published",
          ...letters.map((letter) => `class${letter}`),
          "feedbackReturned",
        ].map((name, n) => (n === 0 ? name : String(cells[name] ?? 0))),
      ),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** A terminal shows a Chinese character two columns wide. */
function width(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
}

function columns(rows: string[][]): string[] {
  const most = rows[0]?.map((_, n) => Math.max(...rows.map((row) => width(row[n] ?? "")))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, n) => cell + " ".repeat(most[n]! - width(cell)))
      .join("  ")
      .trimEnd(),
  );
}
