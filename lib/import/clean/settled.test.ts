import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "@/lib/spreadsheet/grid";
import { CHOICES, type ChoiceField } from "../choices";
import { parseSuggestions, suggestionsText } from "../register-row";
import { sampleDirectory } from "../testing";
import { cleanChoice } from "./choice";
import { ClassificationCleaner } from "./classification";
import type { Cleaned } from "./cleaned";
import { cleanDate } from "./date";
import { cleanDocumentNumbers } from "./document-numbers";
import { cleanNames } from "./names";
import { cleanNumber } from "./number";
import { cleanText, cleanTitle } from "./text";
import { UnitCleaner } from "./units";

const text = (value: string): Cell => ({ kind: "text", text: value });
const directory = sampleDirectory();
const units = new UnitCleaner(directory, null);
const tables = new ClassificationCleaner(directory, null);

/** Nothing is left to repair in a value's own text, whatever was written first. */
function settles<T>(
  clean: (cell: Cell) => Cleaned<T>,
  show: (value: T) => string,
  words: fc.Arbitrary<string>,
) {
  fc.assert(
    fc.property(words, (word) => {
      const first = clean(text(word));
      fc.pre(first.ok);
      const shown = show(first.value);
      fc.pre(shown !== "");
      const again = clean(text(shown));
      expect(again).toMatchObject({ ok: true, value: first.value });
      expect(
        again.ok && again.reasons.filter((reason) => !/完整保留|纯文本保存/.test(reason)),
      ).toEqual([]);
    }),
    { numRuns: 500 },
  );
}

describe("cleaning what was cleaned changes nothing", () => {
  const noise = fc.constantFrom("", " ", "　", "\n", "\u200b", " \t");
  const around = (word: fc.Arbitrary<string>) =>
    fc.tuple(noise, word, noise).map((parts) => parts.join(""));
  const oneOf = (words: readonly string[]) => around(fc.constantFrom(...words));
  const several = (words: readonly string[]) =>
    fc
      .array(oneOf(words), { minLength: 1, maxLength: 4 })
      .chain((list) => fc.constantFrom("、", "，", ";", "/", "\n").map((by) => list.join(by)));
  const digits = fc
    .integer({ min: 1, max: 2100 })
    .chain((year) =>
      fc
        .tuple(
          fc.integer({ min: 1, max: 13 }),
          fc.integer({ min: 1, max: 31 }),
          fc.constantFrom(".", "/", "-", "年"),
        )
        .map(([month, day, by]) =>
          by === "年" ? `${year}年${month}月${day}日` : [year, month, day].join(by),
        ),
    );

  test("date", () => settles((cell) => cleanDate(cell, 2012), String, around(digits)));
  test("number within several wrappings", () => {
    for (const written of ["第no0-", "第No.016号", "案号：第第016号提案"]) {
      const first = cleanNumber(text(written), 3);
      expect(first.ok && cleanNumber(text(first.value), 3)).toMatchObject({
        ok: true,
        value: first.ok && first.value,
        reasons: [],
      });
    }
  });
  test("number", () =>
    settles(
      (cell) => cleanNumber(cell, 3),
      String,
      around(fc.stringMatching(/^第?[0-9０-９A-Za-z—-]{1,8}号?$/)),
    ));
  test("title", () => settles(cleanTitle, String, fc.string({ unit: "grapheme" })));
  test("text", () => settles(cleanText, String, fc.string({ unit: "grapheme" })));
  test("names", () =>
    settles(
      (cell) => cleanNames(cell.text),
      (names) => names.join("、"),
      several(["竺 炜", "许正田", "副局长 方忠荣"]),
    ));
  test("document numbers", () =>
    settles(
      cleanDocumentNumbers,
      (numbers) => numbers.join("、"),
      several(["临科[2012]42号", "临教（２０１２）7号", "临公〔2012〕73号"]),
    ));
  test("units", () => {
    const words = directory.units.flatMap(({ name, shortName }) => [
      name,
      shortName!,
      name.replaceAll("(", "（"),
    ]);
    settles(
      (cell) => units.clean(cell.text),
      (names) => names.join("、"),
      several(words),
    );
  });
  test("class", () =>
    settles((cell) => tables.outcomeClass(cell.text), String, oneOf(["a", "B类", "Ｃ", "ａ类"])));
  test("category", () =>
    settles(
      (cell) => tables.category(cell.text),
      String,
      oneOf(["城建", "工业经济", "其他类", "文化"]),
    ));
  test.each(Object.keys(CHOICES) as ChoiceField[])("%s", (field) => {
    const choices = Object.entries(CHOICES[field]);
    const labels = new Map<string, string>(choices.map(([code, { label }]) => [code, label]));
    settles(
      (cell) => cleanChoice(cell, field),
      (code) => labels.get(code)!,
      oneOf(choices.flatMap(([, c]) => [c.label, ...c.synonyms])),
    );
  });
  test("suggestions", () => {
    const line = fc.oneof(fc.string(), fc.stringMatching(/^[123][.、] ?[a-z]{0,3}$/));
    fc.assert(
      fc.property(
        fc.array(line).map((lines) => lines.join("\n")),
        (written) => {
          const suggestions = parseSuggestions(written);
          expect(parseSuggestions(suggestionsText(suggestions))).toEqual(suggestions);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
