import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { readDifferences, readRecordsAfter } from "@/lib/difference/queries";
import { momentOf } from "@/lib/figures/known-at";
import { readFigures } from "@/lib/figures/queries";
import { importFile } from "@/lib/import/commands";
import { parseAsked } from "@/lib/overview/asked";
import { seedCorrections } from "@/prisma/seed/corrections";

const TODAY = "2012-06-25";
const actor = systemActor(TODAY);
const DAYS = ["2012-04-30", "2012-05-31", "2012-06-18", "2012-06-20", TODAY];
let plenaryId: number;
let published: (number | undefined)[];

beforeAll(async () => {
  const name = "register.xlsx";
  const bytes = await readFile(join(import.meta.dirname, "linan-2012", name));
  await importFile(actor, {
    plenary: { name: "八届一次会议", create: true },
    file: { name, bytes },
    createMissing: true,
  });
  ({ id: plenaryId } = await db.plenary.findFirstOrThrow({ select: { id: true } }));
  published = await Promise.all(DAYS.map((day) => answered(null, day)));
  await seedCorrections(actor);
}, 120_000);

const answered = async (knownAt: string | null, asOf = TODAY) => {
  const { counts } = await readFigures(actor, { plenaryId, asOf, knownAt: momentOf(knownAt) });
  return counts.answered;
};
const asked = (knownAt: string) => parseAsked({ knownAt }, TODAY);

test("the published figures stand, on the day and on every one before", async () => {
  expect(published.at(-1)).toBe(212);
  // Now, and as imported, before anything was corrected.
  for (const knownAt of [null, "2012-06-25T12:00"])
    expect(await Promise.all(DAYS.map((day) => answered(knownAt, day)))).toEqual(published);
});

test("at the end of the day one reply was void and not yet logged from paper", async () => {
  expect(await answered("2012-06-25")).toBe(211);
  const { cases, units, numbers } = await readDifferences(actor, plenaryId, asked("2012-06-25"));
  const reply = cases.find((one) => one.name === "answered")!;
  expect(reply).toMatchObject({ was: 211, is: 212, onlyThen: [], onlyNow: [expect.any(Number)] });
  expect(numbers.get(reply.onlyNow[0]!)).toMatch(/^\d{3}$/);
  expect(units.map((one) => one.name)).toContain("answered");
  const [voided, late] = await db.reply.findMany({
    where: { assignment: { proposalId: reply.onlyNow[0]! } },
    orderBy: { id: "asc" },
  });
  expect(voided).toMatchObject({ source: "IMPORT", voidedAt: expect.any(Date) });
  expect(late).toMatchObject({ source: "PAPER", voidedAt: null });
  expect(late!.recordedAt.getTime()).toBeGreaterThan(voided!.recordedAt.getTime());
});

test("before the import there are no records", async () => {
  const since = await readRecordsAfter(actor, plenaryId, "2012-06-24");
  expect(since?.toISOString()).toBe("2012-06-25T01:00:00.000Z");
  expect(await readRecordsAfter(actor, plenaryId, "2012-06-25")).toBeNull();
  expect(await readRecordsAfter(actor, plenaryId, null)).toBeNull();
});
