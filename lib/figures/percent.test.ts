import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percent, percentText } from "@/lib/figures/percent";

const fraction = fc
  .tuple(fc.nat({ max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);

describe("percent", () => {
  it.each([
    [117, 217, "53.9"],
    [117, 212, "55.2"],
    [114, 212, "53.8"],
    [217, 271, "80.1"],
    [212, 217, "97.7"],
    [197, 212, "92.9"],
    [116, 799, "14.5"],
    [1, 2000, "0.1"], // 0.05 exactly: half goes up
    [1, 2001, "0.0"],
    [1005, 10_000, "10.1"], // 10.05 exactly, which floating point would print as 10.0
    [9999, 10_000, "99.9"],
    [212, 212, "100.0"],
    [0, 5, "0.0"],
  ])("%i/%i is %s", (numerator, denominator, text) =>
    expect(percent(numerator, denominator)).toBe(text),
  );

  it("has no value over nothing, and none beyond the whole", () => {
    expect(percent(0, 0)).toBeNull();
    expect(() => percent(3, 2)).toThrow(RangeError);
    expect(() => percent(-1, 2)).toThrow(RangeError);
    expect(() => percent(0.5, 2)).toThrow(RangeError);
  });

  it("is full exactly when both numbers are equal", () => {
    fc.assert(fc.property(fraction, ([n, d]) => (percent(n, d) === "100.0") === (n === d)));
  });

  it("lies within half a tenth of the true share, except just below the whole", () => {
    fc.assert(
      fc.property(fraction, ([n, d]) => {
        const tenths = BigInt(percent(n, d)!.replace(".", ""));
        const twice = 2n * tenths * BigInt(d) - 2000n * BigInt(n); // 2·d·(printed − true), in tenths
        return tenths === 999n ? twice <= BigInt(d) : twice <= BigInt(d) && twice > -BigInt(d);
      }),
    );
  });

  it("never falls when the numerator grows", () => {
    fc.assert(
      fc.property(
        fraction,
        ([n, d]) => n === 0 || Number(percent(n - 1, d)) <= Number(percent(n, d)),
      ),
    );
  });

  it("is printed with its sign", () => {
    expect([
      percentText("53.9"),
      percentText("100.0"),
      percentText("0.0"),
      percentText(null),
    ]).toEqual(["53.9%", "100%", "0.0%", "—"]);
  });
});
