import fc from "fast-check";
import { expect, test } from "vitest";
import { letterOf, maskAddress } from "@/lib/rating-mail/letter";

const letter = {
  office: "临安市政协",
  siteUrl: "https://tian.example/",
  number: "086",
  title: "关于整治苕溪河道的建议",
  units: ["县水利局", "县财政局"],
  occasion: "ANSWERED",
  lead: true,
  token: "a-token",
  expiresOn: "2012-08-17",
} as const;

test("the letter names the case, who answered, the link and its last day, and asks a lead of the meetings", () => {
  const { subject, text } = letterOf(letter);
  expect(subject).toBe("临安市政协提案办理：请评价086号提案的答复");
  expect(text).toContain("086 关于整治苕溪河道的建议");
  expect(text).toContain("县水利局、县财政局已答复。请您看过答复以后评价。");
  expect(text).toContain("\n\nhttps://tian.example/rate/a-token\n\n");
  expect(text).toContain("2012年8月17日前有效");
  expect(text).toContain("确认面商");
  expect(letterOf({ ...letter, lead: false }).text).not.toContain("确认面商");
  expect(letterOf({ ...letter, occasion: "SECOND_REMINDER" }).text).toContain("最后一次提醒");
});

test("a masked address keeps the first letter and the domain, and nothing between", () => {
  expect(maskAddress("wang.li@example.com")).toBe("w***@example.com");
  expect(maskAddress("nonsense")).toBe("***");
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9.]{2,20}$/), (local) => {
      expect(maskAddress(`${local}@a.cn`)).toBe(`${local[0]}***@a.cn`);
    }),
  );
});
