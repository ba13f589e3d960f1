import fc from "fast-check";
import { expect, test } from "vitest";
import {
  commonLetters,
  findPassages,
  LEAST_COMMON,
  type Passage,
  piecesOf,
} from "@/lib/similar/passages";

const cut = (parts: readonly string[], { part, start, end }: Passage["left"]) =>
  (parts[part] ?? "").slice(start, end);

test("the same words are found, whatever their punctuation; another wording and a set phrase are not", () => {
  const left = ["关于苕溪清淤的建议", "近年来，苕溪下游淤积严重、水质变差，群众反映强烈。"];
  const right = ["关于河道治理的建议", "据了解，苕溪下游淤积 严重，水质变差；群众反映较多。"];
  const [only, ...rest] = findPassages(left, right);
  expect(rest).toEqual([]);
  expect(only && cut(left, only.left)).toBe("苕溪下游淤积严重、水质变差，群众反映");
  expect(only && cut(right, only.right)).toBe("苕溪下游淤积 严重，水质变差；群众反映");
  expect(findPassages(["关于治理的建议"], ["关于治理的建议"])).toEqual([]);
});

test("a passage ends where its part ends, and stands on each side once", () => {
  const [title, text] = ["关于加强农村公路养护管理", "落实农村公路养护经费和人员"];
  expect(findPassages([title, text], [`${title}${text}`])).toMatchObject([
    { left: { part: 0 } },
    { left: { part: 1 } },
  ]);
  expect(findPassages([text, text], [text])).toHaveLength(1);
});

test("the pieces of a part are its whole text, each passage under its number", () => {
  const parts = ["一、落实农村公路养护经费和人员。二、其他。"];
  const passages = findPassages(["落实农村公路养护经费和人员"], parts);
  const pieces = piecesOf(parts[0]!, 0, passages, "right");
  expect(pieces).toEqual([
    { text: "一、", passage: null },
    { text: "落实农村公路养护经费和人员", passage: 1 },
    { text: "。二、其他。", passage: null },
  ]);
  expect(piecesOf("没有", 1, passages, "right")).toEqual([{ text: "没有", passage: null }]);
});

/** Few different characters, so that there is much in common; pairs of surrogates and letters that change their size too. */
const text = fc
  .array(fc.constantFrom("路", "桥", "A", "a", "，", " ", "𠮷", "İ", "。"), { maxLength: 60 })
  .map((all) => all.join(""));
const texts = fc.array(text, { minLength: 1, maxLength: 3 });

test("marks lie within the text, never overlap, and say the same on both sides", () => {
  fc.assert(
    fc.property(texts, texts, fc.integer({ min: 1, max: 6 }), (left, right, least) => {
      const passages = findPassages(left, right, least);
      for (const passage of passages) {
        const common = commonLetters(cut(left, passage.left));
        expect(common).toBe(commonLetters(cut(right, passage.right)));
        expect(Array.from(common).length).toBeGreaterThanOrEqual(least);
      }
      for (const [side, parts] of [
        ["left", left],
        ["right", right],
      ] as const) {
        for (const [at, one] of passages.entries()) {
          const { part, start, end } = one[side];
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(parts[part]?.length ?? -1);
          for (const other of passages.slice(at + 1).map((later) => later[side]))
            expect(other.part !== part || other.start >= end || other.end <= start).toBe(true);
        }
        for (const [part, whole] of parts.entries())
          expect(
            piecesOf(whole, part, passages, side)
              .map((piece) => piece.text)
              .join(""),
          ).toBe(whole);
      }
    }),
    { numRuns: 300 },
  );
});

test("5,000 characters against 5,000 are marked at once, also where one character is repeated", () => {
  const words = Array.from({ length: 5_000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  const changed = words.map((one, at) => (at % 40 === 0 ? "改" : one));
  const started = process.cpuUsage();
  expect(findPassages([words.join("")], [changed.join("")])).toHaveLength(125);
  expect(findPassages(["路".repeat(5_000)], ["路".repeat(4_000)]).length).toBeGreaterThan(0);
  expect(findPassages(["路桥".repeat(2_500)], ["桥路路".repeat(1_600)], LEAST_COMMON)).toEqual([]);
  // The processor's own time, whatever else the machine does: some 25 ms on one core, an order below what is asked.
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1_000).toBeLessThan(500);
});
