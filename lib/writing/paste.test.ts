import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cleanLine,
  cleanText,
  countWords,
  splitSuggestions,
  withoutNumeral,
} from "@/lib/writing/paste";

describe("what Word and WPS leave behind", () => {
  test("soft breaks, indents, blanks of any width, unseen characters", () => {
    expect(
      cleanText("\u3000\u3000农村公路\u00a0坑洼多，\v雨天难行。\r\n\r\n\u200b\t二、现状\ufeff"),
    ).toBe("农村公路坑洼多，\n雨天难行。\n二、现状");
    expect(cleanText("用 Excel 表 3 张")).toBe("用 Excel 表 3 张");
    expect(cleanText("一\u00ad二\u0007\uf0b7三")).toBe("一二三");
    expect(cleanLine("关于治理\n苕溪的建议\r\n")).toBe("关于治理苕溪的建议");
  });

  test("cleaning twice is cleaning once, and no letter is lost", () => {
    const letters = (text: string) => text.match(/\p{Script=Han}|\p{N}/gu)?.join("") ?? "";
    const text = fc
      .array(fc.constantFrom("农", "村", " ", "\u3000", "\n", "\v", "1", "a", "，", "\u200b"))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, (raw) => {
        const once = cleanText(raw);
        expect(cleanText(once)).toBe(once);
        expect(letters(once)).toBe(letters(raw));
      }),
    );
  });
});

describe("a pasted list", () => {
  test.each([
    ["1. 清淤。\n2. 建护岸。"],
    ["1、清淤。\n2、建护岸。"],
    ["一、清淤。\n二、建护岸。"],
    ["（一）清淤。\n（二）建护岸。"],
    ["①清淤。\n②建护岸。"],
    ["一是清淤。\n二是建护岸。"],
    ["第一，清淤。\n第二，建护岸。"],
    ["为此建议：\n1）清淤。\v2）建护岸。"],
  ])("%j", (text) => {
    expect(splitSuggestions(text)).toEqual(["清淤。", "建护岸。"]);
  });

  test("lines without a numeral go with the one before; a number that is none begins nothing", () => {
    expect(splitSuggestions("1.清淤。\n每年一次。\n2.投入\n1.5亿元。")).toEqual([
      "清淤。\n每年一次。",
      "投入\n1.5亿元。",
    ]);
    expect(splitSuggestions("2012年以前清淤。\n以后再说。")).toEqual([
      "2012年以前清淤。\n以后再说。",
    ]);
    expect(splitSuggestions(" \n")).toEqual([]);
  });

  test("the numeral in front goes, the words stay", () => {
    expect(withoutNumeral("3、落实责任人")).toBe("落实责任人");
    expect(withoutNumeral("十一、落实责任人")).toBe("落实责任人");
    expect(withoutNumeral("一体化管理")).toBe("一体化管理");
    expect(withoutNumeral("1、")).toBe("1、");
  });
});

test("blanks and line breaks are no words", () => {
  expect(countWords("关于 治理\n苕溪")).toBe(6);
});
