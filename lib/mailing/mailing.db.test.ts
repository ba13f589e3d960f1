import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { accepted, answer, on } from "@/lib/assignment/testing";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { gatherNow, gatherWhenDue, resendMail, sendWaiting } from "@/lib/mailing/commands";
import { listMails } from "@/lib/mailing/queries";
import { stateInWords } from "@/lib/mailing/retry";
import { type Mailing, makeMailing } from "@/lib/mailing/testing";
import { markAllRead } from "@/lib/notice/commands";
import { remindAll } from "@/lib/reminder/commands";

let mailing: Mailing;
let register: Mailing["register"];
let administrator: Actor;
let smtp: Mailing["smtp"];

beforeEach(async () => {
  mailing = await makeMailing();
  ({ register, administrator, smtp } = mailing);
});

afterEach(() => smtp.stop());

const save: Mailing["save"] = (...args) => mailing.save(...args);
/** 2012-06-20 in Shanghai. */
const at = (time: string, day = "2012-06-20") => new Date(`${day}T${time}:00+08:00`);
const gather = (actor = on("2012-06-20", administrator)) => gatherNow(actor);

describe("a day's mail", () => {
  it("is one a person, with everything unread, and only to those with an address", async () => {
    await save();
    await mailing.handedOver();
    await mailing.handedOver();
    await gather();
    expect(await sendWaiting()).toBe(2);
    const [mail, second] = mailing.mailsTo("water@example.com");
    expect(second).toBeUndefined();
    expect(mail?.text).toContain("您有2条未读消息");
    expect(mail?.text).toMatch(/1\. 086 关于整治苕溪河道的建议\s+已交办，请承办单位签收/);
    expect(mail?.text).toMatch(/http:\/\/tian\.example\/proposals\/\d+/);
    expect(mailing.mailsTo("member@example.com")).toHaveLength(1);
    expect(smtp.received).toHaveLength(2);
    // What comes later on the day goes with the next day's.
    await mailing.handedOver();
    await expect(gather()).rejects.toMatchObject({ kind: "conflict" });
    await gather(on("2012-06-21", administrator));
    await sendWaiting();
    expect(mailing.mailsTo("water@example.com")[1]?.text).toContain("您有1条未读消息");
  });

  it("has for who stands in what the absent person is told, marked, and only on those days", async () => {
    await save();
    const { waterHead: head, waterClerk: clerk } = register;
    const grant = { userId: head.userId ?? 0, role: "unitHead", unitId: head.unitId } as const;
    const { id: grantId } = await db.roleGrant.create({ data: grant });
    const until = (day: "2012-03-28" | "2040-06-20") => ({
      fromOn: fromPlainDate("2012-03-28"),
      untilOn: fromPlainDate(day),
    });
    const days = { grantId, deputyId: clerk.userId ?? 0, ...until("2040-06-20") };
    const { id } = await db.deputy.create({ data: days });
    await mailing.handedOver();
    await gather();
    await sendWaiting();
    const mine = () => mailing.mailsTo("water@example.com");
    expect(mine()).toHaveLength(1);
    expect(mine()[0]?.text).toContain("您有2条未读消息");
    expect(mine()[0]?.text).toContain(`代${head.name}：已交办，请承办单位签收`);
    await mailing.handedOver();
    await db.deputy.update({ where: { id }, data: until("2012-03-28") });
    await gather(on("2012-06-21", administrator));
    await sendWaiting();
    expect(mine()[1]?.text).toContain("您有1条未读消息");
    expect(mine()[1]?.text).not.toContain("代");
  });

  it("is written and sent once by two servers", async () => {
    await save();
    await mailing.handedOver();
    await Promise.allSettled([gather(), gather(), gather()]);
    const sent = await Promise.all([sendWaiting(), sendWaiting(), sendWaiting()]);
    expect(sent.reduce((a, b) => a + b)).toBe(2);
    expect(smtp.received).toHaveLength(2);
    expect(await db.mail.count()).toBe(2);
  });

  it("leaves out what was done between its writing and its sending", async () => {
    await save();
    const { id, lead } = await mailing.handedOver();
    await mailing.handedOver();
    await gather();
    const acceptedOn = fromPlainDate("2012-06-20");
    await db.acceptance.create({ data: { assignmentId: lead, acceptedOn } });
    expect(await sendWaiting()).toBe(2);
    const mail = mailing.mailsTo("water@example.com")[0];
    expect(mail?.text).toContain("您有1条未读消息");
    expect(mail?.text).not.toContain(`/proposals/${id}\n`);
    // The proposer is only told, and reads of both.
    expect(mailing.mailsTo("member@example.com")[0]?.text).toContain("您有2条未读消息");
  });

  it("says nothing of a reminder whose step is done, nor of what was read", async () => {
    await save();
    const id = await register.filedCase();
    await accepted(register, id);
    await remindAll("2012-06-20");
    const chased = await db.notice.count({ where: { kind: "assignment.remind" } });
    expect(chased).toBeGreaterThan(0);
    await answer(register, id, "2012-06-20");
    await expect(gather()).rejects.toThrow("没有要发的邮件");
    await mailing.handedOver();
    await gather();
    await markAllRead(register.waterClerk);
    await sendWaiting();
    expect(mailing.mailsTo("water@example.com")).toEqual([]);
    const { rows } = await listMails(administrator, 1);
    const dropped = rows.find(({ to }) => to === "water@example.com");
    expect(dropped && stateInWords(dropped)).toContain("没有发送：其中的消息都已读");
  });

  it("goes out by the clock once, after the hour and the day's reminders, and not without settings", async () => {
    await mailing.handedOver();
    await db.reminderRun.create({ data: { day: fromPlainDate("2012-06-20"), reminders: 0 } });
    expect(await gatherWhenDue(at("10:00"))).toBeNull();
    await save({ enabled: undefined });
    expect(await gatherWhenDue(at("10:00"))).toBeNull();
    expect(await sendWaiting()).toBe(0);
    await save();
    expect(await gatherWhenDue(at("08:29"))).toBeNull();
    expect(await gatherWhenDue(at("08:30"))).toBe(2);
    expect(await gatherWhenDue(at("08:31"))).toBeNull();
    // No reminders yet on the next day: waited for, but not for ever.
    expect(await gatherWhenDue(at("08:59", "2012-06-21"))).toBeNull();
    expect(await gatherWhenDue(at("09:00", "2012-06-21"))).toBe(0);
  });

  it("follows the hour that is set, from the next minute on", async () => {
    await mailing.handedOver();
    await db.reminderRun.create({ data: { day: fromPlainDate("2012-06-20"), reminders: 0 } });
    await save({ gatherAt: "14:05" });
    expect(await gatherWhenDue(at("09:00"))).toBeNull();
    expect(await gatherWhenDue(at("14:04"))).toBeNull();
    await save({ gatherAt: "13:00" });
    expect(await gatherWhenDue(at("14:04"))).toBe(2);
    expect(await gatherWhenDue(at("13:29", "2012-06-21"))).toBeNull();
    expect(await gatherWhenDue(at("13:30", "2012-06-21"))).toBe(0);
  });

  it("goes to nobody whose account is closed or whose role was taken", async () => {
    await save();
    await mailing.handedOver();
    const id = register.waterClerk.userId ?? 0;
    await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
    await db.roleGrant.deleteMany({ where: { userId: register.proposer.userId ?? 0 } });
    await expect(gather()).rejects.toThrow("没有要发的邮件");
  });
});

describe("a mail that fails", () => {
  it("is tried five times, each later, then shown with why, and sent again by hand", async () => {
    await save();
    await mailing.handedOver();
    smtp.refused.add("water@example.com");
    await gather();
    const start = Date.now();
    expect(await sendWaiting(new Date(start))).toBe(1); // the other person's
    expect(await sendWaiting(new Date(start + 60_000))).toBe(0);
    const waiting = await db.mail.findFirstOrThrow({ where: { to: "water@example.com" } });
    expect(waiting).toMatchObject({ attempts: 1, state: "WAITING" });
    expect(stateInWords(waiting)).toContain("等待发送，已试1次");
    await expect(resendMail(administrator, { mailId: waiting.id })).rejects.toMatchObject({
      kind: "denied",
    });
    for (const hours of [1, 4, 8, 12, 16]) await sendWaiting(new Date(start + hours * 3_600_000));
    const failed = await db.mail.findUniqueOrThrow({ where: { id: waiting.id } });
    expect(failed).toMatchObject({ attempts: 5, state: "FAILED", tryAt: null });
    expect(stateInWords(failed)).toContain("失败：邮件服务器不接受收件地址water@example.com");
    await expect(resendMail(register.staff, { mailId: failed.id })).rejects.toMatchObject({
      kind: "denied",
    });
    smtp.refused.clear();
    await resendMail(administrator, { mailId: failed.id });
    expect(await sendWaiting()).toBe(1);
    expect(mailing.mailsTo("water@example.com")).toHaveLength(1);
    expect((await db.mail.findUniqueOrThrow({ where: { id: failed.id } })).error).toBeNull();
  });

  it("because the server is away, leaves the others untried", async () => {
    await save();
    await mailing.handedOver();
    await gather();
    await smtp.stop();
    expect(await sendWaiting()).toBe(0);
    const mails = await db.mail.findMany({ orderBy: { id: "asc" } });
    expect(mails.map(({ attempts }) => attempts)).toEqual([1, 0]);
    expect(mails[0]?.error).toContain("连不上邮件服务器");
  });
});
