import chineseDays from "chinese-days";
import { describe, expect, it } from "vitest";
import {
  isAnnounced,
  isAnnouncedBetween,
  withOverrides,
  type DayOverride,
} from "@/lib/calendar/holidays";
import { daysOfState } from "@/lib/calendar/state-days";
import { addDays } from "@/lib/calendar/plain-date";
import { describeDay, isWorkday } from "@/lib/calendar/workdays";

const table = daysOfState();
const off = (name: string, ...dates: string[]): DayOverride[] =>
  dates.map((date) => ({ date, worked: false, name }));

describe("the State Council's days", () => {
  // West of Greenwich the package's functions answer for the day before: there is nothing to compare with.
  it.skipIf(new Date().getTimezoneOffset() > 0)(
    "are those of the package on every day of the years it knows",
    () => {
      let days = 0;
      for (let date = "2004-01-01"; date <= table.announcedThrough; date = addDays(date, 1)) {
        if (isWorkday(table, date) !== chineseDays.isWorkday(date)) expect.fail(date);
        days += 1;
      }
      expect(days).toBeGreaterThan(8000);
    },
  );

  it("are those of the notice for 2012", () => {
    // 国务院办公厅关于2012年部分节假日安排的通知
    const notice = [
      ["元旦", "2012-01-01", "2012-01-03"],
      ["春节", "2012-01-22", "2012-01-28"],
      ["清明", "2012-04-02", "2012-04-04"],
      ["劳动节", "2012-04-29", "2012-05-01"],
      ["端午", "2012-06-22", "2012-06-24"],
    ] as const;
    for (const [name, first, last] of notice) {
      for (let date: string = first; date <= last; date = addDays(date, 1)) {
        expect(describeDay(table, date)).toMatchObject({
          works: false,
          kind: "holiday",
          reason: name,
        });
      }
    }
    const worked = [
      "2012-01-21",
      "2012-01-29",
      "2012-03-31",
      "2012-04-01",
      "2012-04-28",
      "2012-09-29",
    ];
    for (const date of worked)
      expect(describeDay(table, date)).toMatchObject({ works: true, kind: "workedWeekend" });
    expect([...table.worked.keys()].filter((date) => date.startsWith("2012")).toSorted()).toEqual(
      worked,
    );
  });

  it("never name a day both off and worked", () => {
    expect([...table.off.keys()].filter((date) => table.worked.has(date))).toEqual([]);
  });

  it("are known from 2004 to 2026 without a gap", () => {
    expect([...table.knownYears].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 23 }, (_, i) => 2004 + i),
    );
    expect(table.announcedThrough).toBe("2026-12-31");
    expect(isAnnounced(table, "2026-12-31")).toBe(true);
    expect(isAnnounced(table, "2027-01-01")).toBe(false);
    expect(isAnnouncedBetween(table, "2026-11-01", "2026-12-31")).toBe(true);
    expect(isAnnouncedBetween(table, "2027-01-01", "2026-11-01")).toBe(false);
  });
});

describe("the administrator's days", () => {
  const notice2027 = [
    ...off("元旦", "2027-01-01"),
    ...off("春节", "2027-02-08", "2027-02-09"),
    ...off("劳动节", "2027-05-01", "2027-05-03"),
    ...off("国庆节", "2027-10-01", "2027-10-04"),
    { date: "2027-02-20", worked: true, name: "春节" },
  ];

  it("make a year known once its notice stands there whole", () => {
    const entered = withOverrides(table, notice2027);
    expect(isWorkday(table, "2027-02-08")).toBe(true);
    expect(isWorkday(entered, "2027-02-08")).toBe(false);
    expect(describeDay(entered, "2027-02-20")).toMatchObject({
      kind: "workedWeekend",
      reason: "春节",
      announced: true,
    });
    expect(entered.announcedThrough).toBe("2027-12-31");
  });

  it("leave a year unknown while only a part of its notice stands there", () => {
    const half = withOverrides(table, notice2027.slice(0, 3));
    expect(isWorkday(half, "2027-02-08")).toBe(false);
    expect(isAnnounced(half, "2027-02-08")).toBe(false);
    expect(half.announcedThrough).toBe("2026-12-31");
  });

  it("do not bridge a year that is missing", () => {
    const later = withOverrides(table, off("节日", "2028-01-01", "2028-05-01", "2028-10-01"));
    expect(isAnnounced(later, "2028-03-01")).toBe(true);
    expect(later.announcedThrough).toBe("2026-12-31");
  });

  it("change a known year in both directions, the last entry for a date winning", () => {
    const changed = withOverrides(table, [
      { date: "2026-10-08", worked: false, name: "国庆节" },
      { date: "2026-10-07", worked: true, name: "国庆节" },
      { date: "2026-10-10", worked: false, name: "周六" },
    ]);
    expect(
      ["2026-10-07", "2026-10-08", "2026-10-10"].map((date) => isWorkday(changed, date)),
    ).toEqual([true, false, false]);
    expect(
      ["2026-10-07", "2026-10-08", "2026-10-10"].map((date) => isWorkday(table, date)),
    ).toEqual([false, true, true]);
    const twice = withOverrides(table, [
      ...off("甲", "2026-11-24"),
      { date: "2026-11-24", worked: true, name: "乙" },
    ]);
    expect(isWorkday(twice, "2026-11-24")).toBe(true);
  });

  it("are none: the table itself", () => expect(withOverrides(table, [])).toBe(table));
});
