import fc from "fast-check";
import { expect, test } from "vitest";
import { Answered } from "@/lib/db/generated/enums";
import { answerName, answersIn } from "@/lib/feedback/answers";

test("what a form says of each suggestion is read back in its order", () => {
  const one = fc.record({
    position: fc.integer({ min: 0, max: 99 }),
    answer: fc.constantFrom(...Object.values(Answered)),
  });
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ position }) => position }), (answers) => {
      const form = answers.map(({ position, answer }) => [answerName(position), answer]);
      const sorted = answers.toSorted((a, b) => a.position - b.position);
      expect(answersIn({ ...Object.fromEntries(form), result: "YES" })).toEqual(sorted);
    }),
  );
});

test("what was not ticked, and what is no answer, is none", () => {
  expect(answersIn({ "answer-0": "", "answer-1": "MAYBE", "answer-x": "YES" })).toEqual([]);
});
