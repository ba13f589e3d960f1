import { expect, test } from "vitest";
import { answerOf, parseQuestion } from "@/lib/calendar-day/question";
import { daysOfState } from "@/lib/calendar/state-days";

const rules = { table: daysOfState(), settings: {}, moveToWorkday: true };
const ask = (search: Record<string, string>) => answerOf(parseQuestion(search), rules);

test("a step of the plenary from the day of its event", () => {
  const answer = ask({ from: "2012-03-28", step: "FIRST_CONTACT" });
  expect(answer).toMatchObject({
    dueOn: "2012-04-19",
    source: "依据：国务院办公厅2012年放假通知；本次会议期限设置“首次联系15个工作日”。",
    wholeWay: true,
  });
  expect(answer?.sentence).toContain("3月28日交办，从第二天起数15个工作日，到4月19日（星期四）");
  expect(answer?.days).toHaveLength(22);
  expect(answer?.days.at(-1)).toMatchObject({ date: "4/19", count: 15, last: true });
  const settings = { FIRST_CONTACT: { n: 10, basis: "workdays" } } as const;
  const question = parseQuestion({ from: "2012-03-28", step: "FIRST_CONTACT", n: "99" });
  expect(answerOf(question, { ...rules, settings })?.dueOn).toBe("2012-04-12");
});

test("any number of working days, days or months", () => {
  expect(ask({ from: "2012-03-28", n: "7", unit: "workdays" })?.dueOn).toBe("2012-04-09");
  expect(ask({ from: "2026-09-30", n: "3" })).toMatchObject({
    dueOn: "2026-10-10",
    source: "依据：国务院办公厅2026年放假通知。",
  });
  expect(ask({ from: "2012-03-31", n: "3", unit: "months" })).toMatchObject({
    dueOn: "2012-07-02",
    wholeWay: false,
  });
  const weekend = parseQuestion({ from: "2012-06-20", n: "3", unit: "days" });
  expect(answerOf(weekend, { ...rules, moveToWorkday: false })?.dueOn).toBe("2012-06-23");
  const unknown = ask({ from: "2026-11-24", n: "3", unit: "months" });
  expect(unknown).toMatchObject({ dueOn: "2027-02-24", source: "" });
  expect(unknown?.sentence).toContain("2027年节假日未公布，暂按周末计");
});

test("what is missing or makes no sense is said at its field; nothing asked is no fault", () => {
  expect(parseQuestion({})).toMatchObject({ asked: false, errors: {} });
  expect(ask({})).toBeNull();
  expect(parseQuestion({ from: "2012-02-30", n: "5" }).errors).toEqual({
    from: expect.stringContaining("起算的日期"),
  });
  expect(parseQuestion({ from: "2012-03-28", n: "300" }).errors).toEqual({
    n: expect.stringContaining("1到250"),
  });
  expect(parseQuestion({ from: "2012-03-28", n: "300", unit: "days" }).errors).toEqual({});
  expect(parseQuestion({ from: "2012-03-28", step: "NO", n: "x" }).errors).toHaveProperty("n");
});
