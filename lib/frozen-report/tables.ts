import { countsOf, unitCellsOf } from "@/lib/figures/counts";
import type { FrozenContent, FrozenGroup } from "@/lib/frozen-report/content";
import { type Body, column, FEET, type FileTable, text } from "@/lib/table-export/table";

/** The tables of a frozen report, by the name in an address. */
export const FROZEN_TABLES = {
  counts: "件数",
  rates: "各率",
  units: "承办单位",
  categories: "类别",
  kinds: "提案者",
  cases: "名单",
} as const;
export type FrozenTable = keyof typeof FROZEN_TABLES;

/** null: there is no such table. */
export function frozenTableFrom(name: string | null): FrozenTable | null {
  return name !== null && Object.hasOwn(FROZEN_TABLES, name) ? (name as FrozenTable) : null;
}

/** A frozen table as it was frozen, with every count that it kept. */
export function frozenTable(content: FrozenContent, which: FrozenTable): FileTable {
  const { title, plenary, asOf, knownAt } = content;
  const sheet = FROZEN_TABLES[which];
  const head = { sheet, title: `${title}：${sheet}`, plenary, asOf, knownAt };
  return { ...head, total: null, frozenColumns: 1, ...BODIES[which](content) };
}

type Told = Pick<Body, "unit" | "columns" | "rows" | "foot">;

function countTable({ counts, classes }: FrozenContent): Told {
  const labels = countsOf(classes.map((one) => one.letter));
  const names = [...Object.keys(labels), "units"].filter((name) => counts[name] !== undefined);
  return {
    unit: "单位：件，承办单位为家",
    columns: [column("label", "数", "text"), column("count", "件数")],
    rows: names.map((name) => [
      text(labels[name]?.label ?? "承办单位"),
      { count: counts[name] ?? 0 },
    ]),
    foot: [],
  };
}

function rateTable({ rates, bases }: FrozenContent): Told {
  return {
    unit: "单位：件",
    columns: [
      column("label", "率", "text"),
      column("basis", "口径（底数）", "text"),
      column("used", "报告采用", "text"),
      column("numerator", "分子"),
      column("denominator", "分母"),
      column("percent", "百分数", "share"),
      column("recorded", "记录", "text"),
      column("confirmed", "其中提案者本人"),
    ],
    rows: rates.map((rate) => [
      text(rate.label),
      text(rate.basisLabel),
      text(bases[rate.name] === rate.basis ? "是" : ""),
      { count: rate.numerator },
      { count: rate.denominator },
      { share: rate.recorded ? rate.percent : null },
      text(rate.recorded ? "" : "无数据"),
      rate.confirmed === null ? text("") : { count: rate.confirmed },
    ]),
    foot: [FEET.rounding],
  };
}

function groupTable(
  head: string,
  unit: string,
  rows: readonly FrozenGroup[],
  labels: Record<string, { label: string }>,
): Told {
  const names = Object.keys(labels).filter((name) => rows.some((row) => name in row.counts));
  return {
    unit,
    columns: [
      column("name", head, "text"),
      ...names.map((name) => column(name, labels[name]?.label ?? name)),
    ],
    rows: rows.map(({ name, counts }) => [
      text(name),
      ...names.map((key) => ({ count: counts[key] ?? 0 })),
    ]),
    foot: unit === "单位：件次" ? [FEET.lead] : [],
  };
}

const lettersOf = ({ classes }: FrozenContent) => classes.map((one) => one.letter);

const BODIES = {
  counts: countTable,
  rates: rateTable,
  units: (content) =>
    groupTable("承办单位", "单位：件次", content.byUnit, unitCellsOf(lettersOf(content))),
  categories: (content) =>
    groupTable("类别", "单位：件", content.byCategory, countsOf(lettersOf(content))),
  kinds: (content) =>
    groupTable("提案者", "单位：件", content.byProposerKind, countsOf(lettersOf(content))),
  cases: ({ cases }) => ({
    unit: "单位：件",
    columns: [
      column("number", "编号", "text"),
      column("title", "案由", "text"),
      column("class", "办理类别", "text"),
    ],
    rows: cases.map((one) => [text(one.number), text(one.title), text(one.class ?? "")]),
    foot: ["定稿时的名单。"],
  }),
} as const satisfies Record<FrozenTable, (content: FrozenContent) => Told>;
