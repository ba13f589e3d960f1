import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { mappingWords, tablesDiffer } from "@/lib/comparison/outcome";
import { readComparison } from "@/lib/comparison/queries";
import { db } from "@/lib/db/client";
import { importFile } from "@/lib/import/commands";

const ROOT = join(import.meta.dirname, "../..");
const staff = systemActor("2012-12-31");
const ids: Record<string, number> = {};

beforeAll(async () => {
  for (const [name, path] of [
    ["临安", "prisma/seed/linan-2012/register.xlsx"],
    ["甘肃", "e2e/data/gansu-11-1.xlsx"],
  ] as const) {
    const file = { name: path, bytes: await readFile(join(ROOT, path)) };
    await importFile(staff, { plenary: { name, create: true }, file, createMissing: true });
    ids[name] = (await db.plenary.findUniqueOrThrow({ where: { name } })).id;
  }
  // A committee with a table of its own: B and C there are both planned, D is noted.
  await db.outcomeClass.create({
    data: { plenaryId: ids.甘肃!, letter: "D", wording: "留作参考", position: 90 },
  });
  await db.outcomeClass.updateMany({
    where: { plenaryId: ids.甘肃!, letter: "C" },
    data: { wording: "列入计划" },
  });
}, 120_000);

const both = () => [String(ids.临安), String(ids.甘肃)];
const columnsOf = async (params: Record<string, string | string[]>, actor = staff) =>
  new Map(
    (await readComparison(actor, { plenary: both(), ...params })).columns.map((one) => [
      one.plenary.name,
      one,
    ]),
  );

test("each plenary is counted as many days after its own hand-over, or not at all", async () => {
  const found = await columnsOf({ days: "89" });
  expect(found.get("临安")).toMatchObject({
    handedOverOn: "2012-03-28",
    column: { asOf: "2012-06-25", after: 89 },
  });
  expect(found.get("临安")?.figures?.counts).toMatchObject({ filed: 217, answered: 212 });
  // Long before: nothing had been handed over by then, and no zeros stand in its place.
  const early = await columnsOf({ days: "89" }, systemActor("2012-03-01"));
  expect(early.get("临安")).toMatchObject({
    column: { asOf: null, why: "notHandedOver" },
    figures: null,
  });
  const soon = await columnsOf({ days: "89" }, systemActor("2012-06-24"));
  expect(soon.get("临安")).toMatchObject({ column: { asOf: null, why: "notReached" } });
});

test("or on a date of its own", async () => {
  const found = await columnsOf({ mode: "dates", [`on-${ids.临安}`]: "2012-05-31" });
  const answered = found.get("临安")?.figures?.counts.answered ?? 0;
  expect(answered).toBeGreaterThan(0);
  expect(answered).toBeLessThan(212);
});

test("classes of tables that differ are compared by what they come to", async () => {
  const { columns } = await readComparison(staff, { plenary: both(), mode: "dates" });
  const tables = columns.map((one) => one.figures!.classes);
  expect(tablesDiffer(tables)).toBe(true);
  const words = new Map(columns.map((one) => [one.plenary.name, one.figures!.classes]));
  expect(mappingWords(words.get("临安")!)).toContain("C类归“留作参考或不能解决”");
  expect(mappingWords(words.get("甘肃")!)).toMatch(/B、C类归“正在解决或列入计划”；D类归“留作参考/);
});

test("whoever may not read figures may not compare them", async () => {
  const unit = { ...staff, role: "unitHead" as const, unitId: 1 };
  await expect(readComparison(unit, {})).rejects.toMatchObject({ kind: "denied" });
});
