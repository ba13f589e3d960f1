import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/actor";
import {
  accepted,
  answer,
  assigned,
  makeRegister,
  on,
  type Register,
} from "@/lib/assignment/testing";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { startSmtp, type TestSmtp } from "@/lib/mail/testing-smtp";
import {
  gatherNow,
  gatherWhenDue,
  resendMail,
  saveMailSettings,
  sendTestMail,
  sendWaiting,
} from "@/lib/mailing/commands";
import { listMails, readMailSettings } from "@/lib/mailing/queries";
import { stateInWords } from "@/lib/mailing/retry";
import { type MailSettingsInput, mailSettingsInput } from "@/lib/mailing/schema";
import { markAllRead, tellNews } from "@/lib/notice/commands";
import { remindAll } from "@/lib/reminder/commands";

let register: Register;
let administrator: Actor;
let smtp: TestSmtp;

beforeEach(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests");
  vi.stubEnv("PUBLIC_URL", "");
  register = await makeRegister();
  await db.office.create({ data: { id: 1, name: "临安市政协" } });
  administrator = await register.actor("administrator");
  await person(register.waterClerk, "unitClerk", "water@example.com");
  await person(register.financeClerk, "unitClerk", null);
  await person(register.proposer, "proposer", "member@example.com");
  smtp = await startSmtp();
});

afterEach(async () => {
  await smtp.stop();
  vi.unstubAllEnvs();
});

async function person({ userId, unitId, memberId }: Actor, role: Role, email: string | null) {
  const id = userId ?? 0;
  await db.user.update({ where: { id }, data: { email } });
  await db.roleGrant.create({ data: { userId: id, role, unitId, memberId } });
}

const save = (change: Partial<Record<keyof MailSettingsInput, unknown>> = {}) =>
  saveMailSettings(
    administrator,
    mailSettingsInput.parse({
      ...smtp.settings,
      fromAddress: "tian@example.com",
      siteUrl: "http://tian.example",
      enabled: "on",
      ...change,
    }),
  );

/** 2012-06-20 in Shanghai. */
const at = (time: string, day = "2012-06-20") => new Date(`${day}T${time}:00+08:00`);
const gather = (actor = on("2012-06-20", administrator)) => gatherNow(actor);
const mailTo = (to: string) => smtp.received.filter((mail) => mail.to.includes(to));

async function handedOver() {
  const id = await register.filedCase();
  const ids = await assigned(register, id);
  await db.$transaction((tx) =>
    recordEvent(tx, register.office, { kind: "proposal.handOver", proposalId: id }),
  );
  await tellNews();
  return { id, ...ids };
}

describe("the settings", () => {
  it("keep the password sealed, never show it, and keep it where it is left empty", async () => {
    await save();
    await save({ password: "", fromAddress: "new@example.com" });
    const row = await db.mailSettings.findUniqueOrThrow({ where: { id: 1 } });
    expect(row.sealedPassword).not.toContain(smtp.settings.password);
    expect(JSON.stringify(await readMailSettings(administrator))).not.toContain("sesame");
    await sendTestMail(administrator, { to: "a@example.com" });
    expect(smtp.received[0]).toMatchObject({ from: "new@example.com", to: ["a@example.com"] });
    const events = await db.event.findMany({ where: { kind: "mail.settings" } });
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain("sesame");
  });

  it("send a kept password to no other server", async () => {
    await save();
    await expect(save({ password: "", host: "elsewhere.example" })).rejects.toMatchObject({
      fields: { password: "请填写密码；换了服务器或用户名，密码要再填一遍。" },
    });
  });

  it("are the administrator's alone", async () => {
    administrator = register.staff;
    await expect(save()).rejects.toMatchObject({ kind: "denied" });
    for (const act of [
      sendTestMail(register.office, { to: "a@example.com" }),
      gatherNow(register.office),
      listMails(register.office, 1),
      readMailSettings(register.office),
    ])
      await expect(act).rejects.toMatchObject({ kind: "denied" });
  });

  it("are tried by a mail that arrives, and stands in the list", async () => {
    await save({ enabled: undefined });
    await sendTestMail(administrator, { to: "a@example.com" });
    expect(smtp.received[0]?.text).toContain("邮件设置可以用");
    const { rows } = await listMails(administrator, 1);
    expect(rows).toMatchObject([{ to: "a@example.com", state: "SENT", userId: null }]);
  });

  it("say in plain words why a test was not taken", async () => {
    const test = () => sendTestMail(administrator, { to: "a@example.com" });
    await expect(test()).rejects.toMatchObject({
      message: "还没有邮件设置，请先填写并保存。",
    });
    await save({ password: "wrong" });
    await expect(test()).rejects.toThrow("不接受这个用户名或密码");
    await save();
    smtp.refused.add("tian@example.com");
    await expect(test()).rejects.toThrow("不接受发件地址tian@example.com");
    smtp.refused.clear();
    smtp.refused.add("a@example.com");
    await expect(test()).rejects.toThrow("不接受收件地址a@example.com");
    await save({ security: "TLS" });
    await expect(test()).rejects.toThrow("加密");
    await save();
    await smtp.stop();
    await expect(test()).rejects.toThrow("连不上邮件服务器127.0.0.1");
    expect(await db.mail.count({ where: { state: "FAILED" } })).toBe(5);
  });
});

describe("a day's mail", () => {
  it("is one a person, with everything unread, and only to those with an address", async () => {
    await save();
    await handedOver();
    await handedOver();
    await gather();
    expect(await sendWaiting()).toBe(2);
    const [mail, second] = mailTo("water@example.com");
    expect(second).toBeUndefined();
    expect(mail?.text).toContain("您有2条未读消息");
    expect(mail?.text).toMatch(/1\. 086 关于整治苕溪河道的建议\s+已交办，请承办单位签收/);
    expect(mail?.text).toMatch(/http:\/\/tian\.example\/proposals\/\d+/);
    expect(mailTo("member@example.com")).toHaveLength(1);
    expect(smtp.received).toHaveLength(2);
    // What comes later on the day goes with the next day's.
    await handedOver();
    await expect(gather()).rejects.toMatchObject({ kind: "conflict" });
    await gather(on("2012-06-21", administrator));
    await sendWaiting();
    expect(mailTo("water@example.com")[1]?.text).toContain("您有1条未读消息");
  });

  it("is written and sent once by two servers", async () => {
    await save();
    await handedOver();
    await Promise.allSettled([gather(), gather(), gather()]);
    const sent = await Promise.all([sendWaiting(), sendWaiting(), sendWaiting()]);
    expect(sent.reduce((a, b) => a + b)).toBe(2);
    expect(smtp.received).toHaveLength(2);
    expect(await db.mail.count()).toBe(2);
  });

  it("leaves out what was done between its writing and its sending", async () => {
    await save();
    const { id, lead } = await handedOver();
    await handedOver();
    await gather();
    const acceptedOn = fromPlainDate("2012-06-20");
    await db.acceptance.create({ data: { assignmentId: lead, acceptedOn } });
    expect(await sendWaiting()).toBe(2);
    const mail = mailTo("water@example.com")[0];
    expect(mail?.text).toContain("您有1条未读消息");
    expect(mail?.text).not.toContain(`/proposals/${id}\n`);
    // The proposer is only told, and reads of both.
    expect(mailTo("member@example.com")[0]?.text).toContain("您有2条未读消息");
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
    await handedOver();
    await gather();
    await markAllRead(register.waterClerk);
    await sendWaiting();
    expect(mailTo("water@example.com")).toEqual([]);
    const { rows } = await listMails(administrator, 1);
    const dropped = rows.find(({ to }) => to === "water@example.com");
    expect(dropped && stateInWords(dropped)).toContain("没有发送：其中的消息都已读");
  });

  it("goes out by the clock once, after the hour and the day's reminders, and not without settings", async () => {
    await handedOver();
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

  it("goes to nobody whose account is closed or whose role was taken", async () => {
    await save();
    await handedOver();
    const id = register.waterClerk.userId ?? 0;
    await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
    await db.roleGrant.deleteMany({ where: { userId: register.proposer.userId ?? 0 } });
    await expect(gather()).rejects.toThrow("没有要发的邮件");
  });
});

describe("a mail that fails", () => {
  it("is tried five times, each later, then shown with why, and sent again by hand", async () => {
    await save();
    await handedOver();
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
    expect(mailTo("water@example.com")).toHaveLength(1);
    expect((await db.mail.findUniqueOrThrow({ where: { id: failed.id } })).error).toBeNull();
  });

  it("because the server is away, leaves the others untried", async () => {
    await save();
    await handedOver();
    await gather();
    await smtp.stop();
    expect(await sendWaiting()).toBe(0);
    const mails = await db.mail.findMany({ orderBy: { id: "asc" } });
    expect(mails.map(({ attempts }) => attempts)).toEqual([1, 0]);
    expect(mails[0]?.error).toContain("连不上邮件服务器");
  });
});
