import { describe, expect, it } from "vitest";
import { daysOfState } from "@/lib/calendar/state-days";
import { explainInWords, limitInWords, sourceInWords } from "@/lib/calendar/limit-words";
import { computeLimit, type Limit } from "@/lib/calendar/limits";
import { STEPS } from "@/lib/calendar/steps";

const table = daysOfState();
const explain = (limit: Limit, from: string, moveToWorkday = true) =>
  computeLimit(table, limit, from, { moveToWorkday }).explanation;
const say = (limit: Limit, from: string, moveToWorkday = true) =>
  explainInWords(explain(limit, from, moveToWorkday), "交办");

describe("a limit in words", () => {
  it("is named", () => {
    expect(limitInWords({ n: 15, basis: "workdays" })).toBe("15个工作日");
    expect(limitInWords({ n: 3, basis: "months" })).toBe("3个月");
    expect(limitInWords({ n: 10, basis: "days" })).toBe("10天");
    expect(limitInWords({ basis: "fixedDate", fixedDate: "2012-09-30" })).toBe("2012年9月30日");
  });

  it("says which weekends were worked and what was not counted", () => {
    expect(say({ n: 15, basis: "workdays" }, "2012-03-28")).toBe(
      "3月28日交办，从第二天起数15个工作日，到4月19日（星期四）。其中3月31日（周六）、4月1日（周日）调休上班，计入；清明3天、周末4天不计。",
    );
    expect(say({ n: 3, basis: "workdays" }, "2012-03-28")).toBe(
      "3月28日交办，从第二天起数3个工作日，到3月31日（星期六）。其中3月31日（周六）调休上班，计入。",
    );
    expect(say({ n: 5, basis: "workdays" }, "2012-06-20")).toBe(
      "6月20日交办，从第二天起数5个工作日，到6月28日（星期四）。其中端午3天不计。",
    );
    expect(say({ n: 3, basis: "workdays" }, "2012-06-11")).toBe(
      "6月11日交办，从第二天起数3个工作日，到6月14日（星期四）。",
    );
  });

  it("says how months end", () => {
    expect(say({ n: 3, basis: "months" }, "2012-03-28")).toBe(
      "3月28日交办，满3个月是6月28日（星期四）。",
    );
    expect(say({ n: 3, basis: "months" }, "2012-03-31")).toBe(
      "3月31日交办，满3个月是6月30日（星期六），当月没有31日，取最后一天，遇周末，顺延到7月2日（星期一）。",
    );
    expect(say({ n: 3, basis: "months" }, "2012-03-30", false)).toBe(
      "3月30日交办，满3个月是6月30日（星期六）。",
    );
    expect(say({ n: 1, basis: "months" }, "2024-09-01")).toBe(
      "9月1日交办，满1个月是10月1日（星期二），遇国庆节，顺延到10月8日（星期二）。",
    );
    expect(say({ n: 2, basis: "days" }, "2012-04-26")).toBe(
      "4月26日交办，从第二天起数2天，到4月28日（星期六）。",
    );
    expect(say({ basis: "fixedDate", fixedDate: "2012-06-23" }, "2012-03-28")).toBe(
      "期限定在6月23日（星期六），遇端午，顺延到6月25日（星期一）。",
    );
  });

  it("says that a year is not announced, and writes the year when it changes", () => {
    expect(say({ n: 3, basis: "months" }, "2026-11-24")).toBe(
      "11月24日交办，满3个月是2027年2月24日（星期三）。2027年节假日未公布，暂按周末计。",
    );
  });

  it("names its source", () => {
    const { label, limit } = STEPS.FIRST_CONTACT;
    expect(sourceInWords(explain(limit, "2012-03-28"), label)).toBe(
      "依据：国务院办公厅2012年放假通知；本次会议期限设置“首次联系15个工作日”。",
    );
    expect(sourceInWords(explain({ n: 3, basis: "months" }, "2026-11-24"), "答复")).toBe(
      "依据：本次会议期限设置“答复3个月”。",
    );
    expect(sourceInWords(explain(limit, "2026-12-24"), label)).toBe(
      "依据：国务院办公厅2026年放假通知；本次会议期限设置“首次联系15个工作日”。",
    );
  });
});
