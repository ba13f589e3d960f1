import { beforeEach, expect, test } from "vitest";
import { type Actor, systemActor } from "@/lib/actor";
import { accept } from "@/lib/assignment/commands";
import { acceptInput } from "@/lib/assignment/schema";
import {
  accepted,
  answer,
  assigned,
  assignmentOf,
  eventsOf,
  makeRegister,
  type Register,
} from "@/lib/assignment/testing";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { readFigures } from "@/lib/figures/queries";
import { tellNews } from "@/lib/notice/commands";
import { visibleTo } from "@/lib/proposal/policy";
import { succeedUnit } from "@/lib/succession/commands";
import { succeedUnitInput } from "@/lib/succession/schema";
import { undoSuccession } from "@/lib/succession-undo/commands";
import { readSuccessionUndo } from "@/lib/succession-undo/queries";
import { undoSuccessionInput } from "@/lib/succession-undo/schema";

let register: Register;
let administrator: Actor;
let open: number;
let closed: number;

beforeEach(async () => {
  register = await makeRegister("2012-04-10");
  administrator = await register.actor("administrator");
  closed = await register.filedCase();
  await accepted(register, closed);
  await answer(register, closed, "2012-04-05");
  open = await register.filedCase();
  await assigned(register, open);
  const { waterClerk, roadsClerk, units } = register;
  for (const [who, unitId] of [
    [waterClerk, units.water.id],
    [roadsClerk, units.roads.id],
    [roadsClerk, units.water.id],
  ] as const)
    await db.roleGrant.create({ data: { userId: who.userId ?? 0, role: "unitClerk", unitId } });
});

const succeed = (over: Record<string, unknown> = {}) =>
  succeedUnit(
    administrator,
    succeedUnitInput.parse({
      unitId: register.units.water.id,
      change: "MERGED",
      successorId: register.units.roads.id,
      tookOverOn: "2012-04-09",
      ...over,
    }),
  );
const undo = (who: Actor = administrator, unitId = register.units.water.id, reason = "登记错了") =>
  undoSuccession(who, undoSuccessionInput.parse({ unitId, reason }));
const grants = () =>
  db.roleGrant.findMany({
    orderBy: [{ userId: "asc" }, { unitId: "asc" }],
    select: { userId: true, unitId: true },
  });
async function leadCases(asOf: PlainDate, knownAt: Date | null = null, rollUp = false) {
  const { byUnit } = await readFigures(systemActor("2012-12-31"), {
    plenaryId: register.plenaryId,
    asOf,
    knownAt,
    rollUp,
  });
  return Object.fromEntries(
    byUnit.flatMap((row) => (row.cells.lead ? [[row.unit, row.cells.lead]] : [])),
  );
}
/** A moment between what was recorded and what will be; times are kept to the millisecond. */
async function moment(): Promise<Date> {
  await db.$queryRaw`SELECT pg_sleep(0.005)::text`;
  const [{ at }] = await db.$queryRaw<[{ at: Date }]>`
    SELECT date_trunc('milliseconds', clock_timestamp()) AS at`;
  await db.$queryRaw`SELECT pg_sleep(0.005)::text`;
  return at;
}

test("unit, open cases and people return; the succession stays, voided with its reason", async () => {
  const { water, roads } = register.units;
  const people = await grants();
  const before = await assignmentOf(open, water.id);
  await succeed();
  await undo();
  const after = await assignmentOf(open, water.id);
  expect(after).toMatchObject({ id: before.id, dueOn: before.dueOn });
  expect(await grants()).toEqual(people);
  expect((await db.unit.findUniqueOrThrow({ where: { id: water.id } })).endedOn).toBeNull();
  await expect(db.unitSuccession.findMany()).resolves.toMatchObject([
    { voidedAt: expect.any(Date), voidReason: "登记错了", voidedById: administrator.userId },
  ]);
  expect(await eventsOf(open)).toContain("assignment.transferBack");
  const seen = await db.proposal.findMany({
    where: visibleTo({ ...register.roadsClerk, unitId: roads.id }),
  });
  expect(seen).toEqual([]);
  const taken = { assignmentId: after.id, acceptedOn: "2012-04-10" };
  await accept(register.waterClerk, acceptInput.parse(taken));
});

test("both units are told", async () => {
  await succeed();
  await undo();
  await tellNews();
  const told = await db.notice.findMany({
    where: { kind: "assignment.transferBack" },
    select: { unitId: true, sentence: true },
  });
  const { water, roads } = register.units;
  expect(new Set(told.map(({ unitId }) => unitId))).toEqual(new Set([water.id, roads.id]));
  expect(told[0]?.sentence).toBe("接续撤销，仍由县水利局承办，期限不变。原因：登记错了。");
});

test("figures follow; as known before they stay what they were", async () => {
  const first = await moment();
  await succeed();
  const between = await moment();
  await undo();
  const last = await moment();
  for (const asOf of ["2012-04-08", "2012-04-09"] as const) {
    expect(await leadCases(asOf)).toEqual({ 县水利局: 2 });
    expect(await leadCases(asOf, first)).toEqual({ 县水利局: 2 });
    expect(await leadCases(asOf, last)).toEqual({ 县水利局: 2 });
  }
  expect(await leadCases("2012-04-08", between)).toEqual({ 县水利局: 2 });
  expect(await leadCases("2012-04-09", between)).toEqual({ 县水利局: 1, 县交通局: 1 });
  expect(await leadCases("2012-04-09", between, true)).toEqual({ 县交通局: 2 });
  expect(await leadCases("2012-04-09", null, true)).toEqual({ 县水利局: 2 });
});

test("taken back, it can be recorded anew with another successor, and known moments stay apart", async () => {
  const parks = await db.unit.create({ data: { name: "县园林局" } });
  await succeed();
  const between = await moment();
  await undo();
  await succeed({ successorId: parks.id });
  expect(await leadCases("2012-04-09")).toEqual({ 县水利局: 1, 县园林局: 1 });
  expect(await leadCases("2012-04-09", between)).toEqual({ 县水利局: 1, 县交通局: 1 });
  await undo();
  await succeed();
  expect(await leadCases("2012-04-09")).toEqual({ 县水利局: 1, 县交通局: 1 });
});

test("refused once the successor did something, with the case that stands in the way", async () => {
  const { water, roads } = register.units;
  await succeed();
  const { id } = await assignmentOf(open, roads.id);
  await accept(
    register.roadsClerk,
    acceptInput.parse({ assignmentId: id, acceptedOn: "2012-04-10" }),
  );
  await expect(undo()).rejects.toMatchObject({
    kind: "denied",
    message: expect.stringContaining("第087号接续后已签收，不能撤销"),
  });
  expect((await readSuccessionUndo(administrator, water.id)).verdict.may).toBe(false);
  await expect(db.unitSuccession.count({ where: { voidedAt: null } })).resolves.toBe(1);
});

test("a chain is taken back from its end; nothing to take back, and other people, are refused", async () => {
  const { water, roads } = register.units;
  await expect(undo()).rejects.toMatchObject({ message: "这个单位没有由别的单位接续。" });
  await succeed();
  const works = await db.unit.create({ data: { name: "县住建局" } });
  await succeed({ unitId: roads.id, successorId: works.id, tookOverOn: "2012-04-10" });
  await expect(undo()).rejects.toMatchObject({
    message: expect.stringContaining("又由别的单位接续"),
  });
  await expect(undo(register.waterClerk, roads.id)).rejects.toMatchObject({ kind: "denied" });
  await undo(administrator, roads.id);
  await undo();
  expect(await leadCases("2012-04-10")).toEqual({ 县水利局: 2 });
  await expect(db.unitSuccession.count({ where: { voidedAt: null } })).resolves.toBe(0);
  expect((await assignmentOf(open, water.id)).unitId).toBe(water.id);
});
