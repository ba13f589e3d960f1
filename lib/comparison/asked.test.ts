import { expect, it } from "vitest";
import { columnOf, comparedParams, daysSince, parseComparison } from "@/lib/comparison/asked";

const TODAY = "2013-06-10";
const ALL = [9, 7, 5, 3];
const asked = (params: Record<string, string | string[]>) => parseComparison(params, ALL);
const handed = { id: 5, handedOverOn: "2012-03-28" };

it("reads plenaries, way and days from the address, and forgives the rest", () => {
  expect(asked({})).toEqual({ plenaryIds: [9, 7, 5], mode: "days", days: null, dates: {} });
  expect(
    asked({ plenary: ["3", "9", "44"], mode: "dates", days: "x", "on-3": "2011-02-30" }),
  ).toEqual({ plenaryIds: [9, 3], mode: "dates", days: null, dates: {} });
  expect(asked({ plenary: "5,7", days: "89", "on-5": "2012-06-25" })).toMatchObject({
    plenaryIds: [7, 5],
    days: 89,
    dates: { 5: "2012-06-25" },
  });
  const both = asked({ plenary: ["3", "9"], mode: "dates", days: "89", "on-5": "2012-06-25" });
  expect(asked(comparedParams(both))).toEqual(both);
});

it("counts each plenary as many days after its own hand-over", () => {
  expect(daysSince("2013-03-28", TODAY)).toBe(74);
  expect(daysSince(null, TODAY)).toBeNull();
  expect(daysSince("2013-07-01", TODAY)).toBeNull();
  expect(columnOf(asked({}), 89, handed, TODAY)).toEqual({ asOf: "2012-06-25", after: 89 });
  expect(columnOf(asked({}), 89, { id: 9, handedOverOn: "2013-03-28" }, TODAY)).toEqual({
    asOf: null,
    why: "notReached",
  });
  expect(columnOf(asked({}), 89, { id: 9, handedOverOn: null }, TODAY)).toEqual({
    asOf: null,
    why: "notHandedOver",
  });
});

it("or on a day of its own, today where none is given", () => {
  const dates = asked({ mode: "dates", "on-5": "2012-05-31" });
  expect(columnOf(dates, 0, handed, TODAY)).toEqual({ asOf: "2012-05-31", after: 64 });
  expect(columnOf(dates, 0, { id: 9, handedOverOn: null }, TODAY)).toEqual({
    asOf: TODAY,
    after: null,
  });
});
