import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
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
import { enterDay, enterNotice, removeDays } from "@/lib/calendar-day/commands";
import { readYear } from "@/lib/calendar-day/queries";
import { enterDayInput, enterNoticeInput, removeDaysInput } from "@/lib/calendar-day/schema";
import { fromPlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { eventSentence } from "@/lib/case-file/sentences";
import { db } from "@/lib/db/client";
import { handOver } from "@/lib/hand-over/commands";
import { handOverInput } from "@/lib/hand-over/schema";

let register: Register;
let administrator: Actor;

const NOTICE_2027 = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日至3日放假，共3天。
二、春节：2月5日至13日放假调休，共9天。1月31日（周日）、2月14日（周日）上班。
三、劳动节：5月1日至5日放假调休，共5天。
四、国庆节：10月1日至7日放假调休，共7天。`;

beforeEach(async () => {
  register = await makeRegister("2026-11-24");
  administrator = await register.actor("administrator");
});

/** A case handed over on that day, by its rules. */
async function handedOver(day: string): Promise<number> {
  const id = await register.filedCase();
  const { water, finance } = register.units;
  await handOver(
    on(day, register.office),
    handOverInput.parse({
      proposalId: id,
      handedOverOn: day,
      mode: "LEAD_ASSIST",
      leadUnitId: water.id,
      assistUnitIds: [finance.id],
    }),
  );
  return id;
}

const notice = (text: string, more: object = {}) =>
  enterNoticeInput.parse({ text, year: 2027, ...more });
const day = (date: string, kind: "off" | "worked", more: object = {}) =>
  enterDayInput.parse({ date, kind, name: "临时放假", ...more });

/** The preview, or a failed test. */
async function previewOf(answer: ReturnType<typeof enterNotice>) {
  const result = await answer;
  if (!("shown" in result)) throw new Error("it was saved without a preview");
  return result.shown;
}

async function enterAndSave(input: ReturnType<typeof day>, actor = administrator) {
  const { seen } = await previewOf(enterDay(actor, input));
  return enterDay(actor, { ...input, act: "save", seen });
}

async function dueOf(proposalId: number, unitId: number) {
  return toPlainDate((await assignmentOf(proposalId, unitId)).dueOn);
}

test("2027 is not known, then its notice is entered: the running limit moves, recorded in both places", async () => {
  const id = await handedOver("2026-11-05"); // three months: Friday 5 February 2027, then unknown to be off
  const { water, finance } = register.units;
  expect(await dueOf(id, water.id)).toBe("2027-02-05");
  expect(await readYear(administrator, 2027)).toMatchObject({
    known: false,
    beyond: [{ year: 2027, count: 1 }],
  });

  const seen = await previewOf(enterNotice(administrator, notice(NOTICE_2027)));
  expect(seen.years).toEqual([{ year: 2027, known: true, wasKnown: false, missing: [] }]);
  expect(seen.changes).toHaveLength(26);
  expect(seen.moves).toMatchObject([
    { number: "086", unit: "县水利局", step: "REPLY", from: "2027-02-05", to: "2027-02-14" },
  ]);
  expect(await db.calendarDay.count()).toBe(0); // a preview changes nothing
  expect(await dueOf(id, water.id)).toBe("2027-02-05");

  const saved = notice(NOTICE_2027, { act: "save", seen: seen.seen });
  expect(await enterNotice(administrator, saved)).toEqual({ to: "/calendar?year=2027" });
  expect(await dueOf(id, water.id)).toBe("2027-02-14");
  expect(await dueOf(id, finance.id)).toBe("2026-12-07"); // 5 December is a Saturday, as before
  expect(await readYear(administrator, 2027)).toMatchObject({ known: true, beyond: [] });

  const events = await db.event.findMany({ where: { proposalId: id }, orderBy: { id: "asc" } });
  const last = events.at(-1)!;
  expect(last.actorRole).toBe("administrator");
  expect(eventSentence(last.kind, last.data)).toBe(
    "重算期限：县水利局答复由2月5日改为2月14日，原因：节假日安排有改动",
  );
  const calendar = await db.event.findFirstOrThrow({ where: { kind: "calendar.edit" } });
  expect(calendar.data).toMatchObject({
    moved: [{ number: "086", unit: "县水利局", from: "2027-02-05", to: "2027-02-14" }],
  });
  await expect(enterNotice(administrator, notice(NOTICE_2027))).rejects.toMatchObject({
    message: expect.stringContaining("已经是这样"),
  });
});

test("what was replied, moved on, written in a sheet or extended does not move", async () => {
  const ids = await Promise.all([1, 2, 3, 4].map(() => register.filedCase()));
  const [replied, returned, written, extended] = ids as [number, number, number, number];
  await accepted(register, replied);
  await answer(register, replied, "2012-06-15");
  for (const id of [returned, written, extended]) await assigned(register, id);
  const { water } = register.units;
  const lead = async (id: number) => (await assignmentOf(id, water.id)).id;
  await db.returnRequest.create({
    data: {
      assignmentId: await lead(returned),
      requestedOn: fromPlainDate("2012-03-30"),
      reason: "不属本局",
      ruledOn: fromPlainDate("2012-04-01"),
      ruling: "REASSIGNED",
    },
  });
  await db.assignment.update({
    where: { id: await lead(returned) },
    data: { status: "REASSIGNED" },
  });
  await db.assignment.update({ where: { id: await lead(written) }, data: { dueComputed: false } });
  await db.extension.create({
    data: {
      assignmentId: await lead(extended),
      grantedOn: fromPlainDate("2012-06-20"),
      newDueOn: fromPlainDate("2012-09-28"),
      reason: "工程未完",
    },
  });
  await enterAndSave(day("2012-06-28", "off"));
  const dues = await Promise.all(ids.map((id) => dueOf(id, water.id)));
  expect(dues).toEqual(["2012-06-28", "2012-06-28", "2012-06-28", "2012-06-29"]);
  const { newDueOn } = await db.extension.findFirstOrThrow();
  expect(toPlainDate(newDueOn)).toBe("2012-09-28"); // the first limit moved, the granted day stays
  expect(await eventsOf(replied)).not.toContain("assignment.moveLimits");
});

test("a limit that its settings do not give any more stays, and is named", async () => {
  const id = await register.filedCase();
  await assigned(register, id);
  const { water } = register.units;
  await db.limitSetting.updateMany({ where: { step: "REPLY" }, data: { n: 2 } });
  // two months end on Monday 28 May 2012
  const preview = await previewOf(enterDay(administrator, day("2012-05-28", "off")));
  expect(preview.moves).toEqual([]);
  expect(preview.staying).toMatchObject([{ number: "086", unit: "县水利局", from: "2012-06-28" }]);
  await enterAndSave(day("2012-05-28", "off"));
  expect(await dueOf(id, water.id)).toBe("2012-06-28");
});

test("taken out again, the day counts as before and the limit moves back", async () => {
  const id = await register.filedCase();
  await assigned(register, id);
  const { water } = register.units;
  await enterAndSave(day("2012-06-28", "off"));
  expect(await dueOf(id, water.id)).toBe("2012-06-29");
  const input = removeDaysInput.parse({ "date-2012-06-28": "on" });
  const { seen, changes } = await previewOf(removeDays(administrator, input));
  expect(changes).toMatchObject([{ before: "放假（临时放假）", after: "上班" }]);
  await removeDays(administrator, { ...input, act: "save", seen });
  expect(await dueOf(id, water.id)).toBe("2012-06-28");
  expect(await db.calendarDay.count()).toBe(0);
  await expect(removeDays(administrator, input)).rejects.toMatchObject({ kind: "invalid" });
});

test("a second clerk, or a reply that came between, is noticed and nothing is saved", async () => {
  const id = await register.filedCase();
  await accepted(register, id);
  const input = day("2012-06-28", "off");
  const first = await previewOf(enterDay(administrator, input));
  await expect(enterDay(administrator, { ...input, act: "save" })).rejects.toMatchObject({
    kind: "conflict",
  });
  await answer(register, id, "2012-06-15");
  await expect(
    enterDay(administrator, { ...input, act: "save", seen: first.seen }),
  ).rejects.toMatchObject({ kind: "conflict" });
  expect(await db.calendarDay.count()).toBe(0);

  const { seen } = await previewOf(enterDay(administrator, input));
  const both = await Promise.allSettled([
    enterDay(administrator, { ...input, act: "save", seen }),
    enterDay(administrator, { ...input, act: "save", seen }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { kind: expect.stringMatching(/conflict|invalid/) },
  });
  expect(await db.event.count({ where: { kind: "calendar.edit" } })).toBe(1);
});

test("an act that is computing limits by the old days is waited for, not overtaken", async () => {
  const input = day("2012-06-28", "off");
  const { seen } = await previewOf(enterDay(administrator, input));
  await db.$transaction(
    async (tx) => {
      await tx.calendarDay.findMany();
      await expect(enterDay(administrator, { ...input, act: "save", seen })).rejects.toMatchObject({
        kind: "conflict",
        message: expect.stringContaining("过一会儿"),
      });
    },
    { timeout: 20_000 },
  );
  expect(await db.calendarDay.count()).toBe(0);
}, 30_000);
