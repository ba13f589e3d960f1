import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureParams, figureWords, parseFigure, type FigureAddress } from "@/lib/figures/address";
import { COUNTS, UNIT_CELLS } from "@/lib/figures/counts";
import { FURTHER_RATES, ratesOf } from "@/lib/figures/rates";

const rates = [...ratesOf(["A", "B"]), ...FURTHER_RATES];
const base = fc.constantFrom<Omit<FigureAddress, "asOf">>(
  ...rates.flatMap(({ name, basis, confirmed }) =>
    (
      ["numerator", "denominator", "rest", ...(confirmed ? (["confirmed"] as const) : [])] as const
    ).map((part) => ({
      figure: name,
      basis,
      part,
    })),
  ),
  ...Object.keys(COUNTS).map((figure) => ({ figure })),
  { figure: "classA" },
  { figure: "units" },
  ...Object.keys(UNIT_CELLS).map((cell) => ({ figure: `unit.${cell}`, of: "12" })),
  { figure: "unitSum.answered", of: "all" },
  { figure: "unitSum.classA", of: "TOWN", rollUp: "yes" },
  { figure: "category.filed", of: "none" },
  { figure: "category.filed", of: "3", part: "rest" },
  { figure: "kind.answered", of: "joint" },
  { figure: "sector.filed", of: "7" },
  { figure: "supervisor.answered", of: "副主席 罗文蔚" },
  { figure: "week.answered", of: "2012-05-28" },
);
const knownAt = fc.constantFrom<Pick<FigureAddress, "knownAt">>(
  {},
  { knownAt: "2012-06-26" },
  { knownAt: "2012-06-26T09:30" },
  { knownAt: "2012-06-26T01:30:00.000Z" },
);

describe("the address of a figure", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(base, knownAt, fc.integer({ min: 1, max: 28 }), (one, known, day) => {
        const address = { ...one, ...known, asOf: `2012-05-${String(day).padStart(2, "0")}` };
        expect(parseFigure(figureParams(address), "2012-06-25")).toEqual(address);
        expect(figureWords(address)).not.toContain("undefined");
      }),
    );
  });

  it("means the rate's first basis and its numerator where they are left out", () => {
    expect(parseFigure({ figure: "consultation" }, "2012-06-25")).toEqual({
      figure: "consultation",
      part: "numerator",
      asOf: "2012-06-25",
    });
    expect(
      parseFigure(
        { figure: ["resolved", "x"], part: "numerator", asOf: "2012-02-30" },
        "2012-06-25",
      ),
    ).toEqual({
      figure: "resolved",
      part: "numerator",
      asOf: "2012-06-25",
    });
  });

  it.each([
    [{}],
    [{ figure: "nothing" }],
    [{ figure: "constructor" }],
    [{ figure: "consultation", basis: "due", part: "numerator" }],
    [{ figure: "filing", part: "confirmed" }],
    [{ figure: "unit.answered" }],
    [{ figure: "unit.answered", of: "1 OR 1=1" }],
    [{ figure: "category.answered", of: "x" }],
    [{ figure: "kind.answered", of: "party" }],
    [{ figure: "week.answered", of: "2012-05-29" }], // a Tuesday
    [{ figure: "sector.answered" }],
  ])("names no figure: %o", (params: Record<string, string>) =>
    expect(parseFigure(params, "2012-06-25")).toBeNull(),
  );

  it("is said in words", () => {
    expect(figureWords({ figure: "consultation", part: "rest", asOf: "2012-05-31" })).toBe(
      "面商率（已答复）的分母减分子：已答复，但未达到“答复前（含当天）已面商”，截至 2012-05-31",
    );
    expect(figureWords({ figure: "unit.answered", of: "3", asOf: "2012-05-31" }, "市教育局")).toBe(
      "市教育局：主办（含独办、分办）、已答复，截至 2012-05-31",
    );
    expect(
      figureWords({
        figure: "week.answered",
        of: "2012-06-11",
        asOf: "2012-06-25",
        knownAt: "2012-06-26",
      }),
    ).toBe("答复在6月11日起的一周：已答复，截至 2012-06-25，只算2012年6月26日24时以前录入的");
    expect(figureWords({ figure: "overdue", asOf: "2012-06-29" })).toBe(
      "超期未答复，截至 2012-06-29",
    );
  });
});
