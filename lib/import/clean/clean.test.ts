import { describe, expect, test } from "vitest";
import type { Cell } from "@/lib/spreadsheet/grid";
import { CreationCollector } from "../creations";
import { EMPTY_DIRECTORY } from "../directory";
import { sampleDirectory } from "../testing";
import { cleanChoice } from "./choice";
import { ClassificationCleaner } from "./classification";
import type { Cleaned } from "./cleaned";
import { cleanDate } from "./date";
import { cleanGovernmentReview } from "./government-review";
import { cleanNames } from "./names";
import { cleanNumber, usualWidth } from "./number";
import { UnitCleaner } from "./units";

const text = (value: string): Cell => ({ kind: "text", text: value });
const number = (value: number): Cell => ({ kind: "number", text: String(value) });
const valueOf = <T>(cleaned: Cleaned<T>): T | string =>
  cleaned.ok ? cleaned.value : `错误：${cleaned.error}`;
const directory = sampleDirectory();
const units = new UnitCleaner(directory, null);
const tables = new ClassificationCleaner(directory, null);

describe("a date", () => {
  test.each([
    ["2012-03-28", "2012-03-28"],
    ["2012-3-5", "2012-03-05"],
    ["2012/3/28", "2012-03-28"],
    ["2012。3。28", "2012-03-28"],
    ["2012年3月28", "2012-03-28"],
    ["20120328", "2012-03-28"],
    ["2012-03-28T09:30:00", "2012-03-28"],
    ["2012年3月28日 9:30", "2012-03-28"],
    ["12.3.28", "2012-03-28"],
    ["3月28日", "2012-03-28"],
    ["40996", "2012-03-28"],
    ["40996.5", "2012-03-28"],
  ])("%s is certain", (written, date) => {
    const cleaned = cleanDate(text(written), 2012);
    expect(valueOf(cleaned)).toBe(date);
    expect(cleaned.ok && cleaned.reasons.length === 0).toBe(written === date);
  });

  test.each([
    "2012-02-30",
    "2012.13.1",
    "3.28",
    "2012年3月",
    "3月28日至30日",
    "28/3/2012",
    "待定",
    "2012",
    "1612-03-28",
  ])("%s is uncertain, and the sentence says what to do", (written) =>
    expect(valueOf(cleanDate(text(written), 2012))).toMatch(/错误：.*请/),
  );

  test("without a year to complete it is uncertain", () => {
    expect(valueOf(cleanDate(text("3月28日"), null))).toMatch(/缺年份/);
    expect(valueOf(cleanDate(text("12.3.28"), null))).toMatch(/两位/);
    expect(valueOf(cleanDate(text("05.6.12"), 2012))).toMatch(/两位/);
  });

  test("as a number is a serial number or eight digits, else uncertain", () => {
    expect(valueOf(cleanDate(number(40996), null))).toBe("2012-03-28");
    expect(valueOf(cleanDate(number(20120328), null))).toBe("2012-03-28");
    expect(valueOf(cleanDate(number(2012), 2012))).toMatch(/不是日期/);
  });
});

describe("a number", () => {
  test.each([
    ["001", "001"],
    ["2012-001", "2012-001"],
    ["L001", "L001"],
    ["016", "016"],
    ["闭2012003", "闭2012003"],
    ["第171号", "171"],
    ["171号", "171"],
    ["第 12 号提案", "12"],
    ["１０４", "104"],
    ["2012—001", "2012-001"],
    ["No.7", "7"],
  ])("%s is %s", (written, clean) => expect(valueOf(cleanNumber(text(written), 3))).toBe(clean));

  test.each(["无号", "？", "12;13", "-"])("%s is none", (written) =>
    expect(valueOf(cleanNumber(text(written), 3))).toMatch(/错误：.*请/),
  );

  test("of which Excel made a number gets back the zeros of its neighbours", () => {
    expect(valueOf(cleanNumber(number(72), 3))).toBe("072");
    expect(valueOf(cleanNumber(number(72), null))).toBe("72");
    expect(valueOf(cleanNumber(number(1.5), 3))).toMatch(/错误/);
    expect(
      valueOf(cleanNumber({ kind: "date", text: "2012-01-01", date: "2012-01-01" }, 3)),
    ).toMatch(/当成了日期/);
    expect(usualWidth(["001", "002", "2012-003", "12"])).toBe(3);
    expect(usualWidth(["L001"])).toBeNull();
  });
});

describe("units", () => {
  test.each([
    ["市教育局", "市教育局"],
    ["教育局", "市教育局"],
    ["市财政局", "市财政局(地税局)"],
    ["市 教 育 局", "市教育局"],
    ["龙岗镇人民政府", "龙岗镇"],
    ["锦城街道办事处", "锦城街道"],
    ["规划局 公安局", "市规划局、市公安局"],
    ["市城管局（行政执法局）；住建局/财政局", "市城管局(行政执法局)、市住建局、市财政局(地税局)"],
    ["教育局、市教育局", "市教育局"],
  ])("%s is %s", (written, names) => {
    const cleaned = units.clean(written);
    expect(cleaned.ok ? cleaned.value.join("、") : cleaned.error).toBe(names);
    expect(cleaned.ok && cleaned.reasons.length > 0).toBe(written !== names);
  });

  test("one unknown among several is an error that names it and what comes near", () => {
    expect(valueOf(units.clean("市教育局、市教委局"))).toMatch(
      /「市教委局」不在承办单位名录中（是否「市教育局」/,
    );
  });

  test("a word that two units go by is an error that shows both", () => {
    const two = new UnitCleaner(
      {
        ...EMPTY_DIRECTORY,
        units: ["市农业局", "市农办"].map((name, id) => ({
          id,
          name,
          shortName: "农业",
          aliases: [],
        })),
      },
      new CreationCollector(),
    );
    expect(valueOf(two.clean("农业"))).toMatch(/可指「市农业局」或「市农办」/);
  });

  test("that are unknown are created once, whatever their form", () => {
    const creations = new CreationCollector();
    const open = new UnitCleaner(directory, creations);
    expect(
      [open.clean("县医院（筹）"), open.clean("县医院(筹) "), open.clean("12")].map(valueOf),
    ).toEqual([["县医院（筹）"], ["县医院（筹）"], expect.stringMatching(/错误/)]);
    expect(creations.all().units).toEqual(["县医院（筹）"]);
  });
});

describe("tables", () => {
  test("a category is told by its beginning, if it is the only one", () => {
    expect(valueOf(tables.category("城建"))).toBe("城建管理");
    expect(valueOf(tables.category("城建管理类"))).toBe("城建管理");
    expect(valueOf(tables.category("交通"))).toMatch(/不在本届类别表/);
    const two = new ClassificationCleaner(
      { ...directory, categories: [{ name: "经济建设" }, { name: "经济管理" }] },
      null,
    );
    expect(valueOf(two.category("经济"))).toMatch(/可指类别「经济建设」或「经济管理」/);
  });

  test("a sector is the same with and without 界", () => {
    expect(valueOf(tables.sector("教育界"))).toBe("教育");
    expect(valueOf(tables.sector("火星"))).toMatch(/不在界别名录中/);
  });

  test("a class is a letter of the plenary's table, or a new letter where it may be created", () => {
    expect(["a", "B类", "Ｃ", " A 类 "].map((raw) => valueOf(tables.outcomeClass(raw)))).toEqual([
      "A",
      "B",
      "C",
      "A",
    ]);
    expect(valueOf(tables.outcomeClass("D"))).toMatch(/A、B、C/);
    const creations = new CreationCollector();
    const open = new ClassificationCleaner(directory, creations);
    expect([valueOf(open.outcomeClass("d类")), valueOf(open.outcomeClass("已解决"))]).toEqual([
      "D",
      expect.stringMatching(/错误/),
    ]);
    expect(creations.all().outcomeClasses).toEqual(["D"]);
  });
});

test("a phone call is no consultation", () => {
  expect(valueOf(cleanChoice(text("微信联系"), "consultationMode"))).toMatch(/不属于面商形式/);
});

test("the government's review waits, or has its day", () => {
  expect(valueOf(cleanGovernmentReview(text("待审议"), 2012))).toEqual({ state: "WAITING" });
  expect(valueOf(cleanGovernmentReview(text("已审议（2012.6.26）"), 2012))).toEqual({
    state: "DONE",
    on: "2012-06-26",
  });
  expect(valueOf(cleanGovernmentReview(text("已审议"), 2012))).toEqual({ state: "DONE", on: null });
  expect(valueOf(cleanGovernmentReview(text("通过了吧"), 2012))).toMatch(/错误/);
});

test("signers keep order and repetition, for they follow the units", () => {
  expect(valueOf(cleanNames("竺 炜，副局长 许正田;竺炜"))).toEqual([
    "竺炜",
    "副局长 许正田",
    "竺炜",
  ]);
});
