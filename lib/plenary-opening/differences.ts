import { formatLong } from "@/lib/calendar/plain-date";
import { STEPS } from "@/lib/calendar/steps";
import { WEEKDAYS, WEEKS } from "@/lib/feedback/rhythm";
import { POINT_KIND_NAMES, POINT_KINDS } from "@/lib/member-work/kinds";
import { showPoints } from "@/lib/member-work/points";
import { LIMIT_BASIS_LABEL, SWITCH, type SwitchName } from "@/lib/plenary/labels";
import { limitKey, type LimitRow } from "@/lib/plenary/limit-rows";
import type { PlenaryTables } from "@/lib/plenary-opening/tables";

/** One entry that is not the same in two plenaries; null: it is not there. */
export type Difference = {
  table: string;
  entry: string;
  before: string | null;
  after: string | null;
};

/** A table as entries and what stands for each, in words. */
type Entries = ReadonlyMap<string, string>;

/** 3个月; 15个工作日; 2012年9月30日（固定日期） */
export function limitInWords({ n, basis, fixedOn }: Omit<LimitRow, "step" | "period">): string {
  const unit = LIMIT_BASIS_LABEL[basis];
  if (basis === "FIXED_DATE") return fixedOn ? `${formatLong(fixedOn)}（${unit}）` : unit;
  return basis === "MONTHS" ? `${n}${unit}` : `${n}个${unit}`;
}

/** 平时提案答复: a limit by the name of its step. */
export function limitName({ step, period }: Pick<LimitRow, "step" | "period">): string {
  return `${period === null ? "" : "平时提案"}${STEPS[step].label}`;
}

const score = (tenths: number) => `${showPoints(tenths)}分`;

function pointEntries({ rules, capTenths }: PlenaryTables["points"]): Entries {
  const lines = rules
    .toSorted((a, b) => POINT_KIND_NAMES.indexOf(a.kind) - POINT_KIND_NAMES.indexOf(b.kind))
    .map(({ kind, tenths, capTenths: most }): [string, string] => [
      POINT_KINDS[kind].label,
      `每件${score(tenths)}${most === null ? "" : `，最多${score(most)}`}`,
    ]);
  return new Map(capTenths === null ? lines : [...lines, ["全年合计", `最多${score(capTenths)}`]]);
}

const CHOICES: Partial<Record<SwitchName, readonly { value: string; label: string }[]>> = {
  openingWeekday: WEEKDAYS,
  openingWeeks: WEEKS,
};

function switchWords(name: SwitchName, value: number | boolean): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  const choice = CHOICES[name]?.find((one) => one.value === String(value));
  return choice?.label ?? String(value);
}

const TABLES: Record<string, (tables: PlenaryTables) => Entries> = {
  办理类别: ({ classes }) =>
    new Map(
      classes.map((one) => [
        `${one.letter}类`,
        `${one.wording}（${one.resolved ? "算" : "不算"}解决落实）`,
      ]),
    ),
  提案类别: ({ categories }) => new Map(categories.map((name) => [name, "有"])),
  办理期限: ({ limits }) => new Map(limits.map((one) => [limitName(one), limitInWords(one)])),
  履职积分: ({ points }) => pointEntries(points),
  办理办法: ({ switches }) =>
    new Map(
      Object.entries(SWITCH).map(([name, { label }]) => [
        label,
        switchWords(name as SwitchName, switches[name as SwitchName]),
      ]),
    ),
  导入时记住的写法: ({ synonyms }) =>
    new Map(synonyms.map((one) => [`${one.column}“${one.value}”`, one.meaning])),
};

/** Tables whose order means something: the worst class is the last, the printed register follows the categories. */
const ORDERED = ["办理类别", "提案类别"];

/**
 * What is not the same in two plenaries, table by table: entries that changed, came or went, and where both have the
 * same entries in another order, the two orders. Equal tables give nothing; the same two the other way round give the
 * same entries.
 */
export function differencesBetween(before: PlenaryTables, after: PlenaryTables): Difference[] {
  return Object.entries(TABLES).flatMap(([table, entriesOf]) => {
    const [old, current] = [entriesOf(before), entriesOf(after)];
    const entries = [...new Set([...current.keys(), ...old.keys()])];
    const changed = entries
      .filter((entry) => old.get(entry) !== current.get(entry))
      .map((entry) => ({
        table,
        entry,
        before: old.get(entry) ?? null,
        after: current.get(entry) ?? null,
      }));
    return [...changed, ...orderChange(table, old, current)];
  });
}

function orderChange(table: string, old: Entries, current: Entries): Difference[] {
  if (!ORDERED.includes(table)) return [];
  const shared = (one: Entries, other: Entries) => [...one.keys()].filter((key) => other.has(key));
  const [before, after] = [shared(old, current), shared(current, old)].map((keys) =>
    keys.join("、"),
  ) as [string, string];
  return before === after ? [] : [{ table, entry: "次序", before, after }];
}

export type FixedLimit = {
  /** of its input: fixedOn-REPLY */
  key: string;
  label: string;
  /** the day in the plenary that is copied */
  words: string;
};

/** Limits with a fixed day: a day of the plenary before says nothing for the next one. */
export function fixedLimits({ limits }: PlenaryTables): FixedLimit[] {
  return limits
    .filter(({ basis }) => basis === "FIXED_DATE")
    .map((one) => ({
      key: limitKey(one.step, one.period),
      label: limitName(one),
      words: limitInWords(one),
    }));
}

/** 提案类别12个、办理类别3类、…: what a copy takes over. */
export function takenOverWords(tables: PlenaryTables): string {
  const { categories, classes, limits, points, synonyms } = tables;
  return [
    `提案类别${categories.length}个`,
    `办理类别${classes.length}类`,
    `办理期限${limits.length}项`,
    points.rules.length > 0 ? `履职积分${points.rules.length}项` : "履职积分（没有给分的项目）",
    "全部办理办法",
    ...(synonyms.length > 0 ? [`导入时记住的写法${synonyms.length}条`] : []),
  ].join("、");
}
