import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Actor, publicActor } from "@/lib/actor";
import { answeredCase, eventsOf, on } from "@/lib/assignment/testing";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { readProposalFacts } from "@/lib/case-file/queries";
import { coRate } from "@/lib/co-rating/commands";
import { coRateInput } from "@/lib/co-rating/schema";
import { db } from "@/lib/db/client";
import { rate } from "@/lib/feedback/commands";
import { rateInput } from "@/lib/feedback/schema";
import { type Mailing, makeMailing } from "@/lib/mailing/testing";
import { issueLink, openByLink, rateByLink } from "@/lib/rating-link/commands";
import { listLinks } from "@/lib/rating-link/queries";
import { rateByLinkInput } from "@/lib/rating-link/schema";
import { LINK_REFUSAL } from "@/lib/rating-link/state";
import { mailAgain, mailRatingLinks, withdrawMail } from "@/lib/rating-mail/commands";
import { listRatingMails } from "@/lib/rating-mail/queries";

let mailing: Mailing;
let register: Mailing["register"];
let staff: Actor;
let proposalId: number;

const TODAY = "2012-06-18";
const LEAD = "member@example.com";
const OTHER = "yan.other@example.com";
const values = { attitude: "SATISFIED", result: "DISSATISFIED" };

beforeEach(async () => {
  mailing = await makeMailing();
  ({ register } = mailing);
  staff = on(TODAY, register.staff);
  await db.office.update({ where: { id: 1 }, data: { demoToday: fromPlainDate(TODAY) } });
  proposalId = await answeredCase(register, "B");
  // The co-signer has no account: the register alone knows the address.
  const id = register.coSigner.memberId ?? 0;
  await db.member.update({ where: { id }, data: { email: OTHER } });
  await db.$transaction((tx) =>
    recordEvent(tx, register.waterHead, { kind: "assignment.reply", proposalId }),
  );
  await mailing.save({ ratingLinks: "on" });
});
afterEach(() => mailing.smtp.stop());

/** The tokens of the mails to an address, the first first. */
const tokensTo = (to: string) =>
  mailing.mailsTo(to).map(({ text }) => /\/rate\/([\w-]+)/.exec(text)?.[1] ?? "");
const address = "10.0.0.1";
const look = (token: string) => openByLink(publicActor("2012-06-19"), { token, address });
const send = (token: string) =>
  rateByLink(publicActor("2012-06-19"), rateByLinkInput.parse({ token, ...values }), { address });
const mails = async (actor: Actor = staff) =>
  listRatingMails(actor, await readProposalFacts(actor, proposalId));
/** Everything the database holds, as text. */
async function everything(): Promise<string> {
  const [mail, links, events, notices, settings] = await Promise.all([
    db.ratingMail.findMany(),
    db.ratingLink.findMany(),
    db.event.findMany({ select: { data: true, actorName: true, kind: true } }),
    db.notice.findMany({ select: { sentence: true } }),
    db.mail.findMany({ select: { body: true, subject: true, error: true } }),
  ]);
  return JSON.stringify([mail, links, events, notices, settings]);
}

describe("the link inside the mail", () => {
  test("goes to the lead and to a co-proposer without an account, once; each rates as who they are", async () => {
    expect(await mailRatingLinks()).toBe(2);
    expect(await mailRatingLinks()).toBe(0);
    const [lead, other] = [tokensTo(LEAD)[0] ?? "", tokensTo(OTHER)[0] ?? ""];
    expect(lead).toMatch(/^[\w-]{22}$/);
    const text = mailing.mailsTo(LEAD)[0]?.text ?? "";
    expect(text).toContain("086 关于整治苕溪河道的建议");
    expect(text).toContain(`http://tian.example/rate/${lead}`);
    expect(text + (mailing.mailsTo(OTHER)[0]?.text ?? "")).not.toMatch(/言致远|纪云舟/u);
    const kept = await everything();
    for (const secret of [lead, other, LEAD, OTHER]) expect(kept).not.toContain(secret);

    expect(await look(other)).toMatchObject({ beside: true, consultations: [] });
    await send(other);
    expect(await db.coRating.findFirst()).toMatchObject({
      memberId: register.coSigner.memberId,
      openedOn: null,
      recordedById: null,
    });
    await expect(send(other)).rejects.toThrow(LINK_REFUSAL.used);
    await send(lead);
    expect(await db.feedback.findFirst()).toMatchObject({ source: "OWN", recordedById: null });
    expect(await eventsOf(proposalId)).toEqual(
      expect.arrayContaining(["ratingLink.mail", "coRating.rate", "feedback.rate"]),
    );
  });

  test("leaves the printed one as it is; after either is used the other opens nothing", async () => {
    await issueLink(staff, { proposalId });
    await mailRatingLinks();
    expect((await listLinks(staff, proposalId)).map(({ state }) => state)).toEqual(["open"]);
    const lead = tokensTo(LEAD)[0] ?? "";
    await rate(register.proposer, rateInput.parse({ proposalId, ...values }));
    await expect(look(lead)).rejects.toThrow("已经收到");
    await expect(send(lead)).rejects.toThrow("已经收到");
  });

  test("a failed sending is tried with a new token, and the one before opens no more", async () => {
    mailing.smtp.refused.add(LEAD);
    const start = Date.now();
    expect(await mailRatingLinks(new Date(start))).toBe(1);
    const first = await db.ratingLink.findFirstOrThrow({
      where: { memberId: null, mailId: { not: null } },
    });
    const waiting = (await mails()).find(({ maskedTo }) => maskedTo === "m***@example.com");
    expect(waiting).toMatchObject({ state: "WAITING", attempts: 1, link: "open" });
    expect(waiting?.error).toContain("请核对");
    expect(waiting?.error).not.toContain("@");
    mailing.smtp.refused.clear();
    expect(await mailRatingLinks(new Date(start + 3_600_000))).toBe(1);
    const again = await db.ratingLink.findUniqueOrThrow({ where: { id: first.id } });
    expect(again.revokedAt).not.toBeNull();
    await expect(look(tokensTo(LEAD)[0] ?? "")).resolves.toMatchObject({ beside: false });
  });

  test("given up after five tries, and the others wait while the server is away", async () => {
    await mailing.smtp.stop();
    const start = Date.now();
    for (let hours = 0; hours < 30; hours += 3)
      expect(await mailRatingLinks(new Date(start + hours * 3_600_000))).toBe(0);
    const rows = await mails();
    expect(rows.some(({ state, attempts }) => state === "FAILED" && attempts === 5)).toBe(true);
  });

  test("two servers send one each", async () => {
    const sent = await Promise.all([mailRatingLinks(), mailRatingLinks(), mailRatingLinks()]);
    expect(sent.reduce((a, b) => a + b)).toBe(2);
    expect(mailing.smtp.received).toHaveLength(2);
  });

  test("is not sent when what it asks was done, or the reply is no longer there, before its sending", async () => {
    mailing.smtp.refused.add(LEAD).add(OTHER);
    const start = Date.now();
    await mailRatingLinks(new Date(start));
    mailing.smtp.refused.clear();
    await coRate(register.coSigner, coRateInput.parse({ proposalId, ...values }));
    await db.proposal.update({ where: { id: proposalId }, data: { status: "ASSIGNED" } });
    expect(await mailRatingLinks(new Date(start + 3_600_000))).toBe(0);
    expect((await db.ratingMail.findMany()).map(({ state }) => state)).toEqual([
      "DROPPED",
      "DROPPED",
    ]);
  });

  test("only while it is turned on, and about nothing answered long ago", async () => {
    await mailing.save();
    expect(await mailRatingLinks()).toBe(0);
    await mailing.save({ ratingLinks: "on" });
    expect(await mailRatingLinks(new Date(Date.now() + 72 * 3_600_000))).toBe(0);
  });
});

describe("reminders", () => {
  test("bring a new link to who has not rated, and to nobody else", async () => {
    await mailRatingLinks();
    await rate(register.proposer, rateInput.parse({ proposalId, ...values }));
    await db.reminder.create({
      data: {
        proposalId,
        step: "FEEDBACK",
        round: 1,
        rung: 0,
        dueOn: fromPlainDate(TODAY),
        remindedOn: fromPlainDate(TODAY),
      },
    });
    expect(await mailRatingLinks()).toBe(1);
    expect(tokensTo(LEAD)).toHaveLength(1);
    const [first, second] = tokensTo(OTHER);
    expect(mailing.mailsTo(OTHER)[1]?.text).toContain("还没有收到您的评价");
    await expect(look(first ?? "")).rejects.toThrow(LINK_REFUSAL.revoked);
    await expect(look(second ?? "")).resolves.toMatchObject({ beside: true });
  });
});

describe("staff", () => {
  test("see the masked address alone, send again and take back; nobody else does", async () => {
    await mailRatingLinks();
    const rows = await mails();
    const masked = new Set(rows.map(({ maskedTo }) => maskedTo));
    expect(masked).toEqual(new Set(["m***@example.com", "y***@example.com"]));
    const mail = rows.find(({ maskedTo }) => maskedTo?.startsWith("m"));
    const about = { proposalId, mailId: mail?.id ?? 0 };
    for (const actor of [
      register.waterHead,
      register.office,
      register.proposer,
      register.coSigner,
      mailing.administrator,
      await register.actor("auditor"),
    ]) {
      const facts = await readProposalFacts(staff, proposalId);
      await expect(listRatingMails(actor, facts)).rejects.toMatchObject({ kind: "denied" });
      await expect(mailAgain(actor, about)).rejects.toMatchObject({ kind: "denied" });
      await expect(withdrawMail(actor, about)).rejects.toMatchObject({ kind: "denied" });
    }
    await mailAgain(staff, about);
    expect(await mailRatingLinks()).toBe(1);
    const [first, second] = tokensTo(LEAD);
    await expect(look(first ?? "")).rejects.toThrow(LINK_REFUSAL.revoked);
    await expect(look(second ?? "")).resolves.toBeDefined();
    const latest = (await mails())[0];
    await withdrawMail(staff, { proposalId, mailId: latest?.id ?? 0 });
    await expect(look(second ?? "")).rejects.toThrow(LINK_REFUSAL.revoked);
    await expect(
      withdrawMail(staff, { proposalId, mailId: latest?.id ?? 0 }),
    ).rejects.toMatchObject({ kind: "denied" });
    // Withdrawn is withdrawn: the clock does not queue it anew.
    expect(await mailRatingLinks()).toBe(0);
    await rate(register.proposer, rateInput.parse({ proposalId, ...values }));
    await expect(mailAgain(staff, about)).rejects.toThrow("不用再评价");
  });
});
