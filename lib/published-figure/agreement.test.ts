import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compare,
  numeratorsFor,
  parseCount,
  parsePercent,
  printedAs,
  type Rounding,
} from "@/lib/published-figure/agreement";

const printed = (text: string) => parsePercent(text)!;

test("53.9 % is 117 of 217, and of 212 nothing", () => {
  expect(compare(117, 217, printed("53.9%"), null)).toMatchObject({
    agrees: ["HALF_UP", "TRUNCATED"],
  });
  expect(compare(117, 212, printed("53.9"), null)).toMatchObject({ agrees: [], distance: "1.29" });
  expect(numeratorsFor(217, printed("53.9"), "HALF_UP")).toEqual({ from: 117, to: 117 });
  for (const rounding of ["HALF_UP", "TRUNCATED"] as const)
    expect(numeratorsFor(212, printed("53.9"), rounding)).toEqual({
      below: [114, rounding === "HALF_UP" ? "53.8" : "53.7"],
      above: [115, "54.2"],
    });
});

test("rounding and truncation are told apart", () => {
  expect(compare(2, 3, printed("66.7"), null).agrees).toEqual(["HALF_UP"]);
  expect(compare(2, 3, printed("66.6"), null).agrees).toEqual(["TRUNCATED"]);
  expect(compare(2, 3, printed("66.6"), "HALF_UP").agrees).toEqual([]);
  expect(compare(1, 400, printed("0.3"), "HALF_UP").agrees).toEqual(["HALF_UP"]); // 0.25 half up
  expect(printedAs(2, 3, 0, "HALF_UP")).toBe("67");
});

test("what is printed is read with its decimals; what is no percent is not read", () => {
  expect(parsePercent(" 100％ ")).toEqual({ digits: 100n, decimals: 0 });
  expect(parsePercent("53.90")).toEqual({ digits: 5390n, decimals: 2 });
  for (const wrong of ["100.1", "五成", "-3", "1.23456", ""])
    expect(parsePercent(wrong)).toBeNull();
  expect(parseCount("217件")).toBe(217);
  expect(parseCount("217.5")).toBeNull();
});

const rounding = fc.constantFrom<Rounding>("HALF_UP", "TRUNCATED");

test("exactly the numerators that fit print as what was printed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.nat(1000),
      fc.nat(2),
      rounding,
      (d, raw, decimals, way) => {
        const digits = BigInt(Math.min(raw, 100 * 10 ** decimals));
        const fits = numeratorsFor(d, { digits, decimals }, way);
        const by = (n: number) => compare(n, d, { digits, decimals }, way).agrees.length > 0;
        const all = Array.from({ length: d + 1 }, (_, n) => n).filter(by);
        expect("from" in fits ? [fits.from, fits.to] : []).toEqual(
          all.length > 0 ? [all[0], all.at(-1)] : [],
        );
        if (!("from" in fits) && fits.below && fits.above)
          expect(fits.above[0]).toBe(fits.below[0] + 1);
      },
    ),
  );
});
