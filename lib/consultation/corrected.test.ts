import { describe, expect, test } from "vitest";

import { correctedInWords, countsAsCorrected } from "@/lib/consultation/corrected";

const held = { assignedOn: "2012-03-28", repliedOn: "2012-06-15" } as const;

describe("a consultation as the proposer corrects it", () => {
  test.each([
    [{ on: null, mode: "VISIT" }, true],
    [{ on: "2012-06-15", mode: null }, true],
    [{ on: "2012-03-28", mode: null }, true],
    [{ on: "2012-06-16", mode: null }, false],
    [{ on: "2012-03-27", mode: null }, false],
    [{ on: "2012-05-01", mode: "PHONE" }, false],
  ] as const)("%o counts: %s", (said, counts) => {
    expect(countsAsCorrected(said, held)).toBe(counts);
  });

  test("before the reply any day from the hand-over on counts", () => {
    expect(countsAsCorrected({ on: "2012-12-01", mode: null }, { ...held, repliedOn: null })).toBe(
      true,
    );
  });

  test("is said in words, what was not corrected left out", () => {
    expect(correctedInWords({ on: "2012-04-20", mode: "PHONE", people: null })).toBe(
      "日期是2012年4月20日，形式是电话（沟通，不是面商）",
    );
    expect(correctedInWords({ on: null, mode: "VISIT", people: "王科长\n李工" })).toBe(
      "形式是上门走访，面商人是王科长、李工",
    );
  });
});
