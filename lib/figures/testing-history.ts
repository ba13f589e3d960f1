import fc from "fast-check";
import type {
  AssignmentRole,
  FactSource,
  ReviewOutcome,
  Satisfaction,
} from "@/lib/db/generated/enums";

/**
 * Random histories for the tests of the figures. Days and recording moments are small whole numbers; `written`
 * turns them into dates and times. Of a fact that can stand once, a new one is recorded only after the void of
 * the one before, as the database demands.
 */
export type Fact = { on: number; recorded: number; voided: number | null; source: FactSource };
/** The second fact in a row; recorded null: with the row itself. */
export type Later = { on: number; recorded: number | null } | null;

export type Consulted = Fact & { words: (Fact & { confirmed: boolean })[] };
export type Replied = Fact & {
  class: number | null;
  disclosure: "FULL" | "ABSTRACT" | "WITHHELD" | null;
};
export type Assigned = Omit<Fact, "on"> & {
  on: number | null;
  unit: number | null;
  round: number;
  role: AssignmentRole;
  dueOn: number | null;
  acceptances: Fact[];
  returnRequests: (Fact & { ruling: "REASSIGNED" | "REFUSED" | null; ruled: Later })[];
  extensions: (Fact & { newDueOn: number })[];
  consultations: Consulted[];
  opinions: Fact[];
  replies: Replied[];
};
export type Rated = Fact & {
  round: number;
  attitude: Satisfaction | null;
  result: Satisfaction | null;
  opened: Later;
  confirmed: Later;
};
export type Case = {
  voided: number | null;
  category: number | null;
  kind: "INDIVIDUAL" | "JOINT" | "COLLECTIVE";
  submissions: Fact[];
  reviews: (Fact & { outcome: ReviewOutcome })[];
  keySelections: Fact[];
  governmentReviews: (Fact & { closed: Later })[];
  handOvers: Fact[];
  assignments: Assigned[];
  publications: (Fact & { withdrawn: Later })[];
  feedbacks: Rated[];
  completions: Fact[];
  classChanges: (Fact & { class: number })[];
  overrides: (Fact & { class: number })[];
};
/** `resolved`: by position in the class table A, B, C …. */
export type History = { oneUnitConsultsForAll: boolean; resolved: boolean[]; cases: Case[] };

export const LAST_DAY = 9;
export const LAST_MOMENT = 12;
export const UNITS = 6;
export const CATEGORIES = 2;

const source = fc.constantFrom<FactSource>("OWN", "OWN", "PAPER", "IMPORT");
const moment = fc.integer({ min: 0, max: 4 });
/** The value so many times in ten, else nothing. */
const maybe = <T>(arb: fc.Arbitrary<T>, inTen = 7): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 10 - inTen, arbitrary: fc.constant(null) }, { weight: inTen, arbitrary: arb });
const days = (min: number, max: number) => fc.integer({ min, max });

function fact(min: number, max: number): fc.Arbitrary<Fact> {
  const lasts = maybe(fc.integer({ min: 1, max: 5 }), 2);
  return fc
    .record({ on: days(min, max), recorded: moment, lasts, source })
    .map(({ lasts: some, ...one }) => ({
      ...one,
      voided: some === null ? null : one.recorded + some,
    }));
}

/** Facts of which one can stand at a time: each but the last is voided before the next is recorded. */
function slot<T extends Fact>(arb: fc.Arbitrary<T>, least = 0): fc.Arbitrary<T[]> {
  return fc.array(arb, { minLength: least, maxLength: 2 }).map((facts) => {
    const [first, second] = facts;
    if (!first || !second) return facts;
    const end = first.voided ?? first.recorded + 1;
    const shift = Math.max(0, end - second.recorded);
    return [
      { ...first, voided: end },
      {
        ...second,
        recorded: second.recorded + shift,
        voided: second.voided === null ? null : second.voided + shift,
      },
    ];
  });
}

/** The second fact in the row of `base`: no earlier than it, by day and by recording. */
function later(base: { on: number; recorded: number }, wait: number, delay: number | null): Later {
  return { on: base.on + wait, recorded: delay === null ? null : base.recorded + delay };
}

function withLater<T extends Fact, N extends string>(
  arb: fc.Arbitrary<T>,
  name: N,
  inTen = 6,
): fc.Arbitrary<T & Record<N, Later>> {
  const second = maybe(fc.tuple(days(0, 3), maybe(days(0, 4))), inTen);
  return fc
    .tuple(arb, second)
    .map(
      ([one, two]) =>
        ({ ...one, [name]: two && later(one, two[0], two[1]) }) as T & Record<N, Later>,
    );
}

/** Standing once only while its second fact is open: of two the first has ended when the next is recorded. */
function successive<T extends Fact, N extends string>(
  arb: fc.Arbitrary<T & Record<N, Later>>,
  name: N,
): fc.Arbitrary<(T & Record<N, Later>)[]> {
  const ended = (one: T & Record<N, Later>, by: number) => {
    const second = one[name];
    return (
      (one.voided !== null && one.voided <= by) ||
      (second !== null && (second.recorded ?? one.recorded) <= by)
    );
  };
  return fc
    .array(arb, { maxLength: 2 })
    .map((facts) =>
      facts.filter((one, n) => n === facts.length - 1 || ended(one, facts[n + 1]!.recorded)),
    );
}

const reply: fc.Arbitrary<Replied> = fc
  .tuple(
    fact(3, 8),
    maybe(fc.integer({ min: 0, max: 2 }), 9),
    maybe(fc.constantFrom("FULL", "ABSTRACT", "WITHHELD"), 9),
  )
  .map(([one, letter, disclosure]) => ({
    ...one,
    class: letter,
    disclosure: disclosure as Replied["disclosure"],
  }));

const consultation: fc.Arbitrary<Consulted> = fc
  .tuple(fact(2, 7), fc.array(fc.tuple(fact(3, 9), fc.boolean()), { maxLength: 2 }))
  .map(([one, words]) => ({
    ...one,
    words: words.map(([word, confirmed]) => ({ ...word, confirmed })),
  }));

const done = fc.record({
  acceptances: slot(fact(2, 5), 0),
  extensions: fc.array(
    fact(3, 8).chain((one) => days(5, 9).map((newDueOn) => ({ ...one, newDueOn }))),
    { maxLength: 2 },
  ),
  consultations: fc.array(consultation, { maxLength: 2 }),
  opinions: slot(fact(3, 7)),
  replies: fc.oneof(
    { weight: 4, arbitrary: slot(reply, 1) },
    { weight: 1, arbitrary: slot(reply) },
  ),
});

const timing = fc.record({
  on: maybe(days(2, 4), 9),
  dueOn: maybe(days(4, 8), 9),
  facts: done,
  drop: fc.nat(9),
  from: source,
});
const giveAway = maybe(
  fc.record({
    on: days(2, 5),
    wait: days(0, 3),
    delay: days(0, 3),
    undone: maybe(days(1, 4), 3),
    how: fc.nat(3),
    next: timing,
  }),
  3,
);

function assigned(
  round: number,
  role: AssignmentRole,
  unit: number | null,
  at: typeof timing extends fc.Arbitrary<infer T> ? T : never,
): Assigned {
  return {
    ...at.facts,
    on: at.on === null ? null : at.on + (round - 1) * 2,
    recorded: 0,
    voided: at.drop === 0 ? 5 : null,
    source: at.from,
    unit,
    round,
    role,
    dueOn: at.dueOn,
    returnRequests: [],
    replies: role === "ASSIST" ? [] : at.facts.replies,
    opinions: role === "ASSIST" ? at.facts.opinions : [],
  };
}

/** One round's units; some give the case away, and what they gave away goes to a unit not yet in the round. */
function roundOf(round: number): fc.Arbitrary<Assigned[]> {
  const roles = fc.constantFrom<AssignmentRole[]>(
    ["SOLE"],
    ["LEAD", "ASSIST"],
    ["LEAD", "ASSIST", "ASSIST"],
    ["SEPARATE", "SEPARATE"],
    ["SEPARATE", "SEPARATE", "SEPARATE"],
  );
  const units = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });
  return fc
    .tuple(
      roles,
      units,
      fc.array(timing, { minLength: 3, maxLength: 3 }),
      fc.array(giveAway, { minLength: 3, maxLength: 3 }),
      fc.nat(20),
    )
    .map(([wanted, order, timings, gifts, nameless]) =>
      wanted.flatMap((role, n) => {
        const unit = nameless === 0 && n === 0 ? null : order[n]!;
        const one = assigned(round, role, unit, timings[n]!);
        const gift = gifts[n];
        if (!gift) return [one];
        const request = { on: gift.on, recorded: 1, voided: null, source: one.source };
        if (gift.how === 0)
          return [{ ...one, returnRequests: [{ ...request, ruling: null, ruled: null }] }];
        const ruled = later(request, gift.wait, gift.delay);
        if (gift.how === 1)
          return [{ ...one, returnRequests: [{ ...request, ruling: "REFUSED" as const, ruled }] }];
        // Undone: the ruling and what was given by it are voided together.
        const voided = gift.undone === null ? null : request.recorded + gift.delay + gift.undone;
        const next = assigned(round, role, order[n + 3]!, gift.next);
        const given = { ...next, on: ruled!.on, recorded: ruled!.recorded!, voided };
        return [
          {
            ...one,
            voided: null,
            returnRequests: [{ ...request, voided, ruling: "REASSIGNED" as const, ruled }],
          },
          given,
        ];
      }),
    );
}

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
    kind: fc.constantFrom("INDIVIDUAL" as const, "JOINT" as const, "COLLECTIVE" as const),
    submissions: fc.array(fact(0, 3), { maxLength: 2 }),
    sentBack: fc.array(fact(0, 2), { maxLength: 1 }),
    reviews: slot(
      fc.tuple(fact(1, 3), outcome).map(([one, what]) => ({ ...one, outcome: what })),
      1,
    ),
    keySelections: slot(fact(1, 4)),
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
  cases: fc.array(someCase, { minLength: 1, maxLength: 10 }),
});
