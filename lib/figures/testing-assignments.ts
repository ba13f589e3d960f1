import fc from "fast-check";
import type { AssignmentRole } from "@/lib/db/generated/enums";
import { days, fact, later, maybe, slot, source } from "@/lib/figures/testing-arbitraries";
import type { Assigned, Consulted, Replied } from "@/lib/figures/testing-history";

const reply: fc.Arbitrary<Replied> = fc
  .tuple(
    fact(3, 8),
    maybe(fc.integer({ min: 0, max: 2 }), 9),
    maybe(fc.constantFrom("FULL", "ABSTRACT", "WITHHELD"), 9),
  )
  .map(([one, letter, disclosure]) => ({
    ...one,
    class: letter,
    disclosure,
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
export function roundOf(round: number): fc.Arbitrary<Assigned[]> {
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
            replies: gift.how === 2 ? [] : one.replies,
            returnRequests: [{ ...request, voided, ruling: "REASSIGNED" as const, ruled }],
          },
          given,
        ];
      }),
    );
}
