import type { PlainDate } from "@/lib/calendar/plain-date";
import { cellOf } from "@/lib/figures/address";
import { findCount } from "@/lib/figures/counts";
import { classLetter, type Condition, negatedFlag } from "@/lib/figures/flags";
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
};

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

export type FrozenGroup = { name: string; counts: Record<string, number> };

/** Everything in a frozen report; its canonical JSON is what is hashed. */
export type FrozenContent = {
  format: 1;
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
};

export type Choices = Pick<FrozenContent, "title" | "knownAt" | "definitions" | "bases">;

export function contentOf(figures: Figures, cases: FrozenCase[], choices: Choices): FrozenContent {
  const { plenary, asOf, classes, counts, rates, furtherRates } = figures;
  const groups = (rows: Figures["byCategory"]) =>
    rows.map(({ name, counts: c }) => ({ name, counts: c }));
  return {
    format: 1,
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
    byUnit: figures.byUnit.map(({ unit, cells }) => ({ name: unit, counts: cells })),
    byCategory: groups(figures.byCategory),
    byProposerKind: groups(figures.byProposerKind),
    cases,
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

function holds({ facts, class: letter }: FrozenCase, conditions: readonly Condition[]): boolean {
  return conditions.every((condition) => {
    const negated = negatedFlag(condition);
    if (negated !== null) return !facts.includes(negated);
    const wanted = classLetter(condition);
    return wanted === null ? facts.includes(condition) : letter === wanted;
  });
}

/** The frozen cases behind a count or a rate's number; null where the definitions know no such number (any more). */
export function frozenCases(
  { cases }: Pick<FrozenContent, "cases">,
  { figure, basis, part }: NumberAddress,
): FrozenCase[] | null {
  if (cellOf(figure)) return null;
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
