import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOfState } from "@/lib/calendar/state-days";
import { addDays, fromDayNumber, toDayNumber, type PlainDate } from "@/lib/calendar/plain-date";
import { STEP_CODES, STEPS, type Step } from "@/lib/calendar/steps";
import { isWorkday, workdaysBetween } from "@/lib/calendar/workdays";
import { rungDue, rungsUpTo } from "@/lib/reminder/ladder";

const table = daysOfState();
const reply: Step = { code: "REPLY", from: "2012-03-28", dueOn: "2012-06-28" };
const daily = (step: Step, today: PlainDate) =>
  rungDue(table, step, { today, since: addDays(today, -1) });

describe("the ladder of a limit", () => {
  it("for 28 June 2012: 5, 3, 1 working days before, on the day, then every 4", () => {
    // 06-22 to 06-24 are 端午; handbook §4: 3 working days left on 06-25.
    expect(rungsUpTo(table, reply, "2012-07-20").map(({ rung, day }) => [rung, day])).toEqual([
      [-5, "2012-06-20"],
      [-3, "2012-06-25"],
      [-1, "2012-06-27"],
      [0, "2012-06-28"],
      [4, "2012-07-04"],
      [8, "2012-07-10"],
      [12, "2012-07-16"],
      [16, "2012-07-20"],
    ]);
  });

  it("tells the unit's head and the office from the third past the limit on", () => {
    const told = rungsUpTo(table, reply, "2012-07-20").filter(({ escalated }) => escalated);
    expect(told.map(({ rung }) => rung)).toEqual([12, 16]);
  });

  it("leaves out what lies on or before the day the unit got the case", () => {
    // 3 working days from 03-28 end on 03-31, a Saturday that is worked.
    const accept: Step = { code: "ACCEPT", from: "2012-03-28", dueOn: "2012-03-31" };
    expect(rungsUpTo(table, accept, "2012-04-05").map(({ rung, day }) => [rung, day])).toEqual([
      [-1, "2012-03-30"],
      [0, "2012-03-31"],
    ]);
  });

  it("for a rating has two rungs, and no third", () => {
    const rating: Step = { code: "FEEDBACK", from: "2012-06-15", dueOn: "2012-07-09" };
    expect(rungsUpTo(table, rating, "2013-01-01")).toEqual([
      { rung: 0, day: "2012-07-09", escalated: false },
      { rung: 5, day: "2012-07-16", escalated: false },
    ]);
  });

  it("never chases a right that lapses, nor what has no limit", () => {
    const right: Step = { code: "RETURN_REQUEST", from: "2012-03-28", dueOn: "2012-04-05" };
    expect(rungsUpTo(table, right, "2012-05-01")).toEqual([]);
    expect(rungsUpTo(table, { ...reply, dueOn: null }, "2012-09-01")).toEqual([]);
  });
});

describe("the rung of a day", () => {
  it("is that of this very day when the ladder was gone through yesterday", () => {
    expect(daily(reply, "2012-06-25")?.rung).toBe(-3);
    expect(daily(reply, "2012-06-26")).toBeNull();
    expect(daily(reply, "2012-07-04")?.rung).toBe(4);
  });

  it("after days without a run is the last one missed, alone", () => {
    const due = rungDue(table, reply, { today: "2012-07-11", since: "2012-06-19" });
    expect(due).toEqual({ rung: 8, day: "2012-07-10", escalated: false });
  });

  it("does not come once the thing is done, nor while it waits for others", () => {
    expect(daily({ ...reply, doneOn: "2012-06-25" }, "2012-06-25")).toBeNull();
    expect(daily({ ...reply, doneOn: "2012-06-26" }, "2012-06-25")?.rung).toBe(-3);
    expect(daily({ ...reply, waiting: "governmentReview" }, "2012-06-25")).toBeNull();
    expect(daily({ ...reply, waiting: "returnRequest" }, "2012-06-25")).toBeNull();
  });
});

const anyDay = fc
  .integer({ min: toDayNumber("2011-06-01"), max: toDayNumber("2013-06-01") })
  .map((number) => fromDayNumber(number));
const anyStep = fc
  .record({ code: fc.constantFrom(...STEP_CODES), from: anyDay, length: fc.nat(200) })
  .map(({ code, from, length }): Step => ({ code, from, dueOn: addDays(from, length) }));

it("any ladder: days rise, are worked or the limit's own, lie after the start, and count as their rung says", () => {
  fc.assert(
    fc.property(anyStep, anyDay, (step, until) => {
      const rungs = rungsUpTo(table, step, until);
      const dueOn = step.dueOn ?? "";
      expect(rungs).toEqual(rungs.toSorted((a, b) => a.day.localeCompare(b.day)));
      for (const { rung, day } of rungs) {
        expect(STEPS[step.code].duty).toBe(true);
        expect(day > (step.from ?? "") && day <= until).toBe(true);
        if (rung === 0) expect(day).toBe(dueOn);
        else expect(isWorkday(table, day)).toBe(true);
        if (rung > 0) expect(workdaysBetween(table, dueOn, day)).toBe(rung);
      }
    }),
  );
});

it("any ladder gone through daily sends each rung once, on its day", () => {
  fc.assert(
    fc.property(anyStep, fc.integer({ min: 1, max: 90 }), (step, length) => {
      const start = step.from ?? "2012-01-01";
      const days = Array.from({ length }, (_, index) => addDays(start, index + 1));
      const sent = days.flatMap((today) => daily(step, today) ?? []);
      expect(sent).toEqual(rungsUpTo(table, step, days.at(-1) ?? start));
    }),
    { numRuns: 50 },
  );
});
