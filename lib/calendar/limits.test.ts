import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withOverrides, type DayOverride } from "@/lib/calendar/holidays";
import { daysOfState } from "@/lib/calendar/state-days";
import { computeLimit, limitFromSetting, limitToSetting, type Limit } from "@/lib/calendar/limits";
import {
  addDays,
  addMonths,
  fromDayNumber,
  toDayNumber,
  type PlainDate,
} from "@/lib/calendar/plain-date";
import { limitOfStep, STEP_CODES, STEPS } from "@/lib/calendar/steps";
import { isWorkday } from "@/lib/calendar/workdays";
import { Refusal } from "@/lib/errors";

const table = daysOfState();
const move = { moveToWorkday: true };
const stay = { moveToWorkday: false };
const due = (limit: Limit, from: PlainDate, options = move) =>
  computeLimit(table, limit, from, options).dueOn;
const months = (n: number): Limit => ({ n, basis: "months" });
const workdays = (n: number): Limit => ({ n, basis: "workdays" });

const off = (name: string, ...dates: PlainDate[]): DayOverride[] =>
  dates.map((date) => ({ date, worked: false, name }));

describe("the end of a limit", () => {
  it("follows the handbook's check values", () => {
    expect([3, 5, 7, 10, 15].map((n) => due(workdays(n), "2012-03-28"))).toEqual([
      "2012-03-31",
      "2012-04-05",
      "2012-04-09",
      "2012-04-12",
      "2012-04-19",
    ]);
    expect(due(months(3), "2012-03-28")).toBe("2012-06-28");
    expect(due(workdays(3), "2012-06-20")).toBe("2012-06-26");
    expect(due(workdays(5), "2012-06-20")).toBe("2012-06-28");
  });

  it("follows the handbook's defaults, step by step, from 28 March 2012", () => {
    const ends = Object.fromEntries(
      STEP_CODES.map((code) => [code, due(limitOfStep(code, {}), "2012-03-28")]),
    );
    expect(ends).toEqual({
      ACCEPT: "2012-03-31",
      RETURN_REQUEST: "2012-04-05",
      RETURN_RULING: "2012-03-31",
      FIRST_CONTACT: "2012-04-19",
      ASSIST_OPINION: "2012-04-28", // a Saturday, worked
      REPLY: "2012-06-28",
      REPLY_EXTENDED: "2012-09-28",
      FEEDBACK: "2012-04-19",
      REHANDLING: "2012-04-28",
    });
    expect(limitOfStep("REPLY", { REPLY: months(2) })).toEqual(months(2));
    expect(STEPS.REPLY.limit).toEqual(months(3));
  });

  it("moves from a day off to the next working day, if the plenary says so", () => {
    expect(due(months(3), "2012-03-30")).toBe("2012-07-02"); // Saturday
    expect(due(months(3), "2012-03-30", stay)).toBe("2012-06-30");
    expect(due({ n: 30, basis: "days" }, "2012-05-24")).toBe("2012-06-25"); // 23 June: 端午
    expect(due({ n: 30, basis: "days" }, "2012-05-24", stay)).toBe("2012-06-23");
    expect(due({ basis: "fixedDate", fixedDate: "2026-10-01" }, "2026-03-02")).toBe("2026-10-08");
    expect(due(months(1), "2024-09-01")).toBe("2024-10-08"); // 1–7 October off
    expect(due(months(1), "2025-03-28")).toBe("2025-04-28");
    expect(due(months(1), "2026-01-15")).toBe("2026-02-24"); // 15–23 February off
  });

  it("explains each day of a count", () => {
    const { explanation } = computeLimit(table, workdays(5), "2012-03-30", move);
    expect(
      explanation.days.map(({ date, count, reason, kind, last }) => [
        date.slice(5),
        count,
        reason,
        kind,
        last,
      ]),
    ).toEqual([
      ["03-31", 1, "清明", "workedWeekend", false],
      ["04-01", 2, "清明", "workedWeekend", false],
      ["04-02", null, "清明", "holiday", false],
      ["04-03", null, "清明", "holiday", false],
      ["04-04", null, "清明", "holiday", false],
      ["04-05", 3, null, "workday", false],
      ["04-06", 4, null, "workday", false],
      ["04-07", null, "周六", "weekend", false],
      ["04-08", null, "周日", "weekend", false],
      ["04-09", 5, null, "workday", true],
    ]);
    expect(explanation.moved).toBe(false);
  });

  it("explains over which days the end moved", () => {
    const { explanation } = computeLimit(table, months(3), "2012-03-30", move);
    expect(explanation).toMatchObject({ endsOn: "2012-06-30", dueOn: "2012-07-02", moved: true });
    expect(explanation.days.map(({ date, movedOver, last }) => [date, movedOver, last])).toEqual([
      ["2012-06-30", true, false],
      ["2012-07-01", true, false],
      ["2012-07-02", false, true],
    ]);
    const counted = computeLimit(table, { n: 3, basis: "days" }, "2012-06-27", move).explanation;
    expect(counted.days.map(({ count }) => count)).toEqual([1, 2, 3, null, null]);
  });

  it("refuses a length that is none", () => {
    for (const n of [0, -1, 1.5, Number.NaN, 1000])
      expect(() => due(workdays(n), "2012-03-28")).toThrow(RangeError);
    expect(() => due({ basis: "fixedDate", fixedDate: "2012-02-30" }, "2012-01-01")).toThrow(
      RangeError,
    );
  });
});

describe("a year that is not announced", () => {
  const entered = withOverrides(table, [
    ...off("元旦", "2027-01-01", "2027-01-04"),
    ...off("劳动节", "2027-05-01"),
    ...off("国庆节", "2027-10-01"),
    { date: "2027-01-09", worked: true, name: "元旦" },
  ]);

  it("counts weekends alone, says so, and is computed anew once entered", () => {
    const before = computeLimit(table, workdays(10), "2026-12-28", move);
    expect(before.dueOn).toBe("2027-01-11"); // 29–31, 1, 4–8, 11
    expect(before.explanation.unannouncedYears).toEqual([2027]);
    const after = computeLimit(entered, workdays(10), "2026-12-28", move);
    expect(after.dueOn).toBe("2027-01-12"); // 29–31, 5–8, Saturday 9 worked, 11, 12
    expect(after.explanation.unannouncedYears).toEqual([]);
  });

  it("matters to months only where they end", () => {
    expect(computeLimit(table, months(3), "2026-09-30", move).explanation.unannouncedYears).toEqual(
      [],
    );
    expect(computeLimit(table, months(3), "2026-10-01", move)).toMatchObject({
      dueOn: "2027-01-01",
      explanation: { unannouncedYears: [2027] },
    });
    expect(computeLimit(entered, months(3), "2026-10-01", move).dueOn).toBe("2027-01-05");
  });
});

it("is stored and read back", () => {
  const all: Limit[] = [
    months(3),
    workdays(15),
    { n: 30, basis: "days" },
    { basis: "fixedDate", fixedDate: "2012-09-30" },
  ];
  for (const limit of all) expect(limitFromSetting(limitToSetting(limit))).toEqual(limit);
  expect(() => limitFromSetting({ n: null, basis: "MONTHS", fixedOn: null })).toThrow(Refusal);
  expect(() => limitFromSetting({ n: 3, basis: "FIXED_DATE", fixedOn: null })).toThrow(Refusal);
});

describe("whatever the limit", () => {
  const day = fc
    .integer({ min: toDayNumber("2010-01-01"), max: toDayNumber("2027-06-01") })
    .map(fromDayNumber);
  const limit: fc.Arbitrary<Limit> = fc.record({
    n: fc.integer({ min: 1, max: 40 }),
    basis: fc.constantFrom("days", "workdays", "months"),
  });

  it("ends on the working day that brute force finds", () => {
    fc.assert(
      fc.property(limit, day, (one, from) => {
        let end = from;
        if (one.basis === "months") end = addMonths(from, one.n);
        else
          for (let n = 0; n < (one.n ?? 0);)
            if (isWorkday(table, (end = addDays(end, 1))) || one.basis === "days") n += 1;
        while (!isWorkday(table, end)) end = addDays(end, 1);
        expect(due(one, from)).toBe(end);
      }),
    );
  });

  it("a later event never has an earlier limit, and moving never shortens", () => {
    fc.assert(
      fc.property(limit, day, fc.nat(60), (one, from, shift) => {
        expect(due(one, addDays(from, shift)) >= due(one, from)).toBe(true);
        expect(due(one, from) >= due(one, from, stay)).toBe(true);
      }),
    );
  });

  it("the explanation counts to n, ends on the due day, and gives a reason for every day it leaves out", () => {
    fc.assert(
      fc.property(limit, day, (one, from) => {
        const { dueOn, explanation } = computeLimit(table, one, from, move);
        const { days } = explanation;
        expect(days.filter(({ last }) => last).map(({ date }) => date)).toEqual([dueOn]);
        if (one.basis === "months") {
          expect(days[0]?.date).toBe(addMonths(from, one.n));
          return;
        }
        const counts = days.flatMap(({ count }) => count ?? []);
        expect(counts).toEqual(Array.from({ length: one.n ?? 0 }, (_, i) => i + 1));
        for (const { count, movedOver, last, reason } of days) {
          if (count === null && !last) expect(reason).not.toBeNull();
          if (movedOver) expect(explanation.moved).toBe(true);
        }
      }),
    );
  });
});
