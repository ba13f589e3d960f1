import { expect, test } from "vitest";
import { isNarrowed, parseQueueFilter, queueQuery } from "@/lib/review-queue/filter";

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

test("what narrows it goes back into the address as it came", () => {
  const query = { plenary: "3", category: "12", period: "INTERIM", again: "yes" };
  const address = queueQuery(parseQueueFilter(query));
  expect(address).toEqual({ plenary: 3, category: 12, period: "INTERIM", again: "yes" });
  expect(queueQuery(parseQueueFilter({}))).toEqual({});
});
