import { describe, expect, test } from "vitest";

import {
  isDocumentNumber,
  nextDocumentNumber,
  normaliseDocumentNumber,
} from "@/lib/reply/document-number";

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

describe("the unit's own series", () => {
  test.each([
    [["临水提〔2012〕12号"], 2012, "临水提〔2012〕13号"],
    [["临水提〔2012〕2号", "临水提〔2012〕12号"], 2012, "临水提〔2012〕13号"],
    [["临水提〔2012〕12号"], 2013, "临水提〔2013〕1号"],
    // The word that was written last is the series that goes on.
    [["临水提〔2012〕3号", "临水〔2012〕40号"], 2012, "临水提〔2012〕4号"],
    [["临水 (2012) 9号"], 2012, "临水〔2012〕10号"],
    [["无号"], 2012, null],
    [[], 2012, null],
  ])("after %j comes in %i %s", (used, year, next) =>
    expect(nextDocumentNumber(used, year)).toBe(next),
  );
});
