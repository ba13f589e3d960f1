import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "@/lib/calendar/plain-date";
import { type Asked, askedParams, basesOf, parseAsked } from "@/lib/overview/asked";

const TODAY = "2012-06-25";
const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays("2011-12-01", n));
const asked: fc.Arbitrary<Asked> = fc
  .record({
    asOf: day,
    knownAt: fc.constantFrom(null, "2012-06-26", "2012-06-26T09:30"),
    back: fc.integer({ min: 1, max: 300 }),
    completion: fc.constantFrom(...basesOf("completion")),
    online: fc.constantFrom(...basesOf("online")),
    resolved: fc.constantFrom(...basesOf("resolved")),
  })
  .map(({ asOf, knownAt, back, ...bases }) => ({
    asOf,
    knownAt,
    comparedOn: addDays(asOf, -back),
    bases,
  }));

it("what is asked lives in the address", () => {
  fc.assert(
    fc.property(asked, (one) => {
      expect(parseAsked(askedParams(one), TODAY)).toEqual(one);
    }),
  );
});

it("what the address leaves out or gets wrong goes without saying", () => {
  const plain = {
    asOf: TODAY,
    knownAt: null,
    comparedOn: "2012-06-18",
    bases: { completion: "due", online: "answered", resolved: "filed" },
  };
  expect(parseAsked({}, TODAY)).toEqual(plain);
  expect(
    parseAsked(
      { asOf: "2031-01-01", knownAt: "soon", compared: "2012-07-01", resolved: "received" },
      TODAY,
    ),
  ).toEqual(plain);
});

it("takes the minute of the record from a field of its own", () => {
  const at = (knownAt: string, knownTime: string) =>
    parseAsked({ knownAt, knownTime }, TODAY).knownAt;
  expect(at("2012-06-25", "16:30")).toBe("2012-06-25T16:30");
  expect(at("2012-06-25", "")).toBe("2012-06-25");
  expect(at("2012-06-25", "later")).toBe("2012-06-25");
  expect(at("", "16:30")).toBeNull();
});
