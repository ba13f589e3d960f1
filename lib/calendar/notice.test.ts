import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withOverrides, type DayTable } from "@/lib/calendar/holidays";
import { daysOfState } from "@/lib/calendar/state-days";
import { readNotice } from "@/lib/calendar/notice";
import { NOTICES } from "@/lib/calendar/testing-notices";
import { addDays, formatMonthDay, fromDayNumber, toDayNumber } from "@/lib/calendar/plain-date";
import { isWorkday } from "@/lib/calendar/workdays";

const state = daysOfState();
const bare: DayTable = {
  off: new Map(),
  worked: new Map(),
  exceptions: new Map(),
  knownYears: new Set([2003]),
  announcedThrough: "2003-12-31",
};
const faultsOf = (text: string, year = 2026) =>
  readNotice(text, year).lines.flatMap(({ fault }) => fault ?? []);

describe("the State Council's notices, word for word", () => {
  it.each(Object.keys(NOTICES).map(Number))("%i: every day is as the calendar has it", (year) => {
    const { days, faults } = readNotice(NOTICES[year]!, 1999); // the title names the year
    expect(faults).toBe(0);
    const read = withOverrides(bare, days);
    const first = days[0]!.date < `${year}-01-01` ? days[0]!.date : `${year}-01-01`;
    for (let date = first; date <= `${year}-12-31`; date = addDays(date, 1))
      if (isWorkday(read, date) !== isWorkday(state, date)) expect.fail(date);
    expect(read.knownYears.has(year)).toBe(true);
  });

  it("says for each sentence what it orders, and takes advice and greetings for what they are", () => {
    const { lines } = readNotice(NOTICES[2024]!, 2024);
    const of = (start: string) => lines.find(({ text }) => text.startsWith(start))!;
    expect(of("一、元旦").days).toEqual([{ date: "2024-01-01", worked: false, name: "元旦" }]);
    expect(of("2月4日").days).toEqual([
      { date: "2024-02-04", worked: true, name: "春节" },
      { date: "2024-02-18", worked: true, name: "春节" },
    ]);
    expect(of("鼓励各单位").days).toEqual([]);
    expect(of("节假日期间").days).toEqual([]);
    expect(lines.map(({ text }) => text).join("")).toBe(NOTICES[2024]!.replaceAll("\n", ""));
  });
});

describe("other ways to write it", () => {
  const days = (text: string, year = 2014) =>
    readNotice(text, year).days.map(({ date, worked }) => `${date} ${worked ? "班" : "休"}`);

  it("make-up days off, days before the year, full-width digits", () => {
    expect(days("三、清明节：4月5日放假，4月7日（星期一）补休。")).toEqual([
      "2014-04-05 休",
      "2014-04-07 休",
    ]);
    expect(days("一、元旦：12月30日—1月1日放假，共3天。12月29日（星期六）上班。", 2008)).toEqual([
      "2007-12-29 班",
      "2007-12-30 休",
      "2007-12-31 休",
      "2008-01-01 休",
    ]);
    expect(days("春节: １月２６日(星期日),２月８日(星期六)上班")).toEqual([
      "2014-01-26 班",
      "2014-02-08 班",
    ]);
    expect(days("春节：1月31日至2月6日放假7天，1月26日、2月8日照常上班。")).toHaveLength(9);
  });

  it("a table, with or without its head", () => {
    const table = "2031-01-01,放假,元旦\n2031/1/4，上班，元旦";
    expect(days(table)).toEqual(["2031-01-01 休", "2031-01-04 班"]);
    expect(days(`date,worked,name\n2031-01-01,false,元旦\n2031-01-04,true,元旦`)).toEqual(
      days(table),
    );
    expect(faultsOf("2031-02-30,放假,春节\n2031-02-01,也许,春节\n2031-02-02,放假,")).toEqual([
      expect.stringContaining("2027-02-08 的样子"),
      expect.stringContaining("“放假”或“上班”"),
      expect.stringContaining("名称"),
    ]);
  });
});

describe("what is not understood says what to do", () => {
  it.each([
    ["一、元旦：1月1日（周五）放假。", "是周四，写的是周五"],
    ["一、元旦：1月1日至3日放假，共4天。", "共4天，前面的日期是3天"],
    ["一、元旦：1月1日放假2天。", "写的是2天"],
    ["一、元旦：1月1日至3日有庆祝活动，放假视情况。", "请写明放假还是上班"],
    ["一、元旦：1月5日上班。", "本来就上班"],
    ["二、春节：2月30日放假。", "不是一个日期"],
    ["二、春节：2月10日至3日放假。", "末日在首日之前"],
    ["二、春节：2月15日至12月31日放假。", "不会超过一个月"],
    ["二、春节：2月15日，2月16日。", "放假还是上班"],
    ["1月1日至3日放假。", "哪个节日"],
    ["二、春节：2月14日放假。\n三、调休节：2月14日上班。", "这里相反"],
  ])("%s", (text, words) => {
    expect(faultsOf(text).join()).toContain(words);
  });

  it("nothing at all is nothing", () => {
    expect(readNotice("  \n ", 2026)).toEqual({ lines: [], days: [], faults: 0 });
    expect(readNotice("请各单位做好值班。", 2026)).toMatchObject({ days: [], faults: 0 });
  });
});

it("any span of days off is read back as its days", () => {
  const day = fc.integer({ min: toDayNumber("2027-01-01"), max: toDayNumber("2027-11-30") });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 20 }), (start, more) => {
      const [first, last] = [fromDayNumber(start), fromDayNumber(start + more)];
      const text = `一、春节：${formatMonthDay(first)}至${formatMonthDay(last)}放假调休，共${more + 1}天。`;
      const { days, faults } = readNotice(text, 2027);
      expect(faults).toBe(0);
      expect(days.map(({ date }) => date)).toEqual(
        Array.from({ length: more + 1 }, (_, index) => addDays(first, index)),
      );
    }),
  );
});
