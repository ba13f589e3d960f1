import fc from "fast-check";
import { expect, test } from "vitest";
import { inputName, linesOf, typedNumber } from "@/lib/paper/line";

test("a case number is found however it is typed", () => {
  for (const typed of ["86", "086", " 第86号 ", "８６"]) expect(typedNumber(typed, 3)).toBe("086");
  expect(typedNumber("1204", 3)).toBe("1204");
  expect(typedNumber("闭2012001", 3)).toBe("闭2012001");
  expect(typedNumber("0", 3)).toBe("000");
});

test("the register's own writing stays as it is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 6 }), (n, width) => {
      const number = String(n).padStart(width, "0");
      expect(typedNumber(number, width)).toBe(number);
    }),
  );
});

test("lines keep their place; those with only what was filled in beforehand are blank", () => {
  const file = new File(["%PDF-"], "签收单.pdf");
  const form = {
    plenaryId: "1",
    "caseNumber-3": " 86 ",
    "kind-3": "RATING",
    "attitude-3": "SATISFIED",
    "kind-0": "ACCEPTANCE",
    "day-0": "2012-07-10",
    "scan-0": new File([], ""),
    "scan-1": file,
    "kind-1": "ACCEPTANCE",
    "other-1": "x",
  };
  expect(linesOf(form)).toEqual([
    { at: 1, values: { kind: "ACCEPTANCE" }, scan: file },
    { at: 3, values: { caseNumber: "86", kind: "RATING", attitude: "SATISFIED" } },
  ]);
  expect(inputName("caseNumber", 3)).toBe("caseNumber-3");
});
