import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PointKind } from "@/lib/db/generated/enums";
import { POINT_KIND_NAMES } from "@/lib/member-work/kinds";
import {
  accountOf,
  type PointTable,
  readPoints,
  showPoints,
  sumOf,
  type Work,
} from "@/lib/member-work/points";

const work = (kind: PointKind, proposalId: number, on: string | null = "2012-02-20"): Work => ({
  kind,
  proposalId,
  number: String(proposalId),
  title: "案由",
  on,
});

const TABLE: PointTable = {
  rules: [
    { kind: "LEAD_FILED", tenths: 30, capTenths: null },
    { kind: "CO_SIGNED", tenths: 10, capTenths: 25 },
  ],
  capTenths: 60,
};

describe("a member's account", () => {
  it("cuts what goes beyond the limit of the kind, then beyond the plenary's", () => {
    const lines = accountOf(
      [
        work("LEAD_FILED", 5, "2012-05-01"),
        work("CO_SIGNED", 1),
        work("CO_SIGNED", 2),
        work("CO_SIGNED", 3),
        work("LEAD_FILED", 4, "2012-03-01"),
        work("DECLINED", 6, null),
      ],
      TABLE,
    );
    expect(lines.map(({ proposalId, tenths, counted }) => [proposalId, tenths, counted])).toEqual([
      [6, 0, 0],
      [1, 10, 10],
      [2, 10, 10],
      [3, 10, 5],
      [4, 30, 30],
      [5, 30, 5],
    ]);
    expect(sumOf(lines)).toBe(60);
  });

  it("never passes a limit, never gives less than nothing, and does not depend on the order it is told in", () => {
    const kind = fc.constantFrom(...POINT_KIND_NAMES);
    const works = fc.uniqueArray(
      fc.record({
        kind,
        proposalId: fc.integer({ min: 1, max: 9 }),
        day: fc.integer({ min: 10, max: 28 }),
      }),
      { selector: (one) => `${one.kind}${one.proposalId}` },
    );
    const cap = fc.option(fc.integer({ min: 1, max: 100 }));
    const rules = fc.uniqueArray(
      fc.record({ kind, tenths: fc.integer({ min: 1, max: 50 }), capTenths: cap }),
      { selector: (one) => one.kind },
    );
    fc.assert(
      fc.property(works, rules, cap, (some, all, capTenths) => {
        const table = { rules: all, capTenths };
        const told = some.map((one) => work(one.kind, one.proposalId, `2012-02-${one.day}`));
        const lines = accountOf(told, table);
        expect(accountOf(told.toReversed(), table)).toEqual(lines);
        expect(sumOf(lines)).toBeLessThanOrEqual(capTenths ?? Infinity);
        for (const rule of all) {
          const ofKind = lines.filter((one) => one.kind === rule.kind);
          expect(sumOf(ofKind)).toBeLessThanOrEqual(rule.capTenths ?? Infinity);
        }
        for (const { tenths, counted } of lines) {
          expect(counted).toBeGreaterThanOrEqual(0);
          expect(counted).toBeLessThanOrEqual(tenths);
        }
      }),
    );
  });
});

describe("points as they are typed", () => {
  it("have at most one decimal", () => {
    expect(["3", "2.5", " 0.5 ", "", "-1", "1.25", "三"].map(readPoints)).toEqual([
      30,
      25,
      5,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([30, 25, 5].map(showPoints)).toEqual(["3", "2.5", "0.5"]);
  });
});
