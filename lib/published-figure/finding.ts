import type { Figures } from "@/lib/figures/queries";
import { type NumberAddress, numberAt } from "@/lib/overview/numbers";
import {
  compare,
  type Comparison,
  type Fits,
  numeratorsFor,
  parseCount,
  parsePercent,
  printedAs,
  type Rounding,
  ROUNDINGS,
} from "@/lib/published-figure/agreement";
import { type Candidate, candidatesOf, choicesOf } from "@/lib/published-figure/candidates";

export type Printed = {
  kind: "PERCENT" | "COUNT";
  figure: string;
  of: string | null;
  /** As printed: 53.9 */
  printed: string;
  /** null: not known */
  rounding: Rounding | null;
};

export type FractionFinding = Candidate &
  Comparison & {
    above: number;
    below: number;
    /** 53.9（四舍五入）、53.9（截尾）; by the one way where both are the same. */
    prints: string;
    /** What other numerator over that denominator would print so. */
    fits: { rounding: Rounding; fits: Fits }[];
  };

export type Finding =
  | { kind: "PERCENT"; verdict: "agrees" | "nearest" | "none"; fractions: FractionFinding[] }
  | {
      kind: "COUNT";
      verdict: "agrees" | "nearest";
      at: NumberAddress;
      count: number;
      /** Printed less counted. */
      difference: number;
      /** Other numbers of the plenary that are just what was printed. */
      same: string[];
    };

/** Which basis and rounding agree with a printed figure, or which comes nearest. Printed as `parse…` accept it. */
export function findAgreement(figures: Figures, one: Printed): Finding {
  return one.kind === "COUNT" ? ofCount(figures, one) : ofPercent(figures, one);
}

function ofCount(figures: Figures, { figure, of, printed }: Printed): Finding {
  const at: NumberAddress = of === null ? { figure } : { figure, of };
  const count = numberAt(figures, at);
  const said = parseCount(printed) ?? 0;
  const same = choicesOf(figures)
    .filter((one) => one.kind === "COUNT" && (one.figure !== figure || one.of !== of))
    .filter((one) => {
      const address = one.of === null ? { figure: one.figure } : { figure: one.figure, of: one.of };
      return said > 0 && numberAt(figures, address) === said;
    })
    .map((one) => one.label);
  const verdict = count === said ? "agrees" : "nearest";
  return { kind: "COUNT", verdict, at, count, difference: said - count, same };
}

function ofPercent(figures: Figures, { figure, of, printed, rounding }: Printed): Finding {
  const said = parsePercent(printed);
  if (!said) return { kind: "PERCENT", verdict: "none", fractions: [] };
  const ways = (rounding ? [rounding] : Object.keys(ROUNDINGS)) as Rounding[];
  const fractions = candidatesOf(figures, figure, of).flatMap((candidate) => {
    const above = numberAt(figures, candidate.numerator);
    const below = numberAt(figures, candidate.denominator);
    if (below === 0) return [];
    const texts = ways.map((way) => [way, printedAs(above, below, said.decimals, way)] as const);
    const alike = new Set(texts.map(([, text]) => text)).size === 1;
    return [
      {
        ...candidate,
        above,
        below,
        ...compare(above, below, said, rounding),
        prints: alike
          ? `${texts[0]![1]}%`
          : texts.map(([way, text]) => `${text}%（${ROUNDINGS[way]}）`).join("、"),
        fits: ways.map((way) => ({ rounding: way, fits: numeratorsFor(below, said, way) })),
      },
    ];
  });
  // What agrees first, the software's own bases before others, then by distance.
  const rank = (one: FractionFinding) => (one.agrees.length > 0 ? 0 : 1);
  const sorted = fractions.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (rank(a) === 0 ? Number(b.own) - Number(a.own) : 0) || a.order - b.order,
  );
  const [best] = sorted;
  const verdict = !best ? "none" : best.agrees.length > 0 ? "agrees" : "nearest";
  return { kind: "PERCENT", verdict, fractions: sorted };
}

/** 没有整数；114→53.8%，115→54.2% or 117件, in words. */
export function fitsWords(fits: Fits): string {
  if ("from" in fits)
    return fits.from === fits.to ? `分子须是${fits.from}` : `分子须是${fits.from}至${fits.to}`;
  const near = [fits.below, fits.above].flatMap((one) => (one ? [`${one[0]}→${one[1]}%`] : []));
  return `没有这样的分子（${near.join("，")}）`;
}
