import { describe, expect, test } from "vitest";

import { isDocumentNumber, normaliseDocumentNumber } from "@/lib/reply/document-number";

describe("a document number", () => {
  test.each([
    "临水[2012]15号",
    "临水（2012）15号",
    "临水【２０１２】１５号",
    " 临水〔2012〕 15 号",
    "临水﹝2012﹞15号",
  ])("%s is written as the standard has it", (written) =>
    expect(normaliseDocumentNumber(written)).toBe("临水〔2012〕15号"),
  );

  test("brackets that hold no year stay", () => {
    expect(normaliseDocumentNumber("临水(办)〔2012〕15号")).toBe("临水(办)〔2012〕15号");
  });

  test.each(["临水〔2012〕15号", "临政办函〔2012〕第3号", "临水〔2012〕15-1号"])(
    "%s is one",
    (number) => {
      expect(isDocumentNumber(number)).toBe(true);
    },
  );

  test.each(["", "15号", "〔2012〕15号", "临水201215号", "临水〔2012〕号", "临水〔2012〕15"])(
    "%s is none",
    (number) => {
      expect(isDocumentNumber(number)).toBe(false);
    },
  );
});
