import { beforeEach, expect, test } from "vitest";
import { accepted, makeRegister } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { readEmployerNotes } from "@/lib/employer/queries";
import { employerWords, notesOfChoice } from "@/lib/employer/words";

let register: Awaited<ReturnType<typeof makeRegister>>;
let id: number;
beforeEach(async () => {
  register = await makeRegister("2012-06-18");
  await db.office.upsert({
    where: { id: 1 },
    create: { name: "临安县政协" },
    update: { name: "临安县政协" },
  });
  const { lead } = register.members;
  await db.member.update({ where: { id: lead.id }, data: { employer: "临安县水利局水文站" } });
  id = await register.filedCase();
});

const notes = async (actor = register.staff, any = false) =>
  (await readEmployerNotes(actor, [id], { any })).get(id) ?? [];

test("a wished, then a handling unit is named to staff and office, and to nobody else", async () => {
  expect(await notes()).toEqual([]);
  await db.proposal.update({ where: { id }, data: { wish: "县水利局" } });
  expect(await notes()).toMatchObject([{ unit: "县水利局", part: "LIKELY" }]);
  await accepted(register, id);
  const [note, ...others] = await notes(register.office);
  expect(others).toEqual([]);
  expect(note && employerWords(note)).toMatch(
    /在临安县水利局水文站工作，县水利局是本件的承办单位。$/,
  );
  for (const actor of [
    register.waterClerk,
    register.financeClerk,
    register.proposer,
    await register.actor("leader"),
  ])
    expect(await notes(actor)).toEqual([]);
});

test("before a unit is chosen, all that a proposer works in are named, co-signers' and merged ones' too", async () => {
  expect(await notes(register.office, true)).toMatchObject([{ unit: "县水利局", part: null }]);
  const merged = await register.filedCase();
  const member = await db.member.create({ data: { name: "言真", employer: "县财政局" } });
  await db.proposer.updateMany({
    where: { proposalId: merged, position: 0 },
    data: { memberId: member.id },
  });
  await db.review.updateMany({
    where: { proposalId: merged },
    data: { outcome: "MERGED", mergedIntoId: id },
  });
  const found = await notes(register.office, true);
  expect(found.map(({ proposer, unit }) => [proposer, unit])).toContainEqual(["言真", "县财政局"]);
});

test("the name before a change leads to the unit that goes on", async () => {
  const old = await db.unit.create({ data: { name: "县水文局", endedOn: new Date("2012-05-01") } });
  const { lead } = register.members;
  await db.member.update({ where: { id: lead.id }, data: { employer: "临安水文局" } });
  await db.unitSuccession.create({
    data: {
      unitId: old.id,
      successorId: register.units.roads.id,
      change: "MERGED",
      tookOverOn: new Date("2012-05-01"),
    },
  });
  expect(await notes(register.staff, true)).toMatchObject([
    { unitId: register.units.roads.id, employer: "临安水文局" },
  ]);
});

test("once units are chosen, only a note on one of these is left", async () => {
  await db.proposal.update({ where: { id }, data: { wish: "县水利局" } });
  const found = await notes(register.office);
  expect(notesOfChoice(found, undefined)).toEqual(found);
  expect(notesOfChoice(found, [{ unitId: register.units.water.id }])).toEqual(found);
  expect(notesOfChoice(found, [{ unitId: register.units.roads.id }])).toEqual([]);
});
