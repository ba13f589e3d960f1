import type { PlainDate } from "@/lib/calendar/plain-date";
import { findCount, findUnitCell } from "@/lib/figures/counts";
import {
  classLetter,
  conditionLabel,
  UNIT_FLAGS,
  type UnitCondition,
  type UnitFlag,
} from "@/lib/figures/flags";
import { findRate } from "@/lib/figures/rates";

/** Which of a rate's numbers: also `rest` (denominator without numerator) and `confirmed` (of the numerator). */
export const FIGURE_PARTS = ["numerator", "denominator", "rest", "confirmed"] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/** One number of the figures, as a link names it; the list behind it is answered by `casesBehind`. */
export type FigureAddress = {
  /** A rate's name, a count's, or `unit.<cell>`, `category.<count>`, `kind.<count>`. */
  figure: string;
  /** Of a rate; without it the rate's first one. */
  basis?: string;
  /** Of a rate only. */
  part?: FigurePart;
  /** Whose cell: a unit's or category's id ("none": without category), or a kind of proposer. */
  of?: string;
  asOf: PlainDate;
  /** ISO moment: as it stood recorded then. */
  knownAt?: string;
  /** Of a unit's cell: with what the units before it did. */
  rollUp?: "yes";
};

type Params = Record<string, string | string[] | undefined>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const GROUPED = /^(unit|category|kind)\.(.+)$/;

/** The two halves of a cell's name ("unit.answered"), or null for a figure of the whole plenary. */
export function cellOf(
  figure: string,
): { group: "unit" | "category" | "kind"; name: string } | null {
  const match = GROUPED.exec(figure);
  return match ? { group: match[1] as "unit" | "category" | "kind", name: match[2]! } : null;
}

function isFigure({ figure, basis, part, of }: Omit<FigureAddress, "asOf">): boolean {
  const cell = cellOf(figure);
  if (cell?.group === "unit")
    return findUnitCell(cell.name) !== undefined && /^\d{1,9}$/.test(of ?? "");
  if (cell?.group === "category")
    return findCount(cell.name) !== undefined && /^(\d{1,9}|none)$/.test(of ?? "");
  if (cell)
    return findCount(cell.name) !== undefined && /^(individual|joint|collective)$/.test(of ?? "");
  if (part === undefined) return figure === "units" || findCount(figure) !== undefined;
  const rate = findRate(figure, basis);
  return rate !== undefined && (part !== "confirmed" || rate.confirmed !== undefined);
}

function isDay(text: string | undefined): text is PlainDate {
  if (!text || !DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
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
  const knownAt = one("knownAt");
  const address: FigureAddress = { figure, asOf: isDay(asOf) ? asOf : today };
  if (one("basis") !== undefined) address.basis = one("basis");
  if (part) address.part = part;
  if (one("of") !== undefined) address.of = one("of");
  if (knownAt !== undefined && !Number.isNaN(Date.parse(knownAt)))
    address.knownAt = new Date(knownAt).toISOString();
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

const KINDS: Record<string, string> = {
  individual: "个人提案",
  joint: "联名提案",
  collective: "集体提案",
};

function unitConditionLabel(condition: UnitCondition): string {
  const letter = classLetter(condition);
  return letter === null ? UNIT_FLAGS[condition as UnitFlag] : `${letter} 类`;
}

/**
 * What a list behind a number holds, in words: 面商率（已答复）的分子：已答复、答复前（含当天）已面商，截至 2012-05-31.
 * `ofName`: the name of the unit or category that `of` means.
 */
export function figureWords(address: FigureAddress, ofName = ""): string {
  const until = `截至 ${address.asOf}`;
  const cell = cellOf(address.figure);
  if (cell?.group === "unit") {
    const words = findUnitCell(cell.name)?.when.map(unitConditionLabel).join("、");
    const before = address.rollUp ? "（含接续的单位）" : "";
    return `${ofName || "承办单位"}${before}：${words}，${until}`;
  }
  if (cell) {
    const name = KINDS[address.of ?? ""] ?? (ofName || "未分类");
    return `${name}：${findCount(cell.name)?.label}，${until}`;
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
