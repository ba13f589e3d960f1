import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/calendar/plain-date";
import { CHOICES, type ChoiceField } from "./choices";
import { COLUMN, COLUMNS } from "./columns";
import { displayTexts, emptyRegisterRow, type RegisterRow } from "./register-row";
import { readSheet, sampleDirectory } from "./testing";

const directory = sampleDirectory();

describe("every row", () => {
  const text = fc
    .string({ unit: "grapheme", maxLength: 40 })
    .filter((t) => t === t.trim() && !/[\r\n\u200b-\u200d\u2060\ufeff]/.test(t) && t !== "");
  const names = fc.uniqueArray(fc.constantFrom("许正田", "方忠荣", "汪美芬", "俞荣骏"), {
    maxLength: 2,
  });
  const arbitrary: fc.Arbitrary<RegisterRow> = fc
    .record({
      days: fc.array(fc.option(fc.nat(30), { nil: null }), { minLength: 12, maxLength: 12 }),
      texts: fc.array(fc.option(text, { nil: null }), { minLength: 46, maxLength: 46 }),
      picks: fc.array(fc.nat(10), { minLength: 46, maxLength: 46 }),
      members: fc.uniqueArray(
        fc.constantFrom(
          ...directory.members.map(({ name }) => name).filter((name) => name !== "鲍兴松"),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      units: fc.uniqueArray(fc.constantFrom(...directory.units.map(({ name }) => name)), {
        maxLength: 3,
      }),
      suggestions: fc.array(fc.stringMatching(/^[一-龥]{1,8}$/), { maxLength: 3 }),
      names,
    })
    .map(({ days, texts, picks, members, units, suggestions, names: people }) => {
      const row = emptyRegisterRow() as unknown as Record<string, unknown>;
      let [day, date] = [0, 0];
      for (const [i, { field, kind }] of COLUMNS.entries()) {
        const pick = picks[i]!;
        const some = <T>(words: readonly T[]) =>
          pick % (words.length + 1) === 0 ? null : words[(pick % (words.length + 1)) - 1];
        if (kind === "date") {
          const step = days[day++];
          row[field] = step === null ? null : addDays("2012-01-01", (date += step!));
        } else if (kind === "choice") row[field] = some(Object.keys(CHOICES[field as ChoiceField]));
        else if (kind === "text" || kind === "title") row[field] = texts[i];
        else if (kind === "names") row[field] = people;
        else if (kind === "category")
          row[field] = some(directory.categories.map(({ name }) => name));
        else if (kind === "outcomeClass") row[field] = some(["A", "B", "C"]);
        else if (kind === "governmentReview")
          row[field] = some([
            { state: "WAITING" },
            { state: "DONE", on: null },
            { state: "DONE", on: "2012-06-26" },
          ]);
      }
      const [lead, ...coSigners] = members;
      return {
        ...(row as unknown as RegisterRow),
        registrationNumber: "2012-001",
        title: texts[0] ?? "关于某事的建议",
        leadProposer: lead!,
        proposerKind: "JOINT" as const,
        coSigners,
        leadUnits: units.slice(0, 1),
        assistUnits: units.slice(1),
        suggestions,
        documentNumbers: people.length > 0 ? ["临科〔2012〕42号"] : [],
      };
    });

  test("that is exported is imported as the same row", () => {
    fc.assert(
      fc.property(arbitrary, (row) => {
        const { rows, repairs } = readSheet([displayTexts(row)], directory);
        expect(rows[0]!.row).toEqual(row);
        expect(repairs.filter(({ reason }) => !reason.includes("按纯文本保存"))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("says 46 things, and COLUMN knows each of them", () => {
    expect(COLUMNS).toHaveLength(46);
    expect(new Set(COLUMNS.map(({ field }) => field)).size).toBe(46);
    expect(COLUMN.备注.field).toBe("remark");
  });
});
