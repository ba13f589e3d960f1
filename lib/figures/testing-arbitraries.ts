import fc from "fast-check";
import type { FactSource } from "@/lib/db/generated/enums";
import type { Fact, Later } from "@/lib/figures/testing-history";

/** Facts with random days, recordings and voids. */
export const source = fc.constantFrom<FactSource>("OWN", "OWN", "PAPER", "IMPORT");
export const moment = fc.integer({ min: 0, max: 4 });
/** The value so many times in ten, else nothing. */
export const maybe = <T>(arb: fc.Arbitrary<T>, inTen = 7): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 10 - inTen, arbitrary: fc.constant(null) }, { weight: inTen, arbitrary: arb });
export const days = (min: number, max: number) => fc.integer({ min, max });

export function fact(min: number, max: number): fc.Arbitrary<Fact> {
  const lasts = maybe(fc.integer({ min: 1, max: 5 }), 2);
  return fc
    .record({ on: days(min, max), recorded: moment, lasts, source })
    .map(({ lasts: some, ...one }) => ({
      ...one,
      voided: some === null ? null : one.recorded + some,
    }));
}

/** Facts of which one can stand at a time: each but the last is voided before the next is recorded. */
export function slot<T extends Fact>(arb: fc.Arbitrary<T>, least = 0): fc.Arbitrary<T[]> {
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
export function later(
  base: { on: number; recorded: number },
  wait: number,
  delay: number | null,
): Later {
  return { on: base.on + wait, recorded: delay === null ? null : base.recorded + delay };
}

export function withLater<T extends Fact, N extends string>(
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
export function successive<T extends Fact, N extends string>(
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
