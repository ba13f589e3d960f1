import type { Figures } from "@/lib/figures/queries";

/** The document that `npm run figures -- --json` prints: names and fractions only, in a fixed order. */
export function figuresDocument({
  plenary,
  asOf,
  counts,
  rates,
  byUnit,
  byCategory,
  byProposerKind,
}: Figures) {
  const share = ({ received, filed, percentOfFiled }: (typeof byCategory)[number]) => ({
    received,
    filed,
    percentOfFiled,
  });
  return {
    plenary,
    asOf,
    counts,
    rates: rates.map(({ name, basis, numerator, denominator, percent, recorded }) => ({
      name,
      basis,
      unit: "proposals" as const,
      numerator,
      denominator,
      percent,
      recorded,
    })),
    byUnit: byUnit.map(({ unit, cells }) => ({ unit, ...cells })),
    byCategory: byCategory.map((row) => ({ category: row.name, ...share(row) })),
    byProposerKind: byProposerKind.map((row) => ({ kind: row.of, ...share(row) })),
  };
}
