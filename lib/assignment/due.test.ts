import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { dueOf, type LimitRules } from "@/lib/assignment/due";
import { daysOfState } from "@/lib/calendar/state-days";
import { addDays } from "@/lib/calendar/plain-date";

const rules: LimitRules = { table: daysOfState(), settings: {}, moveToWorkday: true };
const firstHandedOverOn = "2012-03-28";
const sole = { role: "SOLE", round: 1, assignedOn: firstHandedOverOn, firstHandedOverOn } as const;

describe("the limit of an assignment", () => {
  test("is three months for the reply, one for an opinion and for rehandling", () => {
    expect(dueOf(sole, rules)).toBe("2012-06-28");
    // 28 April 2012 was a worked Saturday.
    expect(dueOf({ ...sole, role: "ASSIST" }, rules)).toBe("2012-04-28");
    expect(dueOf({ ...sole, round: 2, assignedOn: "2012-06-20" }, rules)).toBe("2012-07-20");
  });

  test("starts anew by reassignment, and ends six months after the first hand-over at the latest", () => {
    expect(dueOf({ ...sole, assignedOn: "2012-04-10" }, rules)).toBe("2012-07-10");
    expect(dueOf({ ...sole, assignedOn: "2012-08-15" }, rules)).toBe("2012-09-28");
  });

  test("a fixed date stays, whenever the unit got the case", () => {
    const fixed: LimitRules = {
      ...rules,
      settings: { REPLY: { basis: "fixedDate", fixedDate: "2012-06-29" } },
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (days) => {
        expect(dueOf({ ...sole, assignedOn: addDays(firstHandedOverOn, days) }, fixed)).toBe(
          "2012-06-29",
        );
      }),
    );
  });
});
