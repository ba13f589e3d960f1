import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { choiceOf, type NamedUnit, readWish } from "@/lib/hand-over-plan/wish";

const unit = (id: number, name: string, more: Partial<NamedUnit> = {}): NamedUnit => ({
  id,
  name,
  shortName: null,
  aliases: [],
  ended: false,
  ...more,
});

const UNITS = [
  unit(1, "市交通运输局", { shortName: "交通局", aliases: ["市交通局"] }),
  unit(2, "市农办"),
  unit(3, "市水利水电局", { shortName: "水利局" }),
  unit(4, "市旅游局", { ended: true }),
  unit(5, "锦城街道", { aliases: ["街道"] }),
  unit(6, "锦北街道", { aliases: ["街道"] }),
];

describe("a wish", () => {
  test("is read by exact names, short names and aliases, whatever stands between them", () => {
    const read = readWish("市交通局、市农办，水利局；锦城街道", UNITS);
    expect(read.units.map(({ name }) => name)).toEqual([
      "市交通运输局",
      "市农办",
      "市水利水电局",
      "锦城街道",
    ]);
    expect(read.unknown).toEqual([]);
  });

  test("names what is no unit, ended, or more than one; nothing is guessed", () => {
    const read = readWish("交通、市农办 市旅游局，街道", UNITS);
    expect(read.units.map(({ id }) => id)).toEqual([2]);
    expect(read.unknown).toEqual(["交通", "市旅游局", "街道"]);
    expect(choiceOf(read)).toBeNull();
  });

  test("keeps the parts that it gives", () => {
    expect(choiceOf(readWish("会办：市农办；主办：交通局", UNITS))).toEqual({
      mode: "LEAD_ASSIST",
      places: [
        { unitId: 1, role: "LEAD" },
        { unitId: 2, role: "ASSIST" },
      ],
    });
    expect(choiceOf(readWish("市农办（主办）、水利局协办", UNITS))?.places).toEqual([
      { unitId: 2, role: "LEAD" },
      { unitId: 3, role: "ASSIST" },
    ]);
    expect(choiceOf(readWish("市农办会办", UNITS))).toBeNull();
    expect(choiceOf(readWish("主办市农办、主办水利局", UNITS))).toBeNull();
  });

  test("of one unit is handled alone, of none is no choice", () => {
    expect(choiceOf(readWish("市农办、市农办", UNITS))).toEqual({
      mode: "SOLE",
      places: [{ unitId: 2, role: "SOLE" }],
    });
    expect(choiceOf(readWish(null, UNITS))).toBeNull();
    expect(choiceOf(readWish(" 、", UNITS))).toBeNull();
  });

  test("never invents a unit nor loses a part, whatever is written", () => {
    const part = fc.oneof(
      fc.constantFrom(...UNITS.map(({ name }) => name), "交通局", "街道"),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const wish = parts.join("、");
        const { units, unknown } = readWish(wish, UNITS);
        const ids = units.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.includes(4)).toBe(false);
        for (const words of unknown) expect(wish).toContain(words);
        const choice = choiceOf({ units, unknown });
        if (choice) {
          expect(new Set(choice.places.map(({ unitId }) => unitId))).toEqual(new Set(ids));
          expect(choice.places).toHaveLength(ids.length);
          expect(choice.places.filter(({ role }) => role !== "ASSIST")).toHaveLength(1);
        }
      }),
    );
  });
});
