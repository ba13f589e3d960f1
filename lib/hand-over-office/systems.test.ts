import fc from "fast-check";
import { expect, test } from "vitest";
import type { UnitSystem } from "@/lib/db/generated/enums";
import { officeNameOf, systemsOf } from "@/lib/hand-over-office/systems";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";

const ALL = Object.keys(UNIT_SYSTEM_LABEL) as UnitSystem[];

test("without other offices there is one for all", () => {
  expect(systemsOf(null, [])).toBeUndefined();
});

test("an office of the party leaves the rest to the general one", () => {
  const offices = [{ id: 1, systems: ["PARTY", "MASS"] as UnitSystem[] }];
  expect(systemsOf(1, offices)).toEqual(["PARTY", "MASS"]);
  expect(systemsOf(null, offices)).toEqual(ALL.filter((one) => one !== "PARTY" && one !== "MASS"));
});

test("every system has exactly one office, however they are dealt out", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 3 }), { minLength: ALL.length, maxLength: ALL.length }),
      (deal) => {
        const offices = [1, 2, 3]
          .map((id) => ({ id, systems: ALL.filter((_, at) => deal[at] === id) }))
          .filter(({ systems }) => systems.length > 0);
        fc.pre(offices.length > 0);
        const covered = [null, ...offices.map(({ id }) => id)].flatMap(
          (id) => systemsOf(id, offices) ?? [],
        );
        expect(covered.toSorted()).toEqual(ALL.toSorted());
      },
    ),
  );
});

test("the papers of a unit name the office that hands over to its system", () => {
  const offices = [{ id: 1, name: "市委督查室", systems: ["PARTY", "MASS"] as UnitSystem[] }];
  expect(officeNameOf("PARTY", offices)).toBe("市委督查室");
  expect(officeNameOf("GOVERNMENT", offices)).toBe("市政府督查室");
  expect(officeNameOf("PARTY", [])).toBe("市政府督查室");
  expect(officeNameOf(undefined, offices)).toBe("市政府督查室");
});
