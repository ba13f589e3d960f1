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
  on,
  type Register,
} from "@/lib/assignment/testing";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { openRatings, rate } from "@/lib/feedback/commands";
import { rateInput } from "@/lib/feedback/schema";
import { casesBehind, readFigures } from "@/lib/figures/queries";
import { visibleTo } from "@/lib/proposal/policy";
import { succeedUnit } from "@/lib/succession/commands";
import { succeedUnitInput } from "@/lib/succession/schema";

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
});

const input = (over: Record<string, unknown> = {}) =>
  succeedUnitInput.parse({
    unitId: register.units.water.id,
    change: "MERGED",
    successorId: register.units.roads.id,
    tookOverOn: "2012-04-09",
    ...over,
  });
const seenBy = async (unitId: number) => {
  const clerk: Actor = { ...register.waterClerk, unitId };
  const rows = await db.proposal.findMany({ where: visibleTo(clerk), select: { id: true } });
  return rows.map(({ id }) => id).toSorted((a, b) => a - b);
};
async function leadCases(asOf: PlainDate, knownAt: Date | null = null) {
  const reader = systemActor("2012-12-31");
  const { byUnit } = await readFigures(reader, { plenaryId: register.plenaryId, asOf, knownAt });
  return Object.fromEntries(byUnit.map((row) => [row.unit, row.cells.lead ?? 0]));
}

test("open cases move with their limits; closed ones stay, and the successor reads them", async () => {
  const { water, roads } = register.units;
  const before = await assignmentOf(open, water.id);
  await succeedUnit(administrator, input());
  const after = await assignmentOf(open, roads.id);
  expect(after).toMatchObject({ id: before.id, dueOn: before.dueOn, role: "LEAD" });
  await expect(assignmentOf(closed, water.id)).resolves.toMatchObject({ status: "REPLIED" });
  expect(await seenBy(roads.id)).toEqual([closed, open]);
  expect(await eventsOf(open)).toContain("assignment.transfer");
  const taken = { assignmentId: after.id, acceptedOn: "2012-04-10" };
  await accept(register.roadsClerk, acceptInput.parse(taken));
  await expect(accept(register.waterClerk, acceptInput.parse(taken))).rejects.toMatchObject({
    kind: "notFound",
  });
});

test("figures as of a day, and as known at a moment, count the unit of then", async () => {
  const [{ at }] = await db.$queryRaw<[{ at: Date }]>`
    SELECT date_trunc('milliseconds', clock_timestamp()) - interval '1 millisecond' AS at`;
  await succeedUnit(administrator, input());
  expect(await leadCases("2012-04-08")).toMatchObject({ 县水利局: 2 });
  expect(await leadCases("2012-04-09")).toMatchObject({ 县水利局: 1, 县交通局: 1 });
  expect(await leadCases("2012-04-09", at)).toMatchObject({ 县水利局: 2 });
});

test("rolled up, the successor counts what the units before it did, and the list is as long as the number", async () => {
  await succeedUnit(administrator, input());
  const reader = systemActor("2012-12-31");
  const { plenaryId, units } = register;
  const cells = async (asOf: PlainDate) => {
    const { byUnit } = await readFigures(reader, { plenaryId, asOf, rollUp: true });
    return Object.fromEntries(byUnit.map((row) => [row.unit, row.cells.lead ?? 0]));
  };
  expect(await cells("2012-04-08")).toMatchObject({ 县水利局: 2 });
  expect(await cells("2012-04-09")).toMatchObject({ 县交通局: 2 });
  expect(await cells("2012-04-09")).not.toHaveProperty("县水利局");
  const of = String(units.roads.id);
  const list = (rollUp?: "yes") =>
    casesBehind(reader, plenaryId, {
      figure: "unit.lead",
      of,
      asOf: "2012-04-09",
      ...(rollUp && { rollUp }),
    });
  expect(await list("yes")).toEqual([closed, open]);
  expect(await list()).toEqual([open]);
});

test("of a split each open case goes where it is told, and people go on for the successor", async () => {
  const { water, roads } = register.units;
  const parks = await db.unit.create({ data: { name: "县园林局" } });
  const { id } = await assignmentOf(open, water.id);
  const grant = {
    userId: register.waterClerk.userId ?? 0,
    role: "unitClerk",
    unitId: water.id,
  } as const;
  await db.roleGrant.create({ data: grant });
  await succeedUnit(administrator, input({ change: "SPLIT", [`to-${id}`]: String(parks.id) }));
  expect((await assignmentOf(open, parks.id)).id).toBe(id);
  expect(await seenBy(parks.id)).toEqual([closed, open]);
  const moved = await db.roleGrant.findFirstOrThrow({ where: { userId: grant.userId } });
  expect(moved.unitId).toBe(roads.id);
  // What was closed goes on with the successor, not with the unit that got a single case.
  const rating = { proposalId: closed, attitude: "SATISFIED", result: "DISSATISFIED" };
  await rate(register.proposer, rateInput.parse(rating));
  await openRatings(register.staff, { plenaryId: register.plenaryId, reason: "主席会议前" });
  expect(await assignmentOf(closed, roads.id)).toMatchObject({ round: 2 });
});

test("a second round of what it closed begins with the successor, and chains are followed", async () => {
  const { roads } = register.units;
  await succeedUnit(administrator, input());
  const works = await db.unit.create({ data: { name: "县住建局" } });
  const second = input({ unitId: roads.id, successorId: works.id, tookOverOn: "2012-04-10" });
  await succeedUnit(administrator, second);
  expect(await seenBy(works.id)).toEqual([closed, open]);
  const rating = { proposalId: closed, attitude: "SATISFIED", result: "DISSATISFIED" };
  await rate(register.proposer, rateInput.parse(rating));
  await openRatings(register.staff, { plenaryId: register.plenaryId, reason: "主席会议前" });
  expect(await assignmentOf(closed, works.id)).toMatchObject({ round: 2, status: "PENDING" });
});

test("refused: itself, a unit that ended, one that has the case already, days to come, and other people", async () => {
  const { water, finance, roads } = register.units;
  const fault = (over: Record<string, unknown>, field: string, words: string) =>
    expect(succeedUnit(administrator, input(over))).rejects.toMatchObject({
      fields: { [field]: expect.stringContaining(words) },
    });
  await fault({ successorId: water.id }, "successorId", "不能是本单位");
  await fault({ successorId: finance.id }, "successorId", "已在承办第087号");
  await fault({ tookOverOn: "2012-04-11" }, "tookOverOn", "不能晚于今天");
  for (const who of [register.waterClerk, register.proposer])
    await expect(succeedUnit(who, input())).rejects.toMatchObject({ kind: "denied" });
  await succeedUnit(administrator, input());
  await expect(succeedUnit(administrator, input())).rejects.toMatchObject({
    message: expect.stringContaining("已由别的单位接续"),
  });
  await fault({ unitId: roads.id, successorId: water.id }, "successorId", "已撤并");
  expect(await leadCases("2012-04-10")).toMatchObject({ 县交通局: 1 });
  expect(await seenBy(on("2012-04-10", register.roadsClerk).unitId ?? 0)).toHaveLength(2);
});
