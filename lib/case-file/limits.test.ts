import { expect, test } from "vitest";
import { caseOf, done, held, rules } from "@/lib/assignment/testing-facts";
import { stepLines } from "@/lib/case-file/limits";

type Over = Parameters<typeof held>[0];

const explained = (over: Over, more: Parameters<typeof caseOf>[1] = {}, by = rules) =>
  stepLines(caseOf([held({ ...done, ...over })], more), "2012-06-11", by).find(
    ({ step }) => step.code === "REPLY",
  )?.explanation;

test("a computed limit opens how it was computed, with its source", () => {
  expect(explained({})).toMatchObject({
    sentence: "3月28日交办，满3个月是6月28日（星期四）。",
    source: "依据：国务院办公厅2012年放假通知；本次会议期限设置“答复3个月”。",
  });
  expect(explained({ dueComputed: false })).toBeNull();
});

test("one of 平时 by its own setting", () => {
  const interim = { REPLY: { n: 2, basis: "months" } } as const;
  const own = { ...rules, interim };
  expect(explained({ dueOn: "2012-05-28" }, { period: "INTERIM" }, own)?.sentence).toContain(
    "满2个月是5月28日",
  );
  expect(explained({}, { period: "PLENARY" }, own)?.sentence).toContain("满3个月");
});

test("after a reassignment the longest limit from the first hand-over, where that is earlier", () => {
  const late = { assignedOn: "2012-07-02", dueOn: "2012-09-28" };
  const steps = stepLines(caseOf([held({ ...done, ...late })]), "2012-07-03", rules);
  const reply = steps.find(({ step }) => step.code === "REPLY")?.explanation;
  expect(reply?.sentence).toBe(
    "改派后期限重新计算，但最迟不超过从首次交办起的最长期限：3月28日交办，满6个月是9月28日（星期五）。",
  );
});

test("one that today's settings do not give any more says so", () => {
  expect(explained({ dueOn: "2012-07-30" })).toEqual({
    sentence:
      "3月28日交办，期限按当时的设置算到7月30日。期限设置后来有改动，现在会算到6月28日；正在走的没有重算，仍按原来的日子。",
    source: "",
    days: [],
  });
});
