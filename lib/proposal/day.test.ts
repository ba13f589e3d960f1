import { expect, test } from "vitest";
import { Refusal } from "@/lib/errors";
import { dayFault, ensureDay } from "@/lib/proposal/day";

const day = { field: "decidedOn", label: "立案日期", today: "2012-06-25" };
const after = [
  { label: "提交日期", on: "2012-02-20" },
  { label: "交办日期", on: null },
];

test("a day lies between its earlier steps and today, both included", () => {
  expect(dayFault({ ...day, day: "2012-02-20", after })).toBeNull();
  expect(dayFault({ ...day, day: "2012-06-25", after })).toBeNull();
  expect(dayFault({ ...day, day: "2012-02-19", after })).toBe(
    "立案日期不能早于提交日期（2012-02-20），请核对后改正。",
  );
  expect(dayFault({ ...day, day: "2012-06-26", after })).toContain("不能晚于今天（2012-06-25）");
});

test("the refusal stands on the field", () => {
  expect(() => ensureDay({ ...day, day: "2012-07-01" })).toThrow(Refusal);
  try {
    ensureDay({ ...day, day: "2012-07-01" });
  } catch (refusal) {
    expect((refusal as Refusal).fields).toHaveProperty("decidedOn");
  }
});
