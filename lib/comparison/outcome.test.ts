import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mappingWords, outcomesOf, tablesDiffer } from "@/lib/comparison/outcome";
import { STANDARD_CLASSES } from "@/lib/plenary/standard";

const OTHER = [
  { letter: "A", wording: "已解决", resolved: true },
  { letter: "B", wording: "已列入计划", resolved: false },
  { letter: "C", wording: "留作参考", resolved: false },
  { letter: "D", wording: "未定义", resolved: false },
];

describe("classes of different tables", () => {
  it("come to resolved, planned or noted, as the table says", () => {
    const found = (table: typeof OTHER) => outcomesOf(table).map((one) => one.outcome);
    expect(found([...STANDARD_CLASSES])).toEqual(["resolved", "planned", "noted"]);
    expect(found(OTHER)).toEqual(["resolved", "planned", "noted", "undefined"]);
    // Words that say neither: the last of the table is the worst.
    const plain = ["甲", "乙", "丙"].map((wording, n) => ({
      letter: "ABC"[n]!,
      wording,
      resolved: n === 0,
    }));
    expect(found(plain)).toEqual(["resolved", "planned", "noted"]);
  });

  it("are each counted under exactly one outcome, and the words name every letter", () => {
    const row = fc.record({
      wording: fc.constantFrom("已解决", "列入计划", "参考", "未定义", "", "其他"),
      resolved: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const table = rows.map((one, n) => ({ ...one, letter: "ABCDEF"[n]! }));
        const found = outcomesOf(table);
        expect(found.map((one) => one.letter)).toEqual(table.map((one) => one.letter));
        for (const [n, one] of found.entries())
          expect(one.outcome === "resolved").toBe(table[n]!.resolved);
        for (const { letter } of table) expect(mappingWords(table)).toContain(letter);
      }),
    );
  });

  it("differ in letters, words or what counts as resolved", () => {
    expect(tablesDiffer([STANDARD_CLASSES, STANDARD_CLASSES])).toBe(false);
    expect(tablesDiffer([STANDARD_CLASSES, OTHER])).toBe(true);
  });
});
