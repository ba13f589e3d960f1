import { expect, test } from "vitest";
import { isNarrowed, parseQueueFilter } from "@/lib/review-queue/filter";

test("an address narrows by what it understands and by nothing else", () => {
  expect(
    parseQueueFilter({ plenary: "3", category: "12", period: "INTERIM", again: "yes" }),
  ).toEqual({ plenaryId: 3, categoryId: 12, period: "INTERIM", again: true });
  const nothing = parseQueueFilter({
    plenary: "-1",
    category: ["1", "2"],
    period: "大会",
    again: "no",
  });
  expect(isNarrowed(nothing)).toBe(false);
  expect(isNarrowed(parseQueueFilter({ again: "yes" }))).toBe(true);
  expect(isNarrowed(parseQueueFilter({ category: "1" }))).toBe(true);
});
