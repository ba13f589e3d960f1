import fc from "fast-check";
import type { ReviewOutcome, Satisfaction } from "@/lib/db/generated/enums";
import { fact, maybe, slot, successive, withLater } from "@/lib/figures/testing-arbitraries";
import { roundOf } from "@/lib/figures/testing-assignments";
import { type Case, type History, LEADERS, type Rated } from "@/lib/figures/testing-history";

const rating = (round: number): fc.Arbitrary<Rated[]> => {
  const says = maybe(fc.constantFrom<Satisfaction>("SATISFIED", "BASICALLY", "DISSATISFIED"), 8);
  const base = fc
    .tuple(fact(4 + round, 9), says, says)
    .map(([one, attitude, result]) => ({ ...one, round, attitude, result }));
  return slot(withLater(withLater(base, "opened", 8), "confirmed", 3));
};

const outcome = fc.constantFrom<ReviewOutcome>(
  ...Array<ReviewOutcome>(12).fill("FILED"),
  "DECLINED",
  "MERGED",
  "WITHDRAWN",
);

const classFact = fc
  .tuple(fact(4, 9), fc.integer({ min: 0, max: 2 }))
  .map(([one, letter]) => ({ ...one, class: letter }));

const someCase: fc.Arbitrary<Case> = fc
  .record({
    voided: fc.constantFrom(null, null, null, null, null, null, null, 4),
    category: fc.constantFrom(null, 0, 1),
    sector: fc.constantFrom(null, 0, 1),
    kind: fc.constantFrom("INDIVIDUAL" as const, "JOINT" as const, "COLLECTIVE" as const),
    submissions: fc.array(fact(0, 3), { maxLength: 2 }),
    sentBack: fc.array(fact(0, 2), { maxLength: 1 }),
    reviews: slot(
      fc.tuple(fact(1, 3), outcome).map(([one, what]) => ({ ...one, outcome: what })),
      1,
    ),
    keySelections: slot(fact(1, 4)),
    supervisors: fc.array(
      fc
        .tuple(fact(0, 0), fc.nat(LEADERS.length - 1))
        .map(([{ recorded, voided, source }, leader]) => ({ recorded, voided, source, leader })),
      { maxLength: 2 },
    ),
    governmentReviews: successive(withLater(fact(3, 6), "closed"), "closed"),
    handOvers: slot(fact(2, 3), 1),
    first: roundOf(1),
    second: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: roundOf(2) },
    ),
    publications: successive(withLater(fact(4, 9), "withdrawn", 3), "withdrawn"),
    ratings: fc.tuple(rating(1), rating(2)),
    completions: slot(fact(6, 9)),
    classChanges: fc.array(classFact, { maxLength: 2 }),
    overrides: fc.array(classFact, { maxLength: 1 }),
  })
  .map(({ sentBack, first, second, ratings, ...rest }) => ({
    ...rest,
    reviews: [
      ...sentBack.map((one) => ({ ...one, outcome: "SENT_BACK" as const })),
      ...rest.reviews,
    ],
    assignments: [...first, ...second],
    feedbacks: ratings.flat(),
  }));

export const history: fc.Arbitrary<History> = fc.record({
  oneUnitConsultsForAll: fc.boolean(),
  resolved: fc.constantFrom([true, false, false], [true, true, false]),
  cases: fc.array(someCase, { minLength: 6, maxLength: 14 }),
});
