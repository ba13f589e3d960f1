import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  isDocumentNumber,
  isSameNumber,
  mayRepeatNumber,
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

describe("a double", () => {
  test.each([
    ["临水〔2012〕15号", "临水(2012)第015号", true],
    ["临水〔2012〕15号", "临水〔2012〕150号", false],
    ["临水〔2012〕15号", "临水〔2013〕15号", false],
    ["临水〔2012〕15号", "临水提〔2012〕15号", false],
    ["临水〔2012〕10号", "临水〔2012〕1号", false],
  ])("%s and %s: %s", (one, other, same) => expect(isSameNumber(one, other)).toBe(same));

  test("is never the number that the series proposes", () => {
    const number = fc.integer({ min: 1, max: 400 }).map((count) => `临水〔2012〕${count}号`);
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (used) => {
        const next = nextDocumentNumber(used, 2012) ?? "";
        expect(isDocumentNumber(next)).toBe(true);
        expect(used.some((one) => isSameNumber(one, next))).toBe(false);
      }),
    );
  });

  test("is a unit's only beside imported ones; staff type what the paper says", () => {
    const [own, imported] = [{ source: "OWN" as const }, { source: "IMPORT" as const }];
    expect(mayRepeatNumber(false, [own, imported])).toBe(false);
    expect(mayRepeatNumber(false, [imported])).toBe(true);
    expect(mayRepeatNumber(true, [own])).toBe(true);
  });
});
