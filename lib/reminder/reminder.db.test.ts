import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import {
  accepted,
  answer,
  answeredCase,
  assigned,
  eventsOf,
  makeRegister,
  on,
  type Register,
} from "@/lib/assignment/testing";
import { fromPlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { readInbox } from "@/lib/notice/queries";
import { remindAll, remindNow, remindUnit, remindWhenDue } from "@/lib/reminder/commands";
import { readReminderLetter, remindedToday } from "@/lib/reminder/queries";

let register: Register;
let head: Actor;

beforeEach(async () => {
  register = await makeRegister();
  head = await register.actor("unitHead", { unitId: register.units.water.id });
  for (const actor of [register.waterClerk, register.financeClerk]) await grant(actor, "unitClerk");
  await grant(head, "unitHead");
  await grant(register.office, "governmentOffice");
  await grant(register.proposer, "proposer");
});

function grant({ userId, unitId, memberId }: Actor, role: Role) {
  return db.roleGrant.create({ data: { userId: userId ?? 0, role, unitId, memberId } });
}

/** A case whose lead has accepted and made contact, and whose assisting unit sent its opinion: only the reply is open. */
async function replyOpen() {
  const id = await register.filedCase();
  const ids = await accepted(register, id);
  const day = fromPlainDate("2012-04-05");
  await db.contact.create({ data: { assignmentId: ids.lead, contactedOn: day, note: "电话" } });
  await db.acceptance.create({ data: { assignmentId: ids.assist, acceptedOn: day } });
  await db.opinion.create({ data: { assignmentId: ids.assist, sentOn: day, text: "无意见" } });
  return { id, ...ids };
}

const sentences = async (actor: Actor) =>
  (await readInbox(actor, 1)).rows.map(({ sentence }) => sentence);

describe("the ladder", () => {
  it("reminds the unit's clerk on its day, once, and says of what and until when", async () => {
    const { id } = await replyOpen();
    expect(await remindAll("2012-06-19")).toBe(0);
    expect(await remindAll("2012-06-20")).toBe(1);
    expect(await remindAll("2012-06-20")).toBe(0);
    expect(await sentences(register.waterClerk)).toEqual([
      "催办：请办理答复，期限6月28日，剩5个工作日。",
    ]);
    expect(await sentences(head)).toEqual([]);
    expect(await sentences(register.office)).toEqual([]);
    expect(await eventsOf(id)).toEqual(["assignment.remind"]);
  });

  it("two servers at once write each reminder once", async () => {
    await replyOpen();
    await replyOpen();
    const sent = await Promise.all([remindAll("2012-06-20"), remindAll("2012-06-20")]);
    expect(sent.reduce((a, b) => a + b)).toBe(2);
    expect(await db.reminder.count()).toBe(2);
    expect(await db.notice.count()).toBe(2);
    expect(await db.event.count({ where: { kind: "assignment.remind" } })).toBe(2);
  });

  it("after two past the limit tells the unit's head and the office too", async () => {
    await replyOpen();
    await remindAll("2012-07-04");
    await remindAll("2012-07-10");
    expect(await sentences(head)).toEqual([]);
    await remindAll("2012-07-16");
    expect(await sentences(head)).toEqual(["催办：请办理答复，期限6月28日，超12个工作日。"]);
    expect(await sentences(register.office)).toHaveLength(1);
    expect(await sentences(register.waterClerk)).toHaveLength(3);
  });

  it("sends nothing after the act, nor to a unit that was let go", async () => {
    const { id } = await replyOpen();
    await answer(register, id, "2012-06-19");
    expect(await remindAll("2012-06-20")).toBe(0);
    expect(await db.notice.count()).toBe(0);
  });

  it("on a first start sends only what falls on its very day, however late the cases are", async () => {
    await replyOpen();
    expect(await remindAll("2012-09-03")).toBe(0);
    expect(await remindAll("2012-09-10")).toBe(1); // 48 on 09-04 and 52 today: the last alone
    const [one] = await db.reminder.findMany();
    expect([one?.rung, one?.escalated]).toEqual([52, true]);
  });

  it("after days without a server sends the last rung alone", async () => {
    await replyOpen();
    await remindAll("2012-06-19");
    expect(await remindAll("2012-07-11")).toBe(1);
    expect((await db.reminder.findFirstOrThrow()).rung).toBe(8);
  });

  it("begins anew for a limit that an extension moved", async () => {
    const { lead } = await replyOpen();
    await remindAll("2012-06-27");
    const [grantedOn, newDueOn] = [fromPlainDate("2012-06-27"), fromPlainDate("2012-07-31")];
    await db.extension.create({
      data: { assignmentId: lead, grantedOn, newDueOn, reason: "招标" },
    });
    expect(await remindAll("2012-06-28")).toBe(0);
    expect(await remindAll("2012-07-24")).toBe(1);
    const rungs = await db.reminder.findMany({ orderBy: { id: "asc" } });
    expect(rungs.map(({ rung }) => rung)).toEqual([-1, -5]);
  });

  it("reminds the lead proposer twice of a rating, and says nothing of one that came back sealed", async () => {
    await answeredCase(register);
    const rated = await answeredCase(register);
    await db.feedback.create({
      data: {
        proposalId: rated,
        round: 1,
        returnedOn: fromPlainDate("2012-06-20"),
        attitude: "DISSATISFIED",
        result: "DISSATISFIED",
      },
    });
    // Answered on 06-15: 15 working days later is 07-09.
    for (const day of ["2012-07-06", "2012-07-09", "2012-07-16", "2012-07-23"])
      await remindAll(day);
    const sent = await db.reminder.findMany({ orderBy: { id: "asc" } });
    expect(sent.map(({ remindedOn }) => toPlainDate(remindedOn))).toEqual([
      "2012-07-09",
      "2012-07-16",
    ]);
    expect(await sentences(register.proposer)).toContain(
      "催办：请评价单位的答复，期限7月9日，今天到期。",
    );
    expect(await sentences(register.office)).toEqual([]);
  });
});

describe("what the clock calls", () => {
  it("waits for 8 o'clock in Shanghai, and runs once a day", async () => {
    await db.office.create({ data: { id: 1, name: "临安市政协" } });
    expect(await remindWhenDue(new Date("2012-06-19T23:59:00Z"))).toBeNull();
    expect(await remindWhenDue(new Date("2012-06-20T00:00:00Z"))).toBe(0);
    expect(await remindWhenDue(new Date("2012-06-20T09:00:00Z"))).toBeNull();
  });

  it("follows the demo's today as soon as it is moved", async () => {
    await replyOpen();
    const demo = { id: 1, name: "临安市政协", isDemo: true };
    await db.office.create({ data: { ...demo, demoToday: fromPlainDate("2012-06-19") } });
    const night = new Date("2026-11-24T18:00:00Z");
    expect(await remindWhenDue(night)).toBe(0);
    await db.office.update({ where: { id: 1 }, data: { demoToday: fromPlainDate("2012-06-25") } });
    expect(await remindWhenDue(night)).toBe(1);
    expect(await remindWhenDue(night)).toBeNull();
  });

  it("does nothing before a committee is set up", async () => {
    expect(await remindWhenDue(new Date("2012-06-20T06:00:00Z"))).toBeNull();
  });
});

describe("by hand", () => {
  it("the office chases a unit at any time, its head too, once a day", async () => {
    const { id, lead } = await replyOpen();
    const office = on("2012-05-08", register.office);
    await remindNow(office, { assignmentId: lead });
    expect(await sentences(register.waterClerk)).toEqual([
      "督查室催办：请办理答复，期限6月28日，剩36个工作日。",
    ]);
    expect(await sentences(head)).toHaveLength(1);
    expect(await remindedToday(office, [lead])).toEqual(new Set([lead]));
    await expect(remindNow(office, { assignmentId: lead })).rejects.toMatchObject({
      message: "今天已经催办过，明天可以再催。",
    });
    await remindNow(on("2012-05-09", register.office), { assignmentId: lead });
    const { owed, sent } = await readReminderLetter(on("2012-05-09", office), id, lead);
    expect(owed?.step.code).toBe("REPLY");
    expect(sent.map((one) => one.on)).toEqual(["2012-05-08", "2012-05-09"]);
  });

  it("nobody else chases, and nobody what is done", async () => {
    const { id, lead, assist } = await replyOpen();
    for (const actor of [register.staff, register.waterClerk, head])
      await expect(remindNow(actor, { assignmentId: lead })).rejects.toMatchObject({
        kind: "denied",
      });
    await expect(remindNow(register.office, { assignmentId: assist })).rejects.toMatchObject({
      message: "该单位已送会办意见，不用催办。",
    });
    await answer(register, id, "2012-06-19");
    await expect(
      remindNow(on("2012-06-20", register.office), { assignmentId: lead }),
    ).rejects.toMatchObject({ message: "该单位已经答复，不用催办。" });
  });

  it("leaves a unit alone whose reply waits for the government's review", async () => {
    const { id, lead } = await replyOpen();
    await db.keySelection.create({
      data: { proposalId: id, chosenOn: fromPlainDate("2012-04-10") },
    });
    await db.governmentReview.create({
      data: { proposalId: id, openedOn: fromPlainDate("2012-06-20") },
    });
    const office = on("2012-07-04", register.office);
    await expect(remindNow(office, { assignmentId: lead })).rejects.toMatchObject({
      message: "答复正等市长办公会议审阅，不催办单位。",
    });
    await expect(remindUnit(office, { unitId: register.units.water.id })).rejects.toMatchObject({
      kind: "conflict",
    });
    expect(await remindAll("2012-07-04")).toBe(0);
  });

  it("in one act chases all that a unit is late with, and only that", async () => {
    const late = await register.filedCase();
    await assigned(register, late);
    const { id: soon } = await replyOpen();
    const office = on("2012-04-09", register.office);
    const unitId = register.units.water.id;
    await remindUnit(office, { unitId });
    expect(await eventsOf(late)).toEqual(["assignment.remind"]);
    expect(await eventsOf(soon)).toEqual([]);
    await expect(remindUnit(office, { unitId })).rejects.toMatchObject({ kind: "conflict" });
    await expect(remindUnit(register.staff, { unitId })).rejects.toMatchObject({ kind: "denied" });
  });
});
