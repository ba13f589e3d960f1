import { type Actor, systemActor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { secretOfSite } from "@/lib/auth-settings";
import {
  formatLong,
  fromPlainDate,
  hourInShanghai,
  type PlainDate,
  toPlainDate,
} from "@/lib/calendar/plain-date";
import { db, inTransaction, type Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { readCertificates } from "@/lib/mail/certificate";
import { digestOf } from "@/lib/mail/digest";
import { sealText } from "@/lib/mail/secret";
import { type Message, sendMail } from "@/lib/mail/smtp";
import { mayManageMail, mayResend } from "@/lib/mailing/policy";
import { hasGathered, type Outgoing, readOutgoing, readUnmailed } from "@/lib/mailing/queries";
import { MOST_ATTEMPTS, nextTry } from "@/lib/mailing/retry";
import type { MailSettingsInput } from "@/lib/mailing/schema";
import { readOffice, todayOf } from "@/lib/office/queries";
import { paths } from "@/lib/paths";
import { hasRun } from "@/lib/reminder/queries";
import { ensure } from "@/lib/verdict";

/** The mail server; an empty password keeps the one that was, none is kept without a user name. */
export async function saveMailSettings(actor: Actor, input: MailSettingsInput): Promise<void> {
  ensure(mayManageMail(actor));
  const { password, enabled: ticked, ...rest } = input;
  const enabled = ticked === "on";
  const old = (readCertificates(rest.trustedCa ?? "")?.views ?? []).find(
    ({ until }) => until < actor.today,
  );
  if (old) {
    const sentence = `“${old.name}”的证书到${formatLong(old.until)}已经过期，请向网管要新的。`;
    throw new Refusal("invalid", sentence, { trustedCa: sentence });
  }
  await inTransaction(async (tx) => {
    const before = await tx.mailSettings.findUnique({ where: { id: 1 } });
    const kept = password
      ? sealText(password, secretOfSite())
      : // A kept password goes to no other server than it was typed for.
        before?.host === rest.host && before.login === rest.login
        ? before.sealedPassword
        : null;
    const sealedPassword = rest.login ? kept : null;
    if (rest.login && !sealedPassword) {
      const sentence = "请填写密码；换了服务器或用户名，密码要再填一遍。";
      throw new Refusal("invalid", sentence, { password: sentence });
    }
    const data = { ...rest, sealedPassword, enabled, changedAt: new Date() };
    await tx.mailSettings.upsert({ where: { id: 1 }, create: data, update: data });
    const { host, port, security, fromAddress, gatherAt, trustedCa, ratingLinks } = rest;
    const told = { host, port, security, fromAddress, gatherAt, trusted: trustedCa !== null };
    await recordEvent(tx, actor, {
      kind: "mail.settings",
      data: { ...told, enabled, ratingLinks, newPassword: password !== "" },
    });
  });
}

/**
 * Sends one mail at once with the settings as saved, also while they are not enabled, and keeps how it went.
 * @throws Refusal conflict with the server's own failure in plain words
 */
export async function sendTestMail(actor: Actor, { to }: { to: string }): Promise<void> {
  ensure(mayManageMail(actor));
  const outgoing = await readOutgoing(db);
  if (!outgoing) throw new Refusal("conflict", "还没有邮件设置，请先填写并保存。");
  const office = await readOffice();
  const subject = `${office.name}提案办理：测试邮件`;
  const body = `您好！\n\n收到这封邮件，说明${office.name}提案办理系统的邮件设置可以用。\n`;
  const messageId = messageIdOf(`test-${Date.now()}`, outgoing);
  const from = { name: office.name, address: outgoing.from };
  const sending = await sendMail(outgoing.server, { from, to, subject, text: body, messageId });
  const failed = sending.sent ? null : sending.why;
  await inTransaction(async (tx) => {
    const day = fromPlainDate(actor.today);
    const end = sending.sent
      ? ({ state: "SENT", sentAt: new Date() } as const)
      : ({ state: "FAILED", error: failed } as const);
    await tx.mail.create({ data: { to, subject, body, day, attempts: 1, tryAt: null, ...end } });
    await recordEvent(tx, actor, { kind: "mail.test", data: { failed } });
  });
  if (failed) throw new Refusal("conflict", failed);
}

/**
 * Writes one mail for every person who has unread messages that were not mailed and who got none on this day, each
 * in one transaction with its messages' mark: of two servers the second finds the first one's mail, and writes none.
 * @returns how many were written; none unless mail is set and enabled
 */
async function gather(actor: Actor): Promise<number> {
  const [outgoing, office] = await Promise.all([readOutgoing(db), readOffice()]);
  if (!outgoing?.enabled) return 0;
  const { today } = actor;
  const day = fromPlainDate(today);
  const mailed = { mails: { none: { day } } };
  const days = await readUnmailed(db, today, { mailId: null, AND: { user: mailed } });
  let written = 0;
  for (const [userId, { to, noticeIds, lines }] of days) {
    const { siteUrl } = outgoing;
    const text = digestOf({ office: office.name, day: today, siteUrl, lines });
    written += await inTransaction(async (tx) => {
      const [mail] = await tx.mail.createManyAndReturn({
        data: [{ userId, to, day, ...text }],
        skipDuplicates: true,
        select: { id: true },
      });
      if (!mail) return 0;
      const own = { id: { in: noticeIds }, mailId: null };
      await tx.notice.updateMany({ where: own, data: { mailId: mail.id } });
      return 1;
    });
  }
  return written;
}

/** The administrator does not wait for the hour. @throws Refusal denied; conflict while mail is not enabled */
export async function gatherNow(actor: Actor) {
  ensure(mayManageMail(actor));
  if (!(await readOutgoing(db))?.enabled)
    throw new Refusal("conflict", "邮件没有启用，请先在设置里勾选“启用”并保存。");
  const mails = await gather(actor);
  if (mails === 0)
    throw new Refusal("conflict", "没有要发的邮件：没有新的未读消息，或今天都已发过。");
  await inTransaction((tx) => recordEvent(tx, actor, { kind: "mail.gather", data: { mails } }));
  return { to: paths.mail.sent() };
}

/** Minutes for which the day's reminders are waited for, from the hour that is set. */
const WAITED_FOR = 30;

/**
 * What the clock calls every minute: gathers the day's mails once, after its reminders; in the demo, whose today is
 * a setting, as soon as its day was moved. @returns how many were written; null: it was not time, or not set
 */
export async function gatherWhenDue(now: Date): Promise<number | null> {
  const [office, outgoing] = await Promise.all([readOffice(), readOutgoing(db)]);
  const today = todayOf(office, now);
  const minute = hourInShanghai(now) * 60 + now.getUTCMinutes();
  if (!outgoing?.enabled || office.name === "") return null;
  if (!office.demoToday && minute < outgoing.gatherAt) return null;
  if (await hasGathered(today)) return null;
  if ((office.demoToday || minute < outgoing.gatherAt + WAITED_FOR) && !(await hasRun(today)))
    return null;
  const actor = systemActor(today, "每日邮件");
  const mails = await gather(actor);
  const day = fromPlainDate(today);
  await inTransaction(async (tx) => {
    const run = await tx.mailRun.createMany({ data: [{ day, mails }], skipDuplicates: true });
    if (run.count > 0 && mails > 0)
      await recordEvent(tx, actor, { kind: "mail.gather", data: { mails } });
  });
  return mails;
}

/** A job's run ends before its queue gives it up. */
const RUN_MS = 80_000;

/**
 * Sends what waits and whose time has come, one after the other; what fails is tried again later, five times in all.
 * Where the server itself fails, the others wait for the next run. @returns how many were sent
 */
export async function sendWaiting(now = new Date()): Promise<number> {
  const [outgoing, office] = await Promise.all([readOutgoing(db), readOffice()]);
  if (!outgoing?.enabled) return 0;
  const today = todayOf(office, now);
  const end = Date.now() + RUN_MS;
  let sent = 0;
  while (Date.now() < end) {
    const claimed = await inTransaction((tx) => claim(tx, outgoing, office.name, today, now));
    if (claimed === "none") break;
    if (claimed === "ended") continue;
    const sending = await sendMail(outgoing.server, claimed.message);
    await finish(claimed, sending.sent ? null : sending.why);
    if (sending.sent) sent += 1;
    else if (sending.ofServer) break;
  }
  return sent;
}

type Claimed = { id: number; attempts: number; message: Message };

/** Takes the next mail under its lock: the try is counted before it is made, so that no other server makes it too. */
async function claim(
  tx: Tx,
  outgoing: Outgoing,
  name: string,
  today: PlainDate,
  now: Date,
): Promise<Claimed | "ended" | "none"> {
  const [next] = await tx.$queryRaw<{ id: number }[]>(sql`
    SELECT id FROM "Mail" WHERE "tryAt" <= ${now} ORDER BY "tryAt", id LIMIT 1 FOR UPDATE SKIP LOCKED`);
  if (!next) return "none";
  const { id } = next;
  const mail = await tx.mail.findUniqueOrThrow({ where: { id } });
  const give = (data: { state: "FAILED" | "DROPPED"; error?: string }) =>
    tx.mail.update({ where: { id }, data: { ...data, tryAt: null } });
  if (mail.attempts >= MOST_ATTEMPTS) {
    await give({ state: "FAILED", error: mail.error ?? "发送时中断，不知道对方是否收到。" });
    return "ended";
  }
  // What was read or done since it was written is not mailed any more.
  const left = (await readUnmailed(tx, today, { mailId: id })).get(mail.userId ?? 0);
  if (!left) {
    await give({ state: "DROPPED" });
    return "ended";
  }
  const { siteUrl } = outgoing;
  const text = digestOf({ office: name, day: toPlainDate(mail.day), siteUrl, lines: left.lines });
  const attempts = mail.attempts + 1;
  const data = { attempts, tryAt: nextTry(attempts, now), to: left.to, ...text };
  await tx.mail.update({ where: { id }, data });
  const messageId = messageIdOf(`${id}-${mail.queuedAt.getTime()}`, outgoing);
  const { subject, body } = text;
  const from = { name, address: outgoing.from };
  return { id, attempts, message: { from, to: left.to, subject, text: body, messageId } };
}

async function finish({ id, attempts }: Claimed, failed: string | null): Promise<void> {
  const last = attempts >= MOST_ATTEMPTS;
  await inTransaction((tx) =>
    tx.mail.update({
      where: { id },
      data: failed
        ? { error: failed, ...(last ? { state: "FAILED", tryAt: null } : {}) }
        : { state: "SENT", sentAt: new Date(), tryAt: null, error: null },
    }),
  );
}

function messageIdOf(key: string, { from }: Outgoing): string {
  return `<mail-${key}@${from.split("@")[1] ?? "localhost"}>`;
}

/** A mail that was given up is tried anew, to the address that the person has now. */
export async function resendMail(actor: Actor, { mailId: id }: { mailId: number }): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT id FROM "Mail" WHERE id = ${id} FOR UPDATE`);
    const mail = await tx.mail.findUnique({ where: { id } });
    if (!mail) throw new Refusal("notFound", "没有这封邮件。");
    ensure(mayResend(actor, mail));
    const again = { state: "WAITING", attempts: 0, tryAt: new Date(), error: null } as const;
    await tx.mail.update({ where: { id }, data: again });
    await recordEvent(tx, actor, { kind: "mail.resend", subject: `Mail:${id}` });
  });
}
