import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  FILTER_CHOICES,
  isNarrow,
  parseFilter,
  type ProposalFilter,
  SORTS,
  without,
  writeFilter,
} from "@/lib/register/filter";
import { filterSentence } from "@/lib/register/filter-words";
import { compareNumbers } from "@/lib/register/number-order";

const choice = (key: keyof typeof FILTER_CHOICES) =>
  fc.constantFrom<string>(...FILTER_CHOICES[key]);
const text = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((one) => one.normalize("NFC").trim())
  .filter((one) => one !== "");
const id = fc.integer({ min: 1, max: 999_999 });
const day = fc
  .integer({ min: 0, max: 9_000 })
  .map((n) => new Date(Date.UTC(2005, 0, 1 + n)).toISOString().slice(0, 10));

const filters: fc.Arbitrary<ProposalFilter> = fc.record(
  {
    q: text,
    status: choice("status"),
    lamp: choice("lamp"),
    step: choice("step"),
    kind: choice("kind"),
    turn: choice("turn"),
    figure: fc.constantFrom("consultation", "received", "unit.answered"),
    plenary: id,
    unit: id,
    category: id,
    from: day,
    to: day,
    asOf: day,
    sort: fc.constantFrom(...SORTS),
    page: fc.integer({ min: 2, max: 400 }),
  },
  { requiredKeys: [] },
);

describe("a filter lives in the address", () => {
  test("what is written is read again", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseFilter(writeFilter(filter))).toEqual(filter);
      }),
    );
  });

  test("an address that makes no sense is forgiven, whatever it holds", () => {
    const params = fc.dictionary(
      fc.constantFrom("q", "status", "unit", "page", "sort", "asOf", "lamp", "figure", "x"),
      fc.oneof(fc.string(), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(params, (given) => {
        const filter = parseFilter(given);
        expect(parseFilter(writeFilter(filter))).toEqual(filter);
      }),
    );
    expect(parseFilter({ status: "GONE", unit: "-3", asOf: "2012-02-30", page: "0" })).toEqual({});
  });

  test("dropping a condition goes back to the first page", () => {
    expect(without({ q: "水", unit: 3, page: 4 }, "unit")).toEqual({ q: "水" });
    expect(isNarrow({ plenary: 1, sort: "title", page: 2 })).toBe(false);
    expect(isNarrow({ plenary: 1, lamp: "LATE" })).toBe(true);
  });

  test("the sentence names every condition and the count", () => {
    const sentence = filterSentence(
      { q: "水", status: "OPEN", unit: 3, kind: "JOINT" },
      { unit: "市水利水电局" },
      "八届一次会议",
      4,
    );
    for (const words of ["八届一次会议", "含“水”", "未办结", "市水利水电局", "联名提案", "共4件"])
      expect(sentence).toContain(words);
  });
});

test("numbers stand in the order in which people read them, what has none last", () => {
  const numbers = ["闭2012001", "010", null, "2", "001"];
  expect(numbers.toSorted(compareNumbers)).toEqual(["001", "2", "010", "闭2012001", null]);
});
