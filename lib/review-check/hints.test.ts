import fc from "fast-check";
import { expect, test } from "vitest";
import { hintsOf } from "@/lib/review-check/hints";
import { openPoints } from "@/lib/review-check/labels";

const whole = {
  title: "关于修整农村公路的建议",
  analysis: "农村公路坑洼多。",
  suggestions: ["由交通运输局增加养护经费"],
};

test("a whole text has no hints", () => {
  expect(hintsOf(whole)).toEqual({ oneMatter: [], concrete: [], noSecrets: [] });
});

test("few words, none and many of them are said by number", () => {
  expect(hintsOf({ ...whole, suggestions: [] }).concrete).toEqual(["没有逐条的建议"]);
  const suggestions = [...whole.suggestions, "加强管理。"];
  expect(hintsOf({ ...whole, suggestions }).concrete).toEqual(["第2条建议只有4个字"]);
  const nine = Array.from({ length: 9 }, () => whole.suggestions[0]!);
  expect(hintsOf({ ...whole, suggestions: nine }).oneMatter).toEqual([
    "建议有9条，看是不是同一件事",
  ]);
});

test("classified words and personal numbers are said with their place; a number is not repeated whole", () => {
  const { noSecrets } = hintsOf({
    ...whole,
    analysis: "据市里机密文件，联系人电话13800001234。",
    suggestions: ["绝密"],
  });
  expect(noSecrets).toEqual([
    "情况分析里有“机密”：……据市里机密文件，联系人电话……",
    "情况分析里有像手机号的数字（末四位1234）",
    "第1条建议里有“绝密”：……绝密……",
  ]);
  expect(hintsOf({ ...whole, analysis: "投资13800001234567元" }).noSecrets).toEqual([]);
});

test("every classified word is found wherever it stands", () => {
  const words = fc.constantFrom("绝密", "机密", "秘密级", "国家秘密", "内部资料");
  fc.assert(
    fc.property(fc.string(), words, fc.string(), (before, word, after) => {
      const hints = hintsOf({ ...whole, analysis: `${before}${word}${after}` }).noSecrets;
      expect(hints.some((one) => one.includes(`“${word}”`))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("nothing looked at: every point is open", () => {
  expect(openPoints(null)).toEqual(["oneMatter", "concrete", "noSecrets"]);
  expect(openPoints({ oneMatter: true, concrete: false, noSecrets: true })).toEqual(["concrete"]);
});
