import { beforeEach, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { createPlenary, editPlenary, editSwitches } from "@/lib/plenary/commands";
import { findPlenary, listPlenaries, readPlenary } from "@/lib/plenary/queries";
import { editPlenaryInput, editSwitchesInput } from "@/lib/plenary/schema";

const actor = systemActor("2012-02-01");

beforeEach(emptyDatabase);

test("a new plenary starts with the standard tables", async () => {
  const { id } = await createPlenary(actor, {
    name: " 八届一次会议 ",
    term: 8,
    number: 1,
    opensOn: "2012-02-20",
    closesOn: "2012-02-23",
  });
  const plenary = await readPlenary(actor, id);
  expect(plenary).toMatchObject({
    name: "八届一次会议",
    opensOn: "2012-02-20",
    closesOn: "2012-02-23",
    maxRounds: 2,
  });
  expect(plenary?.categories.map((category) => category.name)).toHaveLength(12);
  expect(plenary?.categories[0]?.name).toBe("工业经济");
  expect(plenary?.outcomeClasses.map((entry) => [entry.letter, entry.resolved])).toEqual([
    ["A", true],
    ["B", false],
    ["C", false],
  ]);
  expect(plenary?.limits.find((limit) => limit.step === "REPLY")).toMatchObject({
    n: 3,
    basis: "MONTHS",
  });
  expect(plenary?.limits).toHaveLength(9);
  expect(await db.event.findMany({ select: { kind: true, plenaryId: true } })).toEqual([
    { kind: "plenary.create", plenaryId: id },
  ]);
});

test("the name alone is enough; another plenary's changed tables are not taken over", async () => {
  const first = await createPlenary(actor, { name: "八届一次会议" });
  await db.outcomeClass.deleteMany({ where: { plenaryId: first.id } });
  const second = await createPlenary(actor, { name: "十一届一次会议" });
  expect((await readPlenary(actor, second.id))?.outcomeClasses).toHaveLength(3);
});

test("a name that is taken is refused, also to two at once", async () => {
  const both = await Promise.allSettled([
    createPlenary(actor, { name: "八届一次会议" }),
    createPlenary(actor, { name: "八届一次会议" }),
  ]);
  expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((one) => one.status === "rejected")?.reason).toMatchObject({ kind: "conflict" });
  expect(await db.plenary.count()).toBe(1);
});

test("empty names and crossed dates are refused with a sentence at the field", async () => {
  await expect(createPlenary(actor, { name: "  " })).rejects.toMatchObject({
    fields: { name: expect.stringContaining("名称") },
  });
  await expect(
    createPlenary(actor, { name: "八届二次会议", opensOn: "2013-02-23", closesOn: "2013-02-20" }),
  ).rejects.toMatchObject({
    kind: "invalid",
    fields: { closesOn: expect.stringContaining("早于") },
  });
  await expect(
    createPlenary(actor, { name: "八届二次会议", opensOn: "2013-02-30" }),
  ).rejects.toMatchObject({ kind: "invalid" });
  expect(await db.plenary.count()).toBe(0);
});

test("who has no business with settings may not", async () => {
  await expect(
    createPlenary({ ...actor, role: "unitClerk" }, { name: "八届一次会议" }),
  ).rejects.toMatchObject({ kind: "denied" });
});

test("plenaries are listed the latest first and found by name", async () => {
  for (const [name, term, number] of [
    ["八届一次会议", 8, 1],
    ["八届二次会议", 8, 2],
    ["七届五次会议", 7, 5],
    ["旧档", null, null],
  ] as const)
    await createPlenary(actor, { name, term, number });
  expect((await listPlenaries(actor)).map((plenary) => plenary.name)).toEqual([
    "八届二次会议",
    "八届一次会议",
    "七届五次会议",
    "旧档",
  ]);
  expect(await findPlenary(actor, "七届五次会议")).toMatchObject({ term: 7, number: 5 });
  expect(await findPlenary(actor, "没有")).toBeNull();
});

test("name and days are changed, not to a name that another has", async () => {
  const { id } = await createPlenary(actor, { name: "八届一次" });
  await createPlenary(actor, { name: "八届二次会议" });
  const form = { plenaryId: String(id), name: "八届一次会议", term: "8", opensOn: "2012-02-20" };
  await editPlenary(actor, editPlenaryInput.parse(form));
  expect(await readPlenary(actor, id)).toMatchObject({ term: 8, opensOn: "2012-02-20" });
  await expect(
    editPlenary(actor, editPlenaryInput.parse({ ...form, name: "八届二次会议" })),
  ).rejects.toMatchObject({ kind: "conflict", fields: { name: expect.any(String) } });
  const event = await db.event.findFirstOrThrow({ where: { kind: "plenary.edit" } });
  expect(event.data).toMatchObject({ before: { name: "八届一次", term: null } });
});

test("a meeting is not moved into another's; the error names it, and other changes stay possible", async () => {
  const { id } = await createPlenary(actor, { name: "八届一次会议", opensOn: "2012-02-20" });
  await createPlenary(actor, {
    name: "八届二次会议",
    opensOn: "2013-02-18",
    closesOn: "2013-02-21",
  });
  const edit = (days: object, name = "八届一次会议") =>
    editPlenary(actor, editPlenaryInput.parse({ plenaryId: String(id), name, ...days }));
  for (const days of [
    { opensOn: "2013-02-18" },
    { opensOn: "2013-02-21", closesOn: "2013-02-25" },
    { opensOn: "2012-02-20", closesOn: "2013-02-18" },
  ])
    await expect(edit(days)).rejects.toMatchObject({
      kind: "invalid",
      fields: { opensOn: expect.stringMatching(/八届二次会议（2013年2月18日至.+重叠.+请核对/) },
    });
  await expect(
    edit({ opensOn: "2012-02-20", closesOn: "2012-02-23", cutOffOn: "2012-02-24" }),
  ).rejects.toMatchObject({ fields: { cutOffOn: expect.any(String) } });
  await edit({ opensOn: "2012-02-20", closesOn: "2013-02-17" });
  await db.plenary.update({ where: { id }, data: { closesOn: new Date("2013-02-18") } });
  await edit({ opensOn: "2012-02-20", closesOn: "2013-02-18" }, "八届一次");
});

test("switches are set, an unticked box is off, and the event holds what changed", async () => {
  const { id } = await createPlenary(actor, { name: "八届一次会议" });
  const form = {
    plenaryId: String(id),
    maxRounds: "3",
    caseNumberWidth: "3",
    rankingMinimum: "3",
    ratingLinkDays: "60",
    openingWeekday: "5",
    openingWeeks: "1",
  };
  await editSwitches(actor, editSwitchesInput.parse({ ...form, consultationRequired: "on" }));
  expect(await readPlenary(actor, id)).toMatchObject({
    maxRounds: 3,
    consultationRequired: true,
    limitsMoveToWorkday: false,
  });
  const event = await db.event.findFirstOrThrow({ where: { kind: "plenary.editSwitches" } });
  expect(event.data).toEqual({
    before: { maxRounds: 2, consultationRequired: false, limitsMoveToWorkday: true },
    after: { maxRounds: 3, consultationRequired: true, limitsMoveToWorkday: false },
  });
  expect(editSwitchesInput.safeParse({ ...form, maxRounds: "0" }).success).toBe(false);
});
