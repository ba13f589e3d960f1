import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as plain from "@/lib/calendar/plain-date";

const anyDate = fc.integer({ min: -100_000, max: 100_000 }).map(plain.fromDayNumber);

describe("a date without time", () => {
  it("exists in the calendar and has the full form", () => {
    for (const good of ["2012-06-28", "2012-02-29", "1999-12-31"])
      expect(plain.isPlainDate(good)).toBe(true);
    for (const bad of [
      "2012-02-30",
      "2013-02-29",
      "2012-6-28",
      "2012-13-05",
      "2012-06-28T00:00",
      "",
      null,
      20120628,
    ]) {
      expect(plain.isPlainDate(bad)).toBe(false);
    }
  });

  it("is read from what was written, spaces aside", () => {
    expect(plain.parsePlainDate(" 2012-06-28 ")).toBe("2012-06-28");
    expect(plain.parsePlainDate("2012-06-31")).toBeNull();
  });

  it("is a database date at UTC midnight and back", () => {
    expect(plain.toPlainDate(new Date("2012-06-28T00:00:00Z"))).toBe("2012-06-28");
    expect(plain.fromPlainDate("2012-06-28").toISOString()).toBe("2012-06-28T00:00:00.000Z");
    expect(plain.toPlainDate(null)).toBeNull();
    expect(plain.toPlainDate(undefined)).toBeNull();
    fc.assert(
      fc.property(anyDate, (date) => plain.toPlainDate(plain.fromPlainDate(date)) === date),
    );
  });

  it("refuses a moment, whose day depends on the zone, and text that is no date", () => {
    expect(() => plain.toPlainDate(new Date("2012-06-28T08:00:00Z"))).toThrow(RangeError);
    expect(() => plain.toPlainDate("2012-02-30")).toThrow(RangeError);
    expect(() => plain.fromPlainDate("28.6.2012")).toThrow(RangeError);
    expect(() => plain.addDays("9999-12-31", 1)).toThrow(RangeError);
  });
});

describe("reckoning", () => {
  it("adds months to the same day number, or the last day of a shorter month", () => {
    expect(plain.addMonths("2012-03-28", 3)).toBe("2012-06-28");
    expect(plain.addMonths("2012-01-31", 1)).toBe("2012-02-29");
    expect(plain.addMonths("2013-01-31", 1)).toBe("2013-02-28");
    expect(plain.addMonths("2012-03-31", 3)).toBe("2012-06-30");
    expect(plain.addMonths("2012-11-30", 3)).toBe("2013-02-28");
    expect(plain.addMonths("2012-03-31", -1)).toBe("2012-02-29");
  });

  it("never changes the day number of a month that has it, and never moves backwards", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 40 }), (date, months) => {
        const result = plain.addMonths(date, months);
        const monthsOn =
          (plain.yearOf(result) - plain.yearOf(date)) * 12 +
          Number(result.slice(5, 7)) -
          Number(date.slice(5, 7));
        expect(monthsOn).toBe(months);
        if (result.slice(8) !== date.slice(8)) {
          expect(plain.addDays(result, 1).slice(8)).toBe("01");
          expect(result.slice(8) < date.slice(8)).toBe(true);
        }
        expect(plain.addMonths(plain.addDays(date, 1), months) >= result).toBe(true);
      }),
    );
  });

  it("counts days, and sorts as text does", () => {
    expect(plain.daysBetween("2012-02-28", "2012-03-01")).toBe(2);
    expect(plain.weekday("2012-06-28")).toBe(4);
    expect(plain.isWeekend("2012-03-31")).toBe(true);
    fc.assert(
      fc.property(
        anyDate,
        (date) => plain.isWeekend(date) === [0, 6].includes(plain.weekday(date)),
      ),
    );
    expect(plain.earlier("2012-06-28", "2012-06-27")).toBe("2012-06-27");
    expect(plain.later("2012-06-28", "2012-06-27")).toBe("2012-06-28");
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const other = plain.addDays(date, days);
        expect(plain.daysBetween(date, other)).toBe(days);
        expect(plain.compare(date, other)).toBe(-Math.sign(days) + 0);
      }),
    );
  });

  it("takes today from the clock in China, not in Greenwich or on the server", () => {
    expect(plain.todayInShanghai(new Date("2012-06-27T15:59:59Z"))).toBe("2012-06-27");
    expect(plain.todayInShanghai(new Date("2012-06-27T16:00:00Z"))).toBe("2012-06-28");
  });
});

it("is written as people write it", () => {
  expect(plain.formatMonthDay("2012-06-08")).toBe("6月8日");
  expect(plain.formatShort("2012-06-08")).toBe("6-08");
  expect(plain.formatShort("2012-12-28")).toBe("12-28");
  expect(plain.formatLong("2012-06-25")).toBe("2012年6月25日");
  expect(plain.formatBeside("2013-01-05", "2012-12-01")).toBe("2013年1月5日");
  expect(plain.formatBeside("2012-01-05", "2012-12-01")).toBe("1月5日");
  expect(plain.formatWeekday("2012-06-28")).toBe("星期四");
  expect(plain.formatWeekdayShort("2012-03-31")).toBe("周六");
  expect(plain.formatMonthDayWeekday("2012-04-19")).toBe("4月19日（星期四）");
});
