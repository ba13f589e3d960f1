import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withOverrides } from "@/lib/calendar/holidays";
import { daysOfState } from "@/lib/calendar/state-days";
import { addDays, fromDayNumber, toDayNumber } from "@/lib/calendar/plain-date";
import * as workdays from "@/lib/calendar/workdays";

const table = daysOfState();
const FIRST = toDayNumber("2003-06-01");
const anyDate = fc.integer({ min: FIRST, max: toDayNumber("2028-06-01") }).map(fromDayNumber);
const anyTable = fc
  .array(fc.record({ date: anyDate, worked: fc.boolean(), name: fc.constant("临时") }), {
    maxLength: 40,
  })
  .map((overrides) => withOverrides(table, overrides));

describe("working days", () => {
  it("follow the handbook's check values", () => {
    const after = (n: number) => workdays.addWorkdays(table, "2012-03-28", n);
    expect([3, 5, 7, 10, 15].map(after)).toEqual([
      "2012-03-31",
      "2012-04-05",
      "2012-04-09",
      "2012-04-12",
      "2012-04-19",
    ]);
    expect(workdays.addWorkdays(table, "2012-06-20", 3)).toBe("2012-06-26");
    expect(workdays.addWorkdays(table, "2012-06-20", 5)).toBe("2012-06-28");
  });

  it.each([
    // counted by hand from the notices
    ["2024-02-07", 4, "2024-02-19"], // 8, 9; 10–17 off; Sunday 18 worked, 19
    ["2024-04-03", 2, "2024-04-08"], // 4–6 off; Sunday 7 worked, 8
    ["2024-09-13", 2, "2024-09-18"], // Saturday 14 worked; 15–17 off; 18
    ["2024-09-27", 3, "2024-10-08"], // Sunday 29 worked, 30; 1–7 off; 8
    ["2025-01-24", 3, "2025-02-05"], // Sunday 26 worked, 27; 28 Jan–4 Feb off; 5 Feb
    ["2025-04-25", 5, "2025-05-06"], // Sunday 27 worked, 28, 29, 30; 1–5 off; 6
    ["2025-09-26", 5, "2025-10-10"], // Sunday 28 worked, 29, 30; 1–8 off; 9, 10
    ["2025-09-30", 3, "2025-10-11"], // 1–8 off; 9, 10, Saturday 11 worked
    ["2025-12-31", 1, "2026-01-04"], // 1–3 off; Sunday 4 worked
    ["2026-02-13", 2, "2026-02-24"], // Saturday 14 worked; 15–23 off; 24
    ["2026-04-30", 5, "2026-05-11"], // 1–5 off; 6, 7, 8, Saturday 9 worked, 11
    ["2026-09-30", 3, "2026-10-10"], // 1–7 off; 8, 9, Saturday 10 worked
  ])("from %s, %i later it is %s", (from, n, to) => {
    expect(workdays.addWorkdays(table, from, n)).toBe(to);
    expect(workdays.workdaysBetween(table, from, to)).toBe(n);
  });

  it("count after the first date, up to and including the second", () => {
    expect(workdays.workdaysLeft(table, "2012-06-25", "2012-06-28")).toBe(3);
    expect(workdays.workdaysLeft(table, "2012-06-20", "2012-06-28")).toBe(5);
    expect(workdays.workdaysLeft(table, "2012-06-28", "2012-06-28")).toBe(0);
    expect(workdays.workdaysLeft(table, "2012-06-29", "2012-06-28")).toBe(0);
    expect(workdays.workdaysOver(table, "2012-04-05", "2012-03-31")).toBe(2);
    expect(workdays.workdaysOver(table, "2012-06-30", "2012-06-29")).toBe(0);
  });

  it("go backwards too", () => {
    expect(workdays.addWorkdays(table, "2012-06-28", -5)).toBe("2012-06-20");
    expect(workdays.addWorkdays(table, "2012-06-23", 0)).toBe("2012-06-23");
    expect(workdays.workdayOnOrAfter(table, "2012-06-22")).toBe("2012-06-25");
    expect(workdays.workdayOnOrAfter(table, "2012-06-25")).toBe("2012-06-25");
    expect(() => workdays.addWorkdays(table, "2012-06-28", 1.5)).toThrow(RangeError);
  });

  it("give each day its reason", () => {
    expect(
      workdays
        .daysWithReasons(table, "2012-03-30", "2012-04-07")
        .map(({ works, reason }) => [works, reason]),
    ).toEqual([
      [true, "清明"],
      [true, "清明"],
      [false, "清明"],
      [false, "清明"],
      [false, "清明"],
      [true, null],
      [true, null],
      [false, "周六"],
    ]);
  });
});

describe("whatever the table", () => {
  it("the n-th working day is worked, and n of them lie up to it", () => {
    fc.assert(
      fc.property(anyTable, anyDate, fc.integer({ min: 1, max: 60 }), (days, from, n) => {
        const due = workdays.addWorkdays(days, from, n);
        expect(workdays.isWorkday(days, due)).toBe(true);
        expect(workdays.workdaysBetween(days, from, due)).toBe(n);
        expect(workdays.workdaysBetween(days, from, addDays(due, -1))).toBe(n - 1);
      }),
    );
  });

  it("a later start or a longer count never ends sooner", () => {
    fc.assert(
      fc.property(anyTable, anyDate, fc.nat(20), fc.nat(40), (days, from, shift, n) => {
        const due = workdays.addWorkdays(days, from, n);
        expect(workdays.addWorkdays(days, addDays(from, shift), n) >= due).toBe(true);
        expect(workdays.addWorkdays(days, from, n + 1) > due).toBe(true);
      }),
    );
  });

  it("the count agrees with the list of reasons, and spans add up", () => {
    fc.assert(
      fc.property(anyTable, anyDate, fc.nat(90), fc.nat(90), (days, from, a, b) => {
        const [middle, to] = [addDays(from, a), addDays(from, a + b)];
        const listed = workdays.daysWithReasons(days, from, to);
        expect(listed).toHaveLength(a + b);
        for (const day of listed) expect(workdays.isWorkday(days, day.date)).toBe(day.works);
        const count = workdays.workdaysBetween(days, from, to);
        expect(listed.filter(({ works }) => works)).toHaveLength(count);
        expect(
          workdays.workdaysBetween(days, from, middle) + workdays.workdaysBetween(days, middle, to),
        ).toBe(count);
      }),
    );
  });

  it("beyond the last announced year weekends alone count", () => {
    const weekdaysOf2027 = fc
      .integer({ min: toDayNumber("2027-01-01"), max: toDayNumber("2028-06-01") })
      .map(fromDayNumber);
    fc.assert(
      fc.property(weekdaysOf2027, (date) => {
        const day = workdays.describeDay(table, date);
        expect(day.announced).toBe(false);
        expect(day.works).toBe(![0, 6].includes((toDayNumber(date) + 4) % 7));
      }),
    );
  });
});
