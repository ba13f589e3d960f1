import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar/plain-date";
import type { UnitRow } from "@/lib/figures/tally";
import { mondayOf, usualDays, weeksUntil } from "@/lib/overview/dates";
import { rankUnits } from "@/lib/overview/unit-order";

const unit = (unitId: number, cells: Record<string, number>): UnitRow => ({
  unitId,
  unit: `单位${unitId}`,
  system: "GOVERNMENT",
  cells: { lead: 0, assist: 0, ...cells },
});

describe("the days of the overview", () => {
  it("offers today, the last Sunday and the end of the last month, none twice", () => {
    expect(usualDays("2012-06-25").map(({ day }) => day)).toEqual([
      "2012-06-25",
      "2012-06-24",
      "2012-05-31",
    ]);
    // On a Sunday the last one is a week ago; 1 July follows Sunday 24 and Saturday 30 June.
    expect(usualDays("2012-07-01").map(({ day }) => day)).toEqual([
      "2012-07-01",
      "2012-06-24",
      "2012-06-30",
    ]);
    expect(usualDays("2012-10-01").map(({ day }) => day)).toEqual(["2012-10-01", "2012-09-30"]);
  });

  it("shows every week from the first reply on, and the running total ends with all", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30), { minLength: 1 }), (offsets) => {
        const counted = offsets.map((offset, n) => ({
          of: addDays("2012-03-26", offset * 7),
          answered: n + 1,
        }));
        const all = counted.reduce((sum, week) => sum + week.answered, 0);
        const weeks = weeksUntil(counted, "2012-12-31", 99);
        expect(weeks.reduce((sum, week) => sum + week.count, 0)).toBe(all);
        expect(weeks.at(-1)?.until).toBe(all);
        expect(weeks.every(({ monday }) => mondayOf(monday) === monday)).toBe(true);
        expect(weeksUntil(counted, "2012-12-31", 3)).toEqual(weeks.slice(-3));
      }),
    );
    expect(weeksUntil([], "2012-06-25")).toEqual([]);
    expect(weeksUntil([{ of: "2012-06-25", answered: 2 }], "2012-06-27")).toEqual([
      { monday: "2012-06-25", sunday: "2012-06-27", count: 2, until: 2 },
    ]);
  });
});

describe("the order of units", () => {
  const rows = [
    unit(1, { lead: 3, resolved: 1 }),
    unit(2, { lead: 2, resolved: 2 }),
    unit(3, { lead: 6, resolved: 2 }),
    unit(4, { assist: 5 }),
  ];

  it("ranks from the least number of cases on, equal shares alike, and lists the others without rank", () => {
    const { ranked, others } = rankUnits(rows, "resolved", 3);
    expect(ranked.map(({ row, rank }) => [row.unitId, rank])).toEqual([
      [3, 1],
      [1, 1],
    ]);
    expect(others.map((row) => row.unitId)).toEqual([2, 4]);
  });

  it("sorts by the column asked", () => {
    expect(rankUnits(rows, "lead", 1).ranked.map(({ row }) => row.unitId)).toEqual([3, 1, 2]);
    expect(rankUnits(rows, "assist", 1).others.map((row) => row.unitId)).toEqual([4]);
  });
});
