import { expect, test } from "vitest";
import { maskEmail, maskNumber } from "@/lib/member/mask";

test("of a number the ends stay, of an address its first letter and where it is", () => {
  expect(maskNumber("13857101234")).toBe("138****1234");
  expect(maskNumber("0571-63720000")).toBe("057****0000");
  expect(maskNumber("666123")).toBe("****");
  expect(maskEmail("ada@linan.gov.cn")).toBe("a***@linan.gov.cn");
  expect(maskEmail("@b.cn")).toBe("***");
});
