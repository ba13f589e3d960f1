import { formatMonthDay, isPlainDate, type PlainDate, weekday } from "@/lib/calendar/plain-date";
import { findCount, findUnitCell } from "@/lib/figures/counts";
import {
  classLetter,
  conditionLabel,
  UNIT_FLAGS,
  type UnitCondition,
  type UnitFlag,
} from "@/lib/figures/flags";
import { knownAtWords, parseKnownAt } from "@/lib/figures/known-at";
import { findRate } from "@/lib/figures/rates";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";

/** Which of a rate's numbers: also `rest` (denominator without numerator) and `confirmed` (of the numerator). */
export const FIGURE_PARTS = ["numerator", "denominator", "rest", "confirmed"] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/** One number of the figures, as a link names it; the list behind it is answered by `casesBehind`. */
export type FigureAddress = {
  /** A rate's name, a count's, `unit.<cell>`, or `<group>.<count>` of GROUPS. */
  figure: string;
  /** Of a rate; without it the rate's first one. */
  basis?: string;
  /** Of a rate; of a part's cases filed only `rest`: those without a class. */
  part?: FigurePart;
  /** Whose cell: an id ("none": without one), a kind of proposer, a leader as written, a week's Monday, a system or all. */
  of?: string;
  asOf: PlainDate;
  /** As it stood recorded then: a day, a minute or a moment, see known-at.ts. */
  knownAt?: string;
  /** Of a unit's cell: with what the units before it did. */
  rollUp?: "yes";
};

type Params = Record<string, string | string[] | undefined>;

const KINDS = { individual: "个人提案", joint: "联名提案", collective: "集体提案" } as const;
/** In `of` of a sum: every unit. */
export const ALL_UNITS = "all";
const ID = /^\d{1,9}$/;
const ID_OR_NONE = /^(\d{1,9}|none)$/;

/** Parts of a plenary that are counted apart, with what names one of them in `of`. */
const GROUPS = {
  unit: (of) => ID.test(of),
  /** several units together, in 件次: those of a system, or all */
  unitSum: (of) => of === ALL_UNITS || Object.hasOwn(UNIT_SYSTEM_LABEL, of),
  category: (of) => ID_OR_NONE.test(of),
  sector: (of) => ID_OR_NONE.test(of),
  kind: (of) => Object.hasOwn(KINDS, of),
  /** 督办领导 of the key cases */
  supervisor: (of) => of.length <= 100,
  /** the week, by its Monday, in which the last unit replied */
  week: (of) => isPlainDate(of) && weekday(of) === 1,
} as const satisfies Record<string, (of: string) => boolean>;

export type FigureGroup = keyof typeof GROUPS;

/** The two halves of a cell's name ("unit.answered"), or null for a figure of the whole plenary. */
export function cellOf(figure: string): { group: FigureGroup; name: string } | null {
  const [group = "", name] = figure.split(/\.(.*)/s);
  return name && Object.hasOwn(GROUPS, group) ? { group: group as FigureGroup, name } : null;
}

/** A sum over units, or their number: behind it stand 件次 and units, not a list of cases. */
export function listsUnits(figure: string): boolean {
  return figure === "units" || cellOf(figure)?.group === "unitSum";
}

/** Is it counted in rows of `unitFacts`, one a unit and case? */
export function ofUnits(figure: string): boolean {
  return listsUnits(figure) || cellOf(figure)?.group === "unit";
}

function isFigure({ figure, basis, part, of }: Omit<FigureAddress, "asOf">): boolean {
  const cell = cellOf(figure);
  if (cell) {
    const there = ofUnits(figure) ? findUnitCell(cell.name) : findCount(cell.name);
    if (part === "rest" && (ofUnits(figure) || cell.name !== "filed")) return false;
    return there !== undefined && of !== undefined && GROUPS[cell.group](of);
  }
  if (part === undefined) return figure === "units" || findCount(figure) !== undefined;
  const rate = findRate(figure, basis);
  return rate !== undefined && (part !== "confirmed" || rate.confirmed !== undefined);
}

/** The figure that an address names; null when it names none that there is. A bad or missing day is `today`. */
export function parseFigure(params: Params, today: PlainDate): FigureAddress | null {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value) || undefined;
  };
  const figure = one("figure");
  if (figure === undefined) return null;
  const part = FIGURE_PARTS.find((name) => name === one("part"));
  const asOf = one("asOf");
  const knownAt = parseKnownAt(one("knownAt"));
  const address: FigureAddress = { figure, asOf: asOf && isPlainDate(asOf) ? asOf : today };
  if (one("basis") !== undefined) address.basis = one("basis");
  if (part) address.part = part;
  if (one("of") !== undefined) address.of = one("of");
  if (knownAt !== null) address.knownAt = knownAt;
  if (one("rollUp") === "yes") address.rollUp = "yes";
  // "?figure=consultation" alone means what the rate counts.
  if (!isFigure(address) && address.part === undefined && findRate(figure, address.basis))
    address.part = "numerator";
  return isFigure(address) ? address : null;
}

/** The address's parameters, as `paths.register` takes them. */
export function figureParams(address: FigureAddress): Record<string, string> {
  return Object.fromEntries(
    Object.entries(address).filter(([, value]) => value !== undefined && value !== ""),
  );
}

function unitConditionLabel(condition: UnitCondition): string {
  const letter = classLetter(condition);
  return letter === null ? UNIT_FLAGS[condition as UnitFlag] : `${letter} 类`;
}

function unitsName(of: string): string {
  if (of === ALL_UNITS) return "全部承办单位";
  return `${UNIT_SYSTEM_LABEL[of as keyof typeof UNIT_SYSTEM_LABEL]}系统的承办单位`;
}

function partName(group: FigureGroup, of: string, ofName: string): string {
  if (group === "kind") return KINDS[of as keyof typeof KINDS];
  if (group === "supervisor") return `${of}督办的重点提案`;
  if (group === "week") return `答复在${formatMonthDay(of)}起的一周`;
  return ofName || (group === "sector" ? "未填界别" : "未分类");
}

/**
 * What a list behind a number holds, in words: 面商率（已答复）的分子：已答复、答复前（含当天）已面商，截至 2012-05-31.
 * `ofName`: the name of the unit or category that `of` means.
 */
export function figureWords(address: FigureAddress, ofName = ""): string {
  const known = address.knownAt ? `，只算${knownAtWords(address.knownAt)}以前录入的` : "";
  const until = `截至 ${address.asOf}${known}`;
  const cell = cellOf(address.figure);
  if (cell && ofUnits(address.figure)) {
    const words = findUnitCell(cell.name)?.when.map(unitConditionLabel).join("、");
    const before = address.rollUp ? "（含接续的单位）" : "";
    const who = cell.group === "unitSum" ? unitsName(address.of ?? "") : ofName || "承办单位";
    return `${who}${before}：${words}，${until}`;
  }
  if (cell && address.part === "rest")
    return `${partName(cell.group, address.of ?? "", ofName)}：立案而没有办理类别，${until}`;
  if (cell) {
    return `${partName(cell.group, address.of ?? "", ofName)}：${findCount(cell.name)?.label}，${until}`;
  }
  const rate = address.part && findRate(address.figure, address.basis);
  if (!rate)
    return `${address.figure === "units" ? "已交办（有承办单位）" : findCount(address.figure)?.label}，${until}`;
  const base = rate.of.map(conditionLabel).join("、");
  const also = rate.also.filter((one) => !rate.of.includes(one)).map(conditionLabel);
  const words = {
    denominator: `的分母：${base}`,
    numerator: `的分子：${[base, ...also].join("、")}`,
    rest: `的分母减分子：${base}，但未达到“${also.join("、")}”`,
    confirmed: `的分子中：${rate.confirmed ? conditionLabel(rate.confirmed) : ""}`,
  }[address.part!];
  return `${rate.label}（${rate.basisLabel}）${words}，${until}`;
}
