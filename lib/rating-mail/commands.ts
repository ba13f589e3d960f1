import { type Actor, systemActor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, inTransaction, type Tx } from "@/lib/db/client";
import type { RatingMailOccasion } from "@/lib/db/generated/enums";
import { sql } from "@/lib/db/sql";
import { notFound, Refusal } from "@/lib/errors";
import { type Message, sendMail } from "@/lib/mail/smtp";
import { type Outgoing, readOutgoing } from "@/lib/mailing/queries";
import { MOST_ATTEMPTS, nextTry } from "@/lib/mailing/retry";
import { readOffice, todayOf } from "@/lib/office/queries";
import { paths } from "@/lib/paths";
import { lockProposal } from "@/lib/proposal/commands";
import type { ProposalFacts } from "@/lib/proposal/facts";
import type { ProposerRow } from "@/lib/proposal/proposers";
import { lastRound } from "@/lib/proposal/standing";
import { issueMailed, revokeMailed } from "@/lib/rating-link/commands";
import { mayHandleLinks } from "@/lib/rating-link/policy";
import { linkState } from "@/lib/rating-link/state";
import { letterOf, maskAddress } from "@/lib/rating-mail/letter";
import { mayMailAgain, mayWithdrawMail } from "@/lib/rating-mail/policy";
import { readAddress, readNamed, readOccasions } from "@/lib/rating-mail/queries";
import { type Rater, raterAsked, ratersAsked } from "@/lib/rating-mail/raters";
import type { AboutMailInput } from "@/lib/rating-mail/schema";
import { ensure } from "@/lib/verdict";

/** Where the link of this rater is kept: the lead's is whoever's turn it is, and names nobody. */
const linkOwner = ({ lead, memberId, collectiveId }: Rater): ProposerRow =>
  lead ? { memberId: null, collectiveId: null } : { memberId, collectiveId };

const personOf = ({ memberId, collectiveId }: ProposerRow) => ({ memberId, collectiveId });

/**
 * Puts a mail in the queue for everybody whose rating is asked for and who has an address, once for each occasion:
 * under the case's lock, so that of two servers the second finds the first one's. @returns how many
 */
async function queueMails(today: PlainDate, now: Date): Promise<number> {
  let queued = 0;
  for (const { facts, occasion } of await readOccasions(today, now))
    queued += await inTransaction((tx) => queueCase(tx, facts.id, { today, now, occasion }));
  return queued;
}

type Queued = { today: PlainDate; now: Date; occasion: RatingMailOccasion };

async function queueCase(tx: Tx, id: number, { today, now, occasion }: Queued) {
  const facts = await lockProposal(tx, mailer(today), id);
  const round = lastRound(facts);
  let queued = 0;
  for (const rater of ratersAsked(facts)) {
    const own = { proposalId: id, round, ...personOf(rater) };
    const stays = [{ state: { not: "DROPPED" } as const }, { withdrawnAt: { not: null } }];
    if ((await tx.ratingMail.count({ where: { ...own, occasion, OR: stays } })) > 0) continue;
    const to = await readAddress(tx, rater);
    if (!to) continue;
    const queuedOn = fromPlainDate(today);
    const data = { ...own, occasion, queuedOn, tryAt: now, maskedTo: maskAddress(to) };
    await tx.ratingMail.create({ data });
    queued += 1;
  }
  return queued;
}

const mailer = (today: PlainDate) => systemActor(today, "评价邮件");

/** A job's run ends before its queue gives it up. */
const RUN_MS = 80_000;

/**
 * What the clock calls every minute, while mail and mailed links are turned on: queues what there is occasion for and
 * sends what waits, one after the other. What fails is tried again, five times in all, each time with a new link.
 * @returns how many were sent
 */
export async function mailRatingLinks(now = new Date()): Promise<number> {
  const [outgoing, office] = await Promise.all([readOutgoing(db), readOffice()]);
  if (!outgoing?.enabled || !outgoing.ratingLinks) return 0;
  const today = todayOf(office, now);
  await queueMails(today, now);
  const end = Date.now() + RUN_MS;
  let sent = 0;
  while (Date.now() < end) {
    const next = await db.ratingMail.findFirst({
      where: { tryAt: { lte: now } },
      orderBy: [{ tryAt: "asc" }, { id: "asc" }],
      select: { id: true, proposalId: true },
    });
    if (!next) break;
    const about = { office: office.name, outgoing, today, now };
    const claimed = await inTransaction((tx) => claim(tx, next, about));
    if (!claimed) continue;
    const sending = await sendMail(outgoing.server, claimed.message);
    await finish(claimed, sending.sent ? null : sending);
    if (sending.sent) sent += 1;
    else if (sending.ofServer) break;
  }
  return sent;
}

type About = { office: string; outgoing: Outgoing; today: PlainDate; now: Date };
type Claimed = { id: number; attempts: number; message: Message };

/**
 * Takes a mail under its case's lock: the try is counted and its link made before it is sent. The text with the token
 * lives in this process alone, from here to the mail server: a queue that kept it would be a list of open links.
 */
async function claim(
  tx: Tx,
  { id, proposalId }: { id: number; proposalId: number },
  { office, outgoing, today, now }: About,
): Promise<Claimed | null> {
  await tx.$executeRaw(sql`SELECT id FROM "Proposal" WHERE id = ${proposalId} FOR NO KEY UPDATE`);
  const mail = await tx.ratingMail.findUniqueOrThrow({ where: { id } });
  // Another server was faster, or it was withdrawn.
  if (!mail.tryAt || mail.tryAt > now) return null;
  const end = (data: { state: "FAILED" | "DROPPED"; error?: string }) =>
    tx.ratingMail.update({ where: { id }, data: { ...data, tryAt: null } }).then(() => null);
  if (mail.attempts >= MOST_ATTEMPTS)
    return end({ state: "FAILED", error: mail.error ?? "发送时中断，不知道对方是否收到。" });
  const actor = mailer(today);
  // Voided, or its plenary closed: then it may not be asked at all.
  const facts = await lockProposal(tx, actor, proposalId).catch(orNone);
  const rater = facts && lastRound(facts) === mail.round ? raterAsked(facts, mail) : null;
  const to = rater && (await readAddress(tx, rater));
  if (!facts || !rater || !to) return end({ state: "DROPPED" });
  const link = await issueMailed(tx, actor, facts, { mailId: id, ...linkOwner(rater) });
  const attempts = mail.attempts + 1;
  const tried = { attempts, tryAt: nextTry(attempts, now), maskedTo: maskAddress(to) };
  await tx.ratingMail.update({ where: { id }, data: tried });
  const { siteUrl, from: address } = outgoing;
  const { occasion } = mail;
  const named = await readNamed(tx, facts);
  const letter = { office, siteUrl, occasion, lead: rater.lead, ...named, ...link };
  const messageId = `<rating-${id}-${attempts}@${address.split("@")[1] ?? "localhost"}>`;
  const from = { name: office, address };
  return { id, attempts, message: { from, to, messageId, ...letterOf(letter) } };
}

/** In our own words: what a server says of a mail may quote it, with the link and the address. */
function failureOf({ ofServer }: { ofServer: boolean }): string {
  return ofServer
    ? "邮件服务器连不上或不接受，请系统管理员到“邮件”里发一封测试邮件看原因。"
    : "邮件服务器没有收下，请核对这位提案者的邮箱。";
}

function orNone(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}

async function finish({ id, attempts }: Claimed, failed: { ofServer: boolean } | null) {
  const last = attempts >= MOST_ATTEMPTS;
  // One withdrawn while it was on its way stays withdrawn.
  await inTransaction((tx) =>
    tx.ratingMail.updateMany({
      where: { id, state: "WAITING" },
      data: failed
        ? { error: failureOf(failed), ...(last ? { state: "FAILED", tryAt: null } : {}) }
        : { state: "SENT", sentAt: new Date(), tryAt: null, error: null },
    }),
  );
}

async function lockMail(tx: Tx, actor: Actor, { proposalId, mailId, seenStatus }: AboutMailInput) {
  ensure(mayHandleLinks(actor));
  const facts = await lockProposal(tx, actor, proposalId, seenStatus);
  const mail = await tx.ratingMail.findFirst({
    where: { id: mailId, proposalId: facts.id },
    include: { links: { orderBy: { id: "desc" }, take: 1 } },
  });
  if (!mail) throw notFound();
  const current = mail.round === lastRound(facts);
  return { facts, mail, rater: current ? raterAsked(facts, mail) : null };
}

function recordMail(tx: Tx, actor: Actor, facts: ProposalFacts, kind: string, id: number) {
  const event = { kind, proposalId: facts.id, subject: `RatingMail:${id}`, on: actor.today };
  return recordEvent(tx, actor, { ...event, data: { round: lastRound(facts) } });
}

/** 再发: to the address that the person has now, with a new link. @throws Refusal denied */
export function mailAgain(actor: Actor, input: AboutMailInput) {
  return inTransaction(async (tx) => {
    const { facts, mail, rater } = await lockMail(tx, actor, input);
    ensure(mayMailAgain(actor, { state: mail.state, asked: rater !== null }));
    const { id } = await tx.ratingMail.create({
      data: {
        proposalId: facts.id,
        round: mail.round,
        ...personOf(mail),
        occasion: "AGAIN",
        queuedOn: fromPlainDate(actor.today),
        tryAt: new Date(),
        recordedById: actor.userId,
      },
      select: { id: true },
    });
    await recordMail(tx, actor, facts, "ratingMail.again", id);
    return { to: paths.proposal.ratingLink(facts.id) };
  });
}

/** 收回: a mail that waits is not sent, and the link that it brought opens no more. @throws Refusal denied */
export function withdrawMail(actor: Actor, input: AboutMailInput) {
  return inTransaction(async (tx) => {
    const { facts, mail } = await lockMail(tx, actor, input);
    const [link] = mail.links;
    const state = link
      ? linkState({ ...link, expiresOn: toPlainDate(link.expiresOn) }, actor.today)
      : null;
    ensure(mayWithdrawMail(actor, { state: mail.state, link: state }));
    const dropped = mail.state === "WAITING" ? ({ state: "DROPPED", tryAt: null } as const) : {};
    await tx.ratingMail.update({
      where: { id: mail.id },
      data: { ...dropped, withdrawnAt: new Date() },
    });
    if (link && state === "open")
      await revokeMailed(tx, actor, facts, { ...personOf(link), reason: "收回邮件里的链接" });
    await recordMail(tx, actor, facts, "ratingMail.withdraw", mail.id);
    return { to: paths.proposal.ratingLink(facts.id) };
  });
}
