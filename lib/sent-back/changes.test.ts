import fc from "fast-check";
import { expect, test } from "vitest";
import { changedFields, changedWords, type Stretch } from "@/lib/sent-back/changes";

const version = {
  title: "关于修整农村公路的建议",
  category: "交通",
  analysis: "农村公路坑洼多。\n雨天难行。",
  suggestions: ["增加养护经费", "落实责任人"],
  wish: null,
};

const textOf = (stretches: Stretch[], without: Stretch["as"]) =>
  stretches
    .filter((one) => one.as !== without)
    .map((one) => one.text)
    .join("");

test("only what differs is listed, word by word, in the order of the form", () => {
  expect(
    changedFields(version, { ...version, analysis: version.analysis.replace("\n", "\r\n") }),
  ).toEqual([]);
  const fields = changedFields(version, {
    ...version,
    suggestions: ["每年增加养护经费", "落实责任人"],
    wish: "市交通运输局",
  });
  expect(fields).toEqual([
    {
      label: "建议",
      stretches: [
        { text: "每年", as: "added" },
        { text: "增加养护经费\n落实责任人", as: "kept" },
      ],
    },
    { label: "希望承办的单位", stretches: [{ text: "市交通运输局", as: "added" }] },
  ]);
});

test("old and new text can be read from the marks, whatever was changed", () => {
  const text = fc
    .array(fc.constantFrom("农村", "公路", "养护", "经费", "，", "\n", "2012", " ", "a"), {
      maxLength: 40,
    })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = changedWords(before, after);
      expect(textOf(stretches, "added")).toBe(before);
      expect(textOf(stretches, "removed")).toBe(after);
    }),
    { numRuns: 200 },
  );
});

test("a text of 20,000 characters that was written anew is old whole and new whole", () => {
  const before = Array.from({ length: 20_000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(
    "",
  );
  const after = Array.from(before).toReversed().join("");
  expect(changedWords(before, after).map((one) => one.as)).toEqual(["removed", "added"]);
});
