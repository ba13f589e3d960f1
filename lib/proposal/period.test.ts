import fc from "fast-check";
import { expect, test } from "vitest";
import { periodAt, periodInWords, timeInShanghai } from "@/lib/proposal/period";

const WINDOW = { closesOn: "2012-02-24", cutOffOn: "2012-02-22", cutOffTime: "17:00" };

test("the minute of the cut-off is in time, the next one is not", () => {
  expect(periodAt(WINDOW, "2012-02-22", "17:00")).toBe("PLENARY");
  expect(periodAt(WINDOW, "2012-02-22", "17:01")).toBe("INTERIM");
  expect(periodAt(WINDOW, "2012-02-21", "23:59")).toBe("PLENARY");
  expect(periodAt(WINDOW, "2012-02-23", "00:00")).toBe("INTERIM");
});

test("a cut-off without a time holds the whole day; without a cut-off the meeting's last day counts", () => {
  expect(periodAt({ ...WINDOW, cutOffTime: null }, "2012-02-22", "23:59")).toBe("PLENARY");
  const open = { ...WINDOW, cutOffOn: null, cutOffTime: null };
  expect(periodAt(open, "2012-02-24", "23:59")).toBe("PLENARY");
  expect(periodAt(open, "2012-02-25", "00:00")).toBe("INTERIM");
  expect(periodAt({ ...open, closesOn: null }, "2020-01-01", "00:00")).toBe("PLENARY");
});

test("once 平时, always 平时: time never leads back", () => {
  const day = fc.integer({ min: 10, max: 28 }).map((n) => `2012-02-${n}`);
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((n) => String(n).padStart(2, "0")).join(":"));
  fc.assert(
    fc.property(day, time, day, time, (d1, t1, d2, t2) => {
      const [a, b] = [`${d1}${t1}`, `${d2}${t2}`];
      fc.pre(a <= b);
      const first = periodAt(WINDOW, d1, t1);
      return first === "PLENARY" || periodAt(WINDOW, d2, t2) === "INTERIM";
    }),
  );
});

test("the form says it before", () => {
  expect(periodInWords(WINDOW, "2012-02-22", "16:59")).toBe(
    "2月22日17:00以前提交算大会提案，以后提交算平时提案。",
  );
  expect(periodInWords(WINDOW, "2012-02-22", "17:01")).toBe(
    "大会提案已于2月22日17:00截止，现在提交算平时提案。",
  );
  expect(timeInShanghai(new Date("2012-02-22T09:00:30Z"))).toBe("17:00");
});
