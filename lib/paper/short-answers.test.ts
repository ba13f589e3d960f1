import fc from "fast-check";
import { expect, test } from "vitest";
import { answersIn } from "@/lib/feedback/answers";
import { shortAnswers } from "@/lib/paper/short-answers";

test("one key a suggestion, with or without commas, also of a Chinese keyboard; nothing is nothing ticked", () => {
  const two = { answers: { "answer-0": "YES", "answer-1": "NO" } };
  for (const typed of ["13", "1,3", " １，３ ", "1、3"])
    expect(shortAnswers(typed, 2)).toEqual(two);
  expect(shortAnswers("02", 2)).toEqual({ answers: { "answer-1": "PARTLY" } });
  expect(shortAnswers("", 2)).toEqual({ answers: {} });
});

test("too few, too many and other keys are said with how many suggestions there are", () => {
  for (const typed of ["1", "111", "14", "是"])
    expect(shortAnswers(typed, 2)).toEqual({
      fault: expect.stringContaining("有2条建议") as string,
    });
});

test("the rating form reads them as typed, each at its place", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("0", "1", "2", "3"), { minLength: 1, maxLength: 12 }),
      (keys) => {
        const read = shortAnswers(keys.join(""), keys.length);
        const places = answersIn("answers" in read ? read.answers : {}).map(
          ({ position }) => position,
        );
        expect(places).toEqual(keys.flatMap((key, at) => (key === "0" ? [] : at)));
      },
    ),
    { numRuns: 100 },
  );
});
