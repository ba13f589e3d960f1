import { expect, it } from "vitest";
import { changeWords } from "@/lib/overview/change";

it.each([
  ["53.9", "55.2", "比6月18日升1.3个百分点"],
  ["100.0", "99.9", "比6月18日降0.1个百分点"],
  ["0.0", "100.0", "比6月18日升100.0个百分点"],
  ["53.9", "53.9", "与6月18日持平"],
  [null, "53.9", "6月18日还没有底数"],
  ["53.9", null, "与6月18日不能相比"],
])("from %s to %s: %s", (then, now, words) =>
  expect(changeWords(then, now, "2012-06-18", "2012-06-25")).toBe(words),
);

it("names the year of a day in another year", () => {
  expect(changeWords("1.0", "2.0", "2011-12-31", "2012-01-07")).toContain("2011年12月31日");
});
