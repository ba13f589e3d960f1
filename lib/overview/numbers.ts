import type { Route } from "next";
import type { Actor } from "@/lib/actor";
import {
  ALL_UNITS,
  cellOf,
  type FigureAddress,
  type FigureGroup,
  figureParams,
  listsUnits,
  ofUnits,
} from "@/lib/figures/address";
import { percent } from "@/lib/figures/percent";
import type { Figures, GroupRow, RateFigure } from "@/lib/figures/queries";
import { sumOfUnits } from "@/lib/overview/unit-order";
import { paths } from "@/lib/paths";
import { isOffice } from "@/lib/proposal/policy";

/** One number of the overview: without its date, which is the overview's. */
export type NumberAddress = Omit<FigureAddress, "asOf" | "knownAt">;

/** A number with the address of the register list that holds exactly the cases it counts. */
export type Linked = { count: number; href?: Route };
/** Groups of whole cases, each with all counts. */
export type PartGroup = Exclude<FigureGroup, "unit" | "unitSum" | "week">;
export type LinkedFraction = { numerator: Linked; denominator: Linked; percent: string | null };

/** The rate on that basis. Every name and basis of RATES and FURTHER_RATES is there. @throws for another */
export function rateAt(figures: Figures, name: string, basis?: string): RateFigure {
  const rate = [...figures.rates, ...figures.furtherRates].find(
    (one) => one.name === name && (basis === undefined || one.basis === basis),
  );
  if (!rate) throw new Error(`no such rate: ${name} ${basis ?? ""}`);
  return rate;
}

function partOf(rate: RateFigure, part: NonNullable<FigureAddress["part"]>): number {
  switch (part) {
    case "numerator":
      return rate.numerator;
    case "denominator":
      return rate.denominator;
    case "rest":
      return rate.denominator - rate.numerator;
    case "confirmed":
      return rate.confirmed?.numerator ?? 0;
  }
}

/** The parts of the plenary by which its cases are counted apart. */
export function partsOf(figures: Figures, group: PartGroup): GroupRow[] {
  const rows: Record<PartGroup, GroupRow[]> = {
    category: figures.byCategory,
    sector: figures.bySector,
    kind: figures.byProposerKind,
    supervisor: figures.bySupervisor,
  };
  return rows[group];
}

/** The number at an address. The page prints a number only through here, so that it cannot part from its link. */
export function numberAt(figures: Figures, { figure, basis, part, of }: NumberAddress): number {
  const cell = cellOf(figure);
  if (cell?.group === "unit")
    return figures.byUnit.find((row) => String(row.unitId) === of)?.cells[cell.name] ?? 0;
  if (cell?.group === "unitSum") {
    const units = figures.byUnit.filter((row) => of === ALL_UNITS || row.system === of);
    return sumOfUnits(units)[cell.name] ?? 0;
  }
  if (cell?.group === "week") return figures.byWeek.find((row) => row.of === of)?.answered ?? 0;
  if (cell) {
    const counts = partsOf(figures, cell.group).find((row) => row.of === of)?.counts;
    const classed = figures.classes.map(({ letter }) => counts?.[`class${letter}`] ?? 0);
    const without = part === "rest" ? classed.reduce((sum, one) => sum + one, 0) : 0;
    return (counts?.[cell.name] ?? 0) - without;
  }
  return part ? partOf(rateAt(figures, figure, basis), part) : (figures.counts[figure] ?? 0);
}

/** Counts of submissions that did not become cases, or of all: the government office sees filed ones only. */
const BEFORE_FILING = ["received", "merged", "declined", "withdrawn", "filing"];

/** May the person open the list behind the number? What a list would not hold in full is not linked. */
export function mayList(actor: Actor, { figure, part }: NumberAddress): boolean {
  if (!isOffice(actor)) return true;
  const name = cellOf(figure)?.name ?? figure;
  return !BEFORE_FILING.includes(name) || (figure === "filing" && part === "numerator");
}

/** The list of exactly what a number counts: cases in the register, 件次 and units on a page of their own. */
export function listOf(
  plenary: number,
  address: FigureAddress,
  narrowed: { sector?: number; member?: number } = {},
): Route {
  const query = { ...figureParams(address), plenary };
  if (listsUnits(address.figure)) return paths.unitReplies(query);
  return paths.register({ ...query, ...narrowed });
}

/** What a table's file is asked for beside its name: the plenary and the two times of the numbers. */
export function fileQuery(
  { plenaryId, asOf, rollUp }: Pick<Figures, "plenaryId" | "asOf" | "rollUp">,
  knownAt: string | null | undefined,
): Record<string, string | number> {
  return {
    plenary: plenaryId,
    asOf,
    ...(knownAt ? { knownAt } : {}),
    ...(rollUp ? { rollUp } : {}),
  };
}

export type Numbers = ReturnType<typeof numbersOf>;

/** Everything the overview's parts print, each number with its list; `knownAt` as the address gave it. */
export function numbersOf(
  actor: Actor,
  figures: Figures,
  knownAt: string | undefined = figures.knownAt,
) {
  const at = (address: NumberAddress): Linked => {
    const { plenaryId, asOf, rollUp } = figures;
    const rolled = rollUp && ofUnits(address.figure) ? { rollUp } : {};
    const view = { asOf, ...(knownAt ? { knownAt } : {}), ...rolled };
    const href = listOf(plenaryId, { ...address, ...view });
    return { count: numberAt(figures, address), href: mayList(actor, address) ? href : undefined };
  };
  return {
    at,
    file: fileQuery(figures, knownAt),
    /** A rate as a linked fraction; percent null: nothing recorded, or over 0. */
    rate: (name: string, basis?: string): LinkedFraction & { recorded: boolean; basis: string } => {
      const rate = rateAt(figures, name, basis);
      const address = { figure: name, basis: rate.basis };
      return {
        numerator: at({ ...address, part: "numerator" }),
        denominator: at({ ...address, part: "denominator" }),
        percent: rate.recorded ? rate.percent : null,
        recorded: rate.recorded,
        basis: rate.basis,
      };
    },
    /** Of a rate's numerator: what the proposer confirmed, over the rate's denominator. */
    confirmed: (name: string, basis?: string): LinkedFraction => {
      const rate = rateAt(figures, name, basis);
      const address = { figure: name, basis: rate.basis };
      return {
        numerator: at({ ...address, part: "confirmed" }),
        denominator: at({ ...address, part: "denominator" }),
        percent: rate.recorded ? (rate.confirmed?.percent ?? null) : null,
      };
    },
    /** One cell over another of the same row: a unit's, a category's, a kind's. */
    share: (
      group: "unit" | PartGroup,
      of: string,
      numerator: string,
      denominator: string,
    ): LinkedFraction => {
      const cell = (name: string) => at({ figure: `${group}.${name}`, of });
      const [above, below] = [cell(numerator), cell(denominator)];
      return { numerator: above, denominator: below, percent: percent(above.count, below.count) };
    },
  };
}
