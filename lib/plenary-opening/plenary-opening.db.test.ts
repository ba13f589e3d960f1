import { beforeEach, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { createPlenary } from "@/lib/plenary/commands";
import { openPlenary as currentPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { openPlenary } from "@/lib/plenary-opening/commands";
import { readDifferences, readTables } from "@/lib/plenary-opening/queries";
import { openPlenaryInput } from "@/lib/plenary-opening/schema";
import { STANDARD_TABLES } from "@/lib/plenary-opening/tables";

const staff = { ...systemActor("2012-12-25"), role: "committeeStaff" as const };
let first = 0;

beforeEach(async () => {
  await emptyDatabase();
  const days = { opensOn: "2012-02-20", closesOn: "2012-02-23" } as const;
  first = (await createPlenary(staff, { name: "八届一次会议", term: 8, number: 1, ...days })).id;
});

/** What a local committee made of the standard tables. */
async function localTables() {
  await db.category.create({ data: { plenaryId: first, name: "数字经济", position: 12 } });
  await db.outcomeClass.create({
    data: { plenaryId: first, letter: "D", wording: "不能解决", position: 3 },
  });
  await db.limitSetting.updateMany({
    where: { plenaryId: first, step: "REPLY" },
    data: { basis: "FIXED_DATE", n: null, fixedOn: new Date("2012-09-30") },
  });
  await db.limitSetting.create({
    data: { plenaryId: first, step: "REPLY", period: "INTERIM", n: 2, basis: "MONTHS" },
  });
  await db.plenary.update({
    where: { id: first },
    data: { consultationRequired: true, pointsCapTenths: 300 },
  });
  await db.pointRule.create({
    data: { plenaryId: first, kind: "LEAD_FILED", tenths: 20, capTenths: null },
  });
  await db.importSynonym.create({
    data: { plenaryId: first, column: "主办单位", value: "市园林处", meaning: "市住建局" },
  });
}

const form = {
  name: "八届二次会议",
  term: "8",
  number: "2",
  opensOn: "2013-02-22",
  closesOn: "2013-02-25",
  cutOffOn: "2013-02-24",
  cutOffTime: "17:00",
  coSigningEndsOn: "2013-02-28",
};
const open = (more: Record<string, string>) =>
  openPlenary(staff, openPlenaryInput.parse({ ...form, copyId: String(first), ...more }));

async function seenBy(more: Record<string, string> = {}) {
  const answer = await open(more);
  if (!("preview" in answer)) throw new Error("opened without a preview");
  return answer.preview;
}

test("it is shown first, asks for new fixed days, and takes over every table in one event", async () => {
  await localTables();
  const { seen, ...preview } = await seenBy();
  expect(preview).toMatchObject({
    source: "八届一次会议",
    takenOver: expect.stringContaining("提案类别13个、办理类别4类、办理期限10项"),
    fixed: [{ key: "REPLY", words: "2012年9月30日（固定日期）" }],
    errors: {},
    typed: { name: "八届二次会议", cutOffTime: "17:00", copyId: String(first) },
  });
  expect(preview.differing.map(({ entry }) => entry)).toContain("没有面商不能答复");
  expect(await db.plenary.count()).toBe(1);

  const again = await seenBy({ seen, "fixedOn-REPLY": "" });
  expect(again.errors["fixedOn-REPLY"]).toContain("请填答复");
  const answer = await open({ seen, "fixedOn-REPLY": "2013-09-30" });
  const { id } = answer as { id: number };
  expect(await readDifferences(staff, id, first)).toEqual([
    {
      table: "办理期限",
      entry: "答复",
      before: "2012年9月30日（固定日期）",
      after: "2013年9月30日（固定日期）",
    },
  ]);
  const events = await db.event.findMany({ where: { plenaryId: id } });
  expect(events).toMatchObject([
    { kind: "plenary.create", data: { name: "八届二次会议", copiedFrom: "八届一次会议" } },
  ]);
});

test("the copy and its model go their own ways, and the differences follow", async () => {
  const { id } = (await open({ seen: (await seenBy()).seen })) as { id: number };
  expect(await readDifferences(staff, id, first)).toEqual([]);
  await db.plenary.update({ where: { id }, data: { maxRounds: 3 } });
  expect(await readDifferences(staff, id, first)).toMatchObject([{ before: "2", after: "3" }]);
  expect(await readDifferences(staff, first, null)).toEqual([]);
});

test("without a model it has the standard tables, which are those of a fresh plenary", async () => {
  const preview = await seenBy({ copyId: "" });
  expect(preview).toMatchObject({ source: "通用的表", fixed: [], differing: [] });
  const { id } = (await open({ copyId: "", seen: preview.seen })) as { id: number };
  const byHand = await createPlenary(staff, { name: "旧档" });
  for (const one of [id, byHand.id]) expect(await readTables(db, one)).toEqual(STANDARD_TABLES);
});

test("prepared ahead, it takes submissions from its opening day on", async () => {
  const { id } = (await open({ seen: (await seenBy()).seen })) as { id: number };
  const all = await listPlenaries(staff);
  expect(currentPlenary(all, "2013-02-21")?.id).toBe(first);
  expect(currentPlenary(all, "2013-02-22")?.id).toBe(id);
});

test("refused with the sentence at the input: taken names, crossed meetings, cut-off outside", async () => {
  const refused = (more: Record<string, string>, fields: object) =>
    expect(open(more)).rejects.toMatchObject({ kind: "invalid", fields });
  await refused({ name: "八届一次会议" }, { name: expect.stringContaining("已经有") });
  await refused({ number: "1" }, { number: expect.stringContaining("八届一次会议") });
  await refused(
    { opensOn: "2012-02-22", cutOffOn: "", cutOffTime: "" },
    { opensOn: expect.stringContaining("重叠") },
  );
  await refused({ cutOffOn: "2013-03-01" }, { cutOffOn: expect.stringContaining("之间") });
  await expect(open({ copyId: "99999" })).rejects.toMatchObject({ kind: "notFound" });
  expect(await db.plenary.count()).toBe(1);
});

test("what is copied changed meanwhile: it is shown again; two at once make one", async () => {
  const { seen } = await seenBy();
  await db.plenary.update({ where: { id: first }, data: { maxRounds: 3 } });
  const fresh = await seenBy({ seen });
  expect(fresh.seen).not.toBe(seen);
  const both = await Promise.allSettled([open({ seen: fresh.seen }), open({ seen: fresh.seen })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.plenary.count()).toBe(2);
});

test("who has no business with settings may not", async () => {
  const unit = { ...staff, role: "unitHead" as const };
  const input = openPlenaryInput.parse({ ...form, copyId: "" });
  await expect(openPlenary(unit, input)).rejects.toMatchObject({ kind: "denied" });
  await expect(readDifferences(unit, first, null)).rejects.toMatchObject({ kind: "denied" });
});
