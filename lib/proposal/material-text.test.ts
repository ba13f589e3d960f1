import { expect, test } from "vitest";
import { isMaterialChange } from "@/lib/proposal/material-text";

const TEXT = {
  title: "关于治理苕溪的建议",
  analysis: "河道淤积，已有3年。",
  suggestions: ["清淤", "建护岸"],
};

test("blanks and punctuation change nothing, words do", () => {
  const same = {
    title: " 关于治理苕溪的建议。",
    analysis: "河道淤积,\n已有 3年",
    suggestions: ["清淤；", "", "建护岸"],
  };
  expect(isMaterialChange(TEXT, same)).toBe(false);
  expect(isMaterialChange(TEXT, { ...TEXT, analysis: "河道淤积，已有30年。" })).toBe(true);
  expect(isMaterialChange(TEXT, { ...TEXT, suggestions: ["清淤"] })).toBe(true);
  expect(isMaterialChange(TEXT, { ...TEXT, suggestions: ["建护岸", "清淤"] })).toBe(true);
  expect(isMaterialChange(TEXT, { ...TEXT, title: "关于治理锦溪的建议" })).toBe(true);
  // Two suggestions joined are another list, even if every word stands.
  expect(isMaterialChange(TEXT, { ...TEXT, suggestions: ["清淤建护岸"] })).toBe(true);
});
