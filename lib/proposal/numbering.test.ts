import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CaseToNumber,
  isLastInterimNumber,
  nextInterimNumber,
  nextRegistrationNumber,
  planCaseNumbers,
} from "@/lib/proposal/numbering";

const one = (
  id: number,
  proposerKind: CaseToNumber["proposerKind"],
  registrationNumber: string | null,
) => ({
  id,
  proposerKind,
  registrationNumber,
});

describe("registration numbers", () => {
  test("go on after the highest of their year, whatever other numbers there are", () => {
    expect(nextRegistrationNumber(2012, [])).toBe("2012-001");
    expect(nextRegistrationNumber(2012, ["2012-009", "2011-400", "L001", null])).toBe("2012-010");
    expect(nextRegistrationNumber(2012, ["2012-999"])).toBe("2012-1000");
  });
});

describe("case numbers", () => {
  test("collective first, then in order of registration, without a number last", () => {
    const cases = [
      one(1, "INDIVIDUAL", "2012-010"),
      one(2, "JOINT", "2012-002"),
      one(3, "COLLECTIVE", "2012-1000"),
      one(4, "COLLECTIVE", "2012-009"),
      one(5, "INDIVIDUAL", null),
    ];
    const planned = planCaseNumbers(cases, [], 3);
    expect(planned.map((numbered) => [numbered.id, numbered.caseNumber])).toEqual([
      [4, "001"],
      [3, "002"],
      [2, "003"],
      [1, "004"],
      [5, "005"],
    ]);
  });

  test("go on after the highest plain number; interim ones and ones with letters have their own order", () => {
    const planned = planCaseNumbers(
      [one(1, "JOINT", "2012-001")],
      ["217", "闭2012999", "L900", null],
      3,
    );
    expect(planned[0]?.caseNumber).toBe("218");
  });

  test("have at least the plenary's number of digits", () => {
    expect(planCaseNumbers([one(1, "JOINT", null)], ["999"], 3)[0]?.caseNumber).toBe("1000");
    expect(planCaseNumbers([one(1, "JOINT", null)], [], 4)[0]?.caseNumber).toBe("0001");
  });

  test("no hole and no double, whatever was given before", () => {
    const cases = fc
      .uniqueArray(fc.nat(500), { maxLength: 40 })
      .map((ids) =>
        ids.map((id) =>
          one(id, id % 3 === 0 ? "COLLECTIVE" : "JOINT", id % 5 === 0 ? null : `2012-${id}`),
        ),
      );
    fc.assert(
      fc.property(cases, fc.array(fc.nat(300).map(String)), (waiting, taken) => {
        const from = Math.max(0, ...taken.map(Number));
        const given = planCaseNumbers(waiting, taken, 3).map((numbered) =>
          Number(numbered.caseNumber),
        );
        expect(given).toEqual(waiting.map((_, index) => from + index + 1));
      }),
    );
  });
});

describe("interim numbers", () => {
  test("闭YYYYNNN, by year", () => {
    expect(nextInterimNumber(2012, ["217", "闭2012004", "闭2011009"])).toBe("闭2012005");
    expect(nextInterimNumber(2013, ["闭2012004"])).toBe("闭2013001");
  });

  test("only the last of its year can be taken back without a hole", () => {
    const taken = ["闭2012001", "闭2012002", "闭2013001"];
    expect(isLastInterimNumber("闭2012002", taken)).toBe(true);
    expect(isLastInterimNumber("闭2012001", taken)).toBe(false);
    expect(isLastInterimNumber("016", ["016"])).toBe(false);
  });
});
