import { expect, test } from "vitest";
import { overlay } from "@/lib/import/groups";
import type { RegisterRow } from "@/lib/import/register-row";

const row = (leadUnits: string[], assistUnits: string[]) =>
  ({ leadUnits, assistUnits }) as unknown as RegisterRow;

test("a unit that a later sheet makes answer no longer assists, for no unit has a case twice", () => {
  const known = row(["县交通局"], ["县农业局", "县财政局"]);
  const merged = overlay(known, row(["县农业局"], []), ["主办单位"]);
  expect(merged).toMatchObject({ leadUnits: ["县农业局"], assistUnits: ["县财政局"] });
});
