import fc from "fast-check";
import { expect, test } from "vitest";
import {
  changesOf,
  entriesAfter,
  runsOf,
  yearInWords,
  yearsAfter,
} from "@/lib/calendar-day/changes";
import { daysInWords } from "@/lib/calendar-day/days-in-words";
import { monthsOf, stretchInWords } from "@/lib/calendar-day/year";
import { type DayOverride, withOverrides } from "@/lib/calendar/holidays";
import { daysOfState } from "@/lib/calendar/state-days";
import { fromDayNumber, toDayNumber } from "@/lib/calendar/plain-date";
import { isWorkday } from "@/lib/calendar/workdays";

const state = daysOfState();
const off = (date: string, name = "春节"): DayOverride => ({ date, worked: false, name });

test("only what does not stand so already is a change, and says what was and will be", () => {
  const wish = { enter: [off("2026-02-16"), off("2027-02-08"), off("2026-02-28")] };
  expect(changesOf(state, [], wish)).toEqual([
    { date: "2027-02-08", entry: off("2027-02-08"), before: "上班", after: "放假（春节）" },
    {
      date: "2026-02-28",
      entry: off("2026-02-28"),
      before: "上班（春节调休）",
      after: "放假（春节）",
    },
  ]);
  const entered = [off("2027-02-08", "春季")];
  expect(changesOf(state, entered, { enter: [off("2027-02-08")] })).toMatchObject([
    { before: "放假（春季）", after: "放假（春节）" },
  ]);
  expect(changesOf(state, [off("2027-02-06")], { remove: ["2027-02-06", "2027-02-09"] })).toEqual([
    { date: "2027-02-06", entry: null, before: "放假（春节）", after: "周六休息" },
  ]);
});

test("a year is announced once 元旦, 劳动节 and 国庆节 stand in it, and says which are missing", () => {
  const half = [off("2027-01-01", "元旦"), off("2027-05-01", "劳动节")];
  const changes = changesOf(state, [], { enter: half });
  expect(yearsAfter(state, withOverrides(state, half), changes)).toEqual([
    { year: 2027, known: false, wasKnown: false, missing: ["国庆节"] },
  ]);
  const whole = [...half, off("2027-10-01", "国庆节")];
  expect(yearsAfter(state, withOverrides(state, half), changes).map(yearInWords)).toEqual([
    "存入后仍然是：2027年节假日未公布，暂按周末计，因为还缺国庆节。",
  ]);
  const rest = changesOf(state, half, { enter: whole });
  expect(rest).toHaveLength(1);
  expect(yearsAfter(withOverrides(state, half), withOverrides(state, whole), rest)).toEqual([
    { year: 2027, known: true, wasKnown: false, missing: [] },
  ]);
});

test("what is entered and taken out again leaves the calendar as it was", () => {
  const day = fc
    .integer({ min: toDayNumber("2026-01-01"), max: toDayNumber("2028-12-31") })
    .map(fromDayNumber);
  const days = fc.uniqueArray(
    fc.record({ date: day, worked: fc.boolean(), name: fc.constant("调整") }),
    { selector: ({ date }) => date, maxLength: 20 },
  );
  fc.assert(
    fc.property(days, (enter) => {
      const changes = changesOf(state, [], { enter });
      const entered = entriesAfter([], new Map(changes.map(({ date, entry }) => [date, entry])));
      const table = withOverrides(state, entered);
      for (const { date, worked } of enter) expect(isWorkday(table, date)).toBe(worked);
      const back = changesOf(state, entered, { remove: entered.map(({ date }) => date) });
      expect(entriesAfter(entered, new Map(back.map(({ date, entry }) => [date, entry])))).toEqual(
        [],
      );
    }),
    { numRuns: 40 },
  );
});

test("a year in months: weeks from Monday, stretches of days off and worked, entries marked", () => {
  const months = monthsOf(state, [], 2026);
  expect(months).toHaveLength(12);
  const [january, february] = months;
  expect(january!.weeks[0]!.map((day) => day?.date.slice(8) ?? "")).toEqual([
    "",
    "",
    "",
    "01",
    "02",
    "03",
    "04",
  ]);
  expect(
    january!.stretches.map((one) => [stretchInWords(one), one.name, one.worked, one.days]),
  ).toEqual([
    ["1日至3日", "元旦", false, 3],
    ["4日", "元旦", true, 1],
  ]);
  expect(february!.stretches.map(stretchInWords)).toEqual(["14日", "15日至23日", "28日"]);
  expect(months.flatMap(({ weeks }) => weeks.flat()).filter(Boolean)).toHaveLength(365);
  const entered = [{ date: "2026-02-16", worked: true, name: "抢险" }, off("2026-03-02", "停电")];
  const [, own, march] = monthsOf(withOverrides(state, entered), entered, 2026);
  expect(own!.stretches.map((one) => [stretchInWords(one), one.name, one.entered])).toEqual([
    ["14日", "春节", false],
    ["15日", "春节", false],
    ["16日", "照常上班", true],
    ["17日至23日", "春节", false],
    ["28日", "春节", false],
  ]);
  expect(march!.stretches).toMatchObject([{ name: "停电", entered: true, worked: false }]);
});

test("days in words, runs by their first and last", () => {
  expect(daysInWords(["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-05"])).toBe(
    "1月1日至3日、1月5日",
  );
  expect(daysInWords(["2026-09-30", "2026-10-01"])).toBe("9月30日至10月1日");
  expect(daysInWords([])).toBe("");
});

test("days that follow on each other and become the same stand in one line", () => {
  const enter = [
    ...["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08"].map((date) => off(date)),
    { date: "2027-02-14", worked: true, name: "春节" },
  ];
  expect(runsOf(changesOf(state, [], { enter }))).toEqual([
    {
      dates: ["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08"],
      before: ["上班", "周六休息", "周日休息"],
      after: "放假（春节）",
    },
    { dates: ["2027-02-14"], before: ["周日休息"], after: "上班（春节调休）" },
  ]);
});
