import fc from "fast-check";
import { expect, test } from "vitest";
import type { LimitRules } from "@/lib/assignment/due";
import { daysOfState } from "@/lib/calendar/state-days";
import { addDays, type PlainDate } from "@/lib/calendar/plain-date";
import { isWorkday } from "@/lib/calendar/workdays";
import { latestExtension, newDayFault, presentDueOn, workdayBefore } from "@/lib/extension/latest";
import { assignmentOf } from "@/lib/proposal/testing";

const rules: LimitRules = { table: daysOfState(), settings: {}, moveToWorkday: true };
const handOver = { id: 1, on: "2012-03-28" as PlainDate, mode: "SOLE" } as const;

test("six months from the first hand-over is the end; 2012-09-28 is a Friday, worked", () => {
  expect(latestExtension({ handOver }, rules)).toBe("2012-09-28");
  expect(latestExtension({ handOver: null }, rules)).toBeNull();
});

test("the last extension is the limit that runs", () => {
  const extensions = [
    { grantedOn: "2012-06-20", newDueOn: "2012-07-20" },
    { grantedOn: "2012-07-18", newDueOn: "2012-08-20" },
  ] as const;
  expect(presentDueOn(assignmentOf())).toBe("2012-06-28");
  expect(presentDueOn(assignmentOf({ extensions: [...extensions] }))).toBe("2012-08-20");
});

test("a new day is later than the present limit and today, not beyond the last, and worked", () => {
  const place = { present: "2012-06-28", latest: "2012-09-28", today: "2012-06-20" } as const;
  const fault = (day: PlainDate) => newDayFault(day, place, rules);
  expect(fault("2012-06-28")).toBe("notLater");
  expect(fault("2012-06-29")).toBeNull();
  expect(fault("2012-09-28")).toBeNull();
  expect(fault("2012-09-29")).toBe("tooLate"); // a Saturday worked for the autumn holidays
  expect(fault("2012-07-28")).toBe("dayOff");
  expect(workdayBefore("2012-07-28", rules)).toBe("2012-07-27");
});

test("no day that is let through lies outside, whatever day is asked", () => {
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 200 }), fc.integer({ min: 0, max: 90 }), (at, now) => {
      const present: PlainDate = "2012-06-28";
      const latest: PlainDate = "2012-09-28";
      const today = addDays("2012-03-30", now);
      const day = addDays(present, at);
      if (newDayFault(day, { present, latest, today }, rules) !== null) return;
      expect(day > present && day > today && day <= latest).toBe(true);
      expect(isWorkday(rules.table, day)).toBe(true);
    }),
  );
});
