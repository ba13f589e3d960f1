import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { unitsOf } from "@/lib/hand-over/units";
import { Refusal } from "@/lib/errors";

const none = { assistUnitIds: [], separateUnitIds: [] };

function fieldsOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return Object.keys(error.fields);
    throw error;
  }
  return [];
}

describe("the units of a hand-over", () => {
  test("keep their parts and order", () => {
    expect(unitsOf({ ...none, mode: "SOLE", leadUnitId: 3 })).toEqual([
      { unitId: 3, role: "SOLE" },
    ]);
    expect(unitsOf({ ...none, mode: "LEAD_ASSIST", leadUnitId: 3, assistUnitIds: [9, 1] })).toEqual(
      [
        { unitId: 3, role: "LEAD" },
        { unitId: 9, role: "ASSIST" },
        { unitId: 1, role: "ASSIST" },
      ],
    );
  });

  test("name the field at fault", () => {
    expect(fieldsOf(() => unitsOf({ ...none, mode: "SOLE" }))).toEqual(["leadUnitId"]);
    expect(
      fieldsOf(() => unitsOf({ ...none, mode: "SOLE", leadUnitId: 1, assistUnitIds: [2] })),
    ).toEqual(["assistUnitIds"]);
    expect(fieldsOf(() => unitsOf({ ...none, mode: "LEAD_ASSIST", leadUnitId: 1 }))).toEqual([
      "assistUnitIds",
    ]);
    expect(
      fieldsOf(() => unitsOf({ ...none, mode: "LEAD_ASSIST", leadUnitId: 1, assistUnitIds: [1] })),
    ).toEqual(["assistUnitIds"]);
    expect(fieldsOf(() => unitsOf({ ...none, mode: "SEPARATE", separateUnitIds: [1] }))).toEqual([
      "separateUnitIds",
    ]);
  });

  test("never hold a unit twice, whatever is chosen", () => {
    const ids = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 });
    const chosen = fc.record({
      mode: fc.constantFrom("SOLE", "LEAD_ASSIST", "SEPARATE"),
      leadUnitId: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      assistUnitIds: ids,
      separateUnitIds: ids,
    });
    fc.assert(
      fc.property(chosen, (choice) => {
        if (fieldsOf(() => unitsOf(choice)).length > 0) return;
        const units = unitsOf(choice).map(({ unitId }) => unitId);
        expect(new Set(units).size).toBe(units.length);
      }),
    );
  });
});
