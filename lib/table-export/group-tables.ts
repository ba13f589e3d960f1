import { percent } from "@/lib/figures/percent";
import type { Figures, GroupRow } from "@/lib/figures/queries";
import type { PartGroup } from "@/lib/overview/numbers";
import { countsOf } from "@/lib/figures/counts";
import {
  type Body,
  type Cell,
  type CellList,
  column,
  type Column,
  FEET,
  text,
} from "@/lib/table-export/table";

const COUNTED = [
  "received",
  "filed",
  "key",
  "handedOver",
  "answered",
  "overdue",
  "published",
  "feedbackReturned",
  "completed",
  "resolved",
] as const;

/** The counts that a table by group has, classes among them. */
export function countColumns(letters: readonly string[]): Column[] {
  const counts = countsOf(letters);
  const names = [...COUNTED, ...letters.map((letter) => `class${letter}`)];
  return names.map((name) => column(name, counts[name]!.label));
}

export type GroupLine = {
  head: Cell[];
  counts: Record<string, number>;
  list?: (count: string) => CellList;
};

/** A table with a line for each group and the plenary's own numbers under it. */
export function groupBody(
  figures: Figures,
  heads: Column[],
  lines: GroupLine[],
  more: { foot?: string[]; total?: boolean } = {},
): Body {
  const letters = figures.classes.map((one) => one.letter);
  const columns = countColumns(letters);
  const filed = figures.counts.filed ?? 0;
  const cellsOf = (counts: Record<string, number>, list?: GroupLine["list"]): Cell[] => [
    ...columns.map(({ key }) => ({
      count: counts[key] ?? 0,
      ...(list ? { list: list(key) } : {}),
    })),
    { share: percent(Math.min(counts.filed ?? 0, filed), filed) },
    { share: percent(counts.resolved ?? 0, counts.filed ?? 0) },
  ];
  return {
    unit: "单位：件",
    columns: [
      ...heads,
      ...columns,
      column("share", "占立案", "share"),
      column("resolvedRate", "解决落实率", "share"),
    ],
    rows: lines.map(({ head, counts, list }) => [...head, ...cellsOf(counts, list)]),
    total:
      more.total === false
        ? null
        : [
            text("全届"),
            ...heads.slice(1).map(() => text("")),
            ...cellsOf(figures.counts, (figure) => ({ figure, asOf: figures.asOf })),
          ],
    foot: [...(more.foot ?? []), FEET.resolvedFiled, FEET.rounding],
    frozenColumns: 1,
  };
}

const PART_FOOT = {
  category: [],
  kind: [],
  sector: ["界别是第一提案人提交时的界别；专委会、镇街工委的集体提案没有界别。"],
  supervisor: ["只算重点提案；一件有两位督办的各算一次，所以相加可以大于件数。"],
};

/** By category, sector, kind of proposer or 督办领导. */
export function groupTable(
  figures: Figures,
  group: PartGroup,
  label: string,
  rows: GroupRow[],
): Body {
  const lines = rows.map(({ of, name, counts }) => ({
    head: [text(name)],
    counts,
    list: (count: string) => ({ figure: `${group}.${count}`, of, asOf: figures.asOf }),
  }));
  return groupBody(figures, [column(group, label, "text")], lines, { foot: PART_FOOT[group] });
}

/** Every rate on every basis. */
export function rateTable(figures: Figures): Body {
  const rates = [...figures.rates, ...figures.furtherRates];
  return {
    unit: "单位：件",
    columns: [
      column("label", "率", "text"),
      column("basis", "口径（底数）", "text"),
      column("numerator", "分子"),
      column("denominator", "分母"),
      column("percent", "百分数", "share"),
      column("recorded", "记录", "text"),
      column("confirmed", "其中提案者本人"),
    ],
    rows: rates.map(({ name, basis, label, basisLabel, numerator, denominator, ...rest }) => {
      const at = (part: "numerator" | "denominator" | "confirmed") => ({
        list: { figure: name, basis, part, asOf: figures.asOf },
      });
      const { percent: share, recorded, confirmed } = rest;
      return [
        text(label),
        text(basisLabel),
        { count: numerator, ...at("numerator") },
        { count: denominator, ...at("denominator") },
        { share: recorded ? share : null },
        text(recorded ? "" : "无数据"),
        confirmed ? { count: confirmed.numerator, ...at("confirmed") } : text(""),
      ];
    }),
    total: null,
    foot: [FEET.rounding],
    frozenColumns: 1,
  };
}
