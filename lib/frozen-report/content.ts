import type { PlainDate } from "@/lib/calendar/plain-date";
import { cellOf } from "@/lib/figures/address";
import { findCount, findUnitCell } from "@/lib/figures/counts";
import { classLetter, type Condition, negatedFlag, type UnitCondition } from "@/lib/figures/flags";
import type { Figures } from "@/lib/figures/queries";
import { findRate, RATES } from "@/lib/figures/rates";
import type { NumberAddress } from "@/lib/overview/numbers";

/** A case as the facts said it: the flags that held of it, and its class. */
export type FrozenCase = {
  id: number;
  number: string;
  title: string;
  class: string | null;
  /** Names of CASE_FLAGS, in their order by name. */
  facts: string[];
  /** In which rows of the tables it is counted, as FigureAddress.of; reports of format 1 did not keep it. */
  category?: string;
  kind?: string;
};

/** A case of one unit (件次), by the unit's id: the UNIT_FLAGS that held of it, and its class for the unit. */
export type FrozenUnitCase = Pick<FrozenCase, "id" | "class" | "facts"> & { unit: string };

export type FrozenRate = {
  name: string;
  basis: string;
  label: string;
  basisLabel: string;
  numerator: number;
  denominator: number;
  percent: string | null;
  recorded: boolean;
  confirmed: number | null;
};

/** A row of a table; `of` as FigureAddress.of, which reports of format 1 did not keep. */
export type FrozenGroup = { of?: string; name: string; counts: Record<string, number> };

/** Everything in a frozen report; its canonical JSON is what is hashed. */
export type FrozenContent = {
  /** 1 kept no cases behind the tables by unit, category and kind of proposer. */
  format: 1 | 2;
  title: string;
  plenary: string;
  asOf: PlainDate;
  /** ISO moment: only what was recorded by then counts. */
  knownAt: string;
  definitions: string;
  /** By a rate's name the basis that the report prints first. */
  bases: Record<string, string>;
  classes: { letter: string; wording: string; resolved: boolean }[];
  counts: Record<string, number>;
  rates: FrozenRate[];
  byUnit: FrozenGroup[];
  byCategory: FrozenGroup[];
  byProposerKind: FrozenGroup[];
  cases: FrozenCase[];
  unitCases?: FrozenUnitCase[];
};

export type Choices = Pick<FrozenContent, "title" | "knownAt" | "definitions" | "bases">;

export function contentOf(
  figures: Figures,
  { cases, unitCases }: Required<Pick<FrozenContent, "cases" | "unitCases">>,
  choices: Choices,
): FrozenContent {
  const { plenary, asOf, classes, counts, rates, furtherRates } = figures;
  const groups = (rows: Figures["byCategory"]) =>
    rows.map(({ of, name, counts: c }) => ({ of, name, counts: c }));
  return {
    format: 2,
    ...choices,
    plenary,
    asOf,
    classes: classes.map(({ letter, wording, resolved }) => ({ letter, wording, resolved })),
    counts,
    rates: [...rates, ...furtherRates].map(({ confirmed, ...rate }) => ({
      name: rate.name,
      basis: rate.basis,
      label: rate.label,
      basisLabel: rate.basisLabel,
      numerator: rate.numerator,
      denominator: rate.denominator,
      percent: rate.percent,
      recorded: rate.recorded,
      confirmed: confirmed?.numerator ?? null,
    })),
    byUnit: figures.byUnit.map(({ unitId, unit, cells }) => ({
      of: String(unitId),
      name: unit,
      counts: cells,
    })),
    byCategory: groups(figures.byCategory),
    byProposerKind: groups(figures.byProposerKind),
    cases,
    unitCases,
  };
}

/** Rates with more than one basis, of which a report chooses the one that it prints first. */
export function basisChoices(): {
  name: string;
  label: string;
  bases: { basis: string; label: string }[];
}[] {
  const names = [...new Set(RATES.map((rate) => rate.name))];
  return names.flatMap((name) => {
    const rates = RATES.filter((rate) => rate.name === name);
    const bases = rates.map(({ basis, basisLabel }) => ({ basis, label: basisLabel }));
    return rates.length > 1 ? [{ name, label: rates[0]!.label, bases }] : [];
  });
}

function holds(
  { facts, class: letter }: Pick<FrozenCase, "facts" | "class">,
  conditions: readonly (Condition | UnitCondition)[],
): boolean {
  return conditions.every((condition) => {
    const negated = negatedFlag(condition);
    if (negated !== null) return !facts.includes(negated);
    const wanted = classLetter(condition);
    return wanted === null ? facts.includes(condition) : letter === wanted;
  });
}

/** The frozen cases behind a count or a rate's number; null where the definitions know no such number (any more). */
export function frozenCases(
  content: Pick<FrozenContent, "format" | "cases" | "unitCases">,
  { figure, basis, part, of = "" }: NumberAddress,
): FrozenCase[] | null {
  const { cases } = content;
  const cell = cellOf(figure);
  if (cell) return part === undefined ? casesOfCell(content, cell, of) : null;
  if (part === undefined) {
    const count = findCount(figure);
    return count ? cases.filter((one) => holds(one, count.when)) : null;
  }
  const rate = findRate(figure, basis);
  if (!rate) return null;
  const below = cases.filter((one) => holds(one, rate.of));
  const above = below.filter((one) => holds(one, rate.also));
  if (part === "denominator") return below;
  if (part === "rest") return below.filter((one) => !above.includes(one));
  if (part === "numerator") return above;
  return rate.confirmed ? above.filter((one) => holds(one, [rate.confirmed!])) : null;
}

/** Behind a cell of the tables; of a unit's, each case with its class for that unit. */
function casesOfCell(
  { format, cases, unitCases = [] }: Pick<FrozenContent, "format" | "cases" | "unitCases">,
  { group, name }: NonNullable<ReturnType<typeof cellOf>>,
  of: string,
): FrozenCase[] | null {
  if (format === 1) return null;
  if (group === "unit") {
    const cell = findUnitCell(name);
    if (!cell) return null;
    const own = unitCases.filter((one) => one.unit === of && holds(one, cell.when));
    const letters = new Map(own.map((one) => [one.id, one.class]));
    return cases.flatMap((one) => {
      const letter = letters.get(one.id);
      return letter === undefined ? [] : [{ ...one, class: letter }];
    });
  }
  const count = findCount(name);
  if (!count || (group !== "category" && group !== "kind")) return null;
  return cases.filter((one) => one[group] === of && holds(one, count.when));
}
