import { cellOf } from "@/lib/figures/address";
import { countsOf } from "@/lib/figures/counts";
import type { Figures } from "@/lib/figures/queries";
import { type NumberAddress, numberAt } from "@/lib/overview/numbers";

/** A figure that somebody may have printed: a rate by name, the share or the number of cases. */
export type FigureChoice = {
  /** As a form sends it: PERCENT|resolved, PERCENT|category.filed|12, COUNT|filed */
  value: string;
  kind: "PERCENT" | "COUNT";
  figure: string;
  of: string | null;
  label: string;
  group: string;
};

/** A fraction that a printed percent may have meant. */
export type Candidate = {
  label: string;
  numerator: NumberAddress;
  denominator: NumberAddress;
  /** A basis of this software's own (handbook §5), not only a number that may have been divided by. */
  own: boolean;
};

export function choiceValue(kind: FigureChoice["kind"], figure: string, of: string | null): string {
  return [kind, figure, ...(of === null ? [] : [of])].join("|");
}

const choice = (
  group: string,
  kind: FigureChoice["kind"],
  figure: string,
  label: string,
  of: string | null = null,
): FigureChoice => ({ group, kind, figure, of, label, value: choiceValue(kind, figure, of) });

/** Every figure of a plenary that can be entered, in groups. */
export function choicesOf(figures: Figures): FigureChoice[] {
  const rates = new Map(
    [...figures.rates, ...figures.furtherRates].map((rate) => [rate.name, rate.label]),
  );
  const letters = figures.classes.map((one) => one.letter);
  const rows = [
    ...figures.byProposerKind.map((row) => ({ ...row, group: "kind", name: `${row.name}提案` })),
    ...figures.byCategory.map((row) => ({ ...row, group: "category" })),
  ];
  return [
    ...[...rates].map(([name, label]) => choice("率", "PERCENT", name, label)),
    ...rows.map(({ group, of, name }) =>
      choice("占比", "PERCENT", `${group}.filed`, `${name}占比`, of),
    ),
    ...Object.entries(countsOf(letters)).map(([name, { label }]) =>
      choice("件数", "COUNT", name, label),
    ),
    choice("件数", "COUNT", "units", "承办单位（家）"),
    ...rows.map(({ group, of, name }) =>
      choice("件数", "COUNT", `${group}.filed`, `${name}立案件数`, of),
    ),
  ];
}

/** The numbers that people divide by, whatever the software's own bases of the rate are. */
const DIVISORS = ["received", "filed", "handedOver", "answered"] as const;
const DIVISOR_LABELS = {
  received: "收到",
  filed: "立案",
  handedOver: "已交办",
  answered: "已答复",
};

/** The fractions that a printed percent of this figure may have meant, this software's own bases first. */
export function candidatesOf(figures: Figures, figure: string, of: string | null): Candidate[] {
  const cell = cellOf(figure);
  if (cell && of !== null)
    return (["filed", "received", "answered"] as const).map((name) => ({
      label: `占${DIVISOR_LABELS[name]}`,
      numerator: { figure: `${cell.group}.${name}`, of },
      denominator: { figure: name },
      own: name === "filed",
    }));
  const rates = [...figures.rates, ...figures.furtherRates].filter((rate) => rate.name === figure);
  const own = rates.map(({ name, basis, basisLabel }) => ({
    label: `底数为${basisLabel}`,
    numerator: { figure: name, basis, part: "numerator" as const },
    denominator: { figure: name, basis, part: "denominator" as const },
    own: true,
  }));
  const [first] = own;
  if (!first) return [];
  const bases = rates.map((rate) => rate.basis);
  const above = numberAt(figures, first.numerator);
  const others = DIVISORS.filter((name) => !bases.includes(name)).flatMap((name) =>
    above > (figures.counts[name] ?? 0)
      ? []
      : [
          {
            label: `除以${DIVISOR_LABELS[name]}`,
            numerator: first.numerator,
            denominator: { figure: name },
            own: false,
          },
        ],
  );
  return [...own, ...others];
}
