import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { secretOfSite } from "@/lib/auth-settings";
import { addDays, fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { writeCoRating } from "@/lib/co-rating/commands";
import { mayCoRate } from "@/lib/co-rating/policy";
import { faultOfSaid } from "@/lib/consultation/corrected";
import { sayOnConsultation } from "@/lib/consultation-word/commands";
import { db, inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { writeOwnRating } from "@/lib/feedback/commands";
import { counted } from "@/lib/link-miss/commands";
import { paths } from "@/lib/paths";
import { lockProposal } from "@/lib/proposal/commands";
import type { ProposalFacts } from "@/lib/proposal/facts";
import type { ProposerRow } from "@/lib/proposal/proposers";
import { lastRound } from "@/lib/proposal/standing";
import { mayHandleLinks, mayIssueLink } from "@/lib/rating-link/policy";
import { type AskedByLink, isBeside, readAskedByLink, readHolder } from "@/lib/rating-link/queries";
import {
  type IssueLinkInput,
  type IssueLinksInput,
  type RateByLinkInput,
  type RevokeLinkInput,
  WORD_FIELDS,
} from "@/lib/rating-link/schema";
import { LINK_REFUSAL, linkState } from "@/lib/rating-link/state";
import { hashOfToken, newSeed, newToken, tokenOf } from "@/lib/rating-link/token";
import type { Sender } from "@/lib/rating-trace/trace";
import { ensure } from "@/lib/verdict";

/** The case's printed link of the round that stands: not taken back; it may be used or expired. */
function standingLink(tx: Tx, proposalId: number, round: number) {
  return tx.ratingLink.findFirst({ where: { proposalId, round, revokedAt: null, mailId: null } });
}

async function revoke(tx: Tx, actor: Actor, facts: ProposalFacts, id: number, reason: string) {
  const round = lastRound(facts);
  await tx.ratingLink.update({
    where: { id },
    data: { revokedAt: new Date(), revokedById: actor.userId, revokeReason: reason },
  });
  const event = { kind: "ratingLink.revoke", proposalId: facts.id, subject: `RatingLink:${id}` };
  await recordEvent(tx, actor, { ...event, on: actor.today, data: { round, reason } });
}

/** For which mail a link is, and whose rating it takes; nobody's: the lead's. */
type Mailed = { mailId: number } & ProposerRow;

/** One that opens for the plenary's `ratingLinkDays`, of a locked case that has none. The event holds no token. */
async function issue(tx: Tx, actor: Actor, facts: ProposalFacts, mailed?: Mailed) {
  const { ratingLinkDays } = await tx.plenary.findUniqueOrThrow({
    where: { id: facts.plenaryId },
    select: { ratingLinkDays: true },
  });
  const round = lastRound(facts);
  const seed = mailed ? "" : newSeed();
  const token = mailed ? newToken() : tokenOf(seed, secretOfSite());
  const expiresOn = addDays(actor.today, ratingLinkDays);
  const { id } = await tx.ratingLink.create({
    data: {
      proposalId: facts.id,
      round,
      seed,
      tokenHash: hashOfToken(token),
      ...mailed,
      issuedOn: fromPlainDate(actor.today),
      expiresOn: fromPlainDate(expiresOn),
      recordedById: actor.userId,
    },
    select: { id: true },
  });
  const kind = mailed ? "ratingLink.mail" : "ratingLink.issue";
  const event = { kind, proposalId: facts.id, subject: `RatingLink:${id}` };
  await recordEvent(tx, actor, { ...event, on: actor.today, data: { round, expiresOn } });
  return { token, expiresOn };
}

/** The link of one rater in mails opens no more; of the lead in mails, of nobody in particular. The case is locked. */
export async function revokeMailed(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  { memberId, collectiveId, reason }: ProposerRow & { reason: string },
): Promise<number> {
  const stands = { revokedAt: null, usedAt: null, mailId: { not: null } };
  const own = { proposalId: facts.id, round: lastRound(facts), memberId, collectiveId };
  const links = await tx.ratingLink.findMany({ where: { ...own, ...stands } });
  for (const { id } of links) await revoke(tx, actor, facts, id, reason);
  return links.length;
}

/**
 * A link for a mail that is being sent, of a locked case; one that an earlier mail, or try, brought the same person
 * opens no more. The token is told to nobody but the mail.
 */
export async function issueMailed(tx: Tx, actor: Actor, facts: ProposalFacts, mailed: Mailed) {
  await revokeMailed(tx, actor, facts, { ...mailed, reason: "邮件里换了新的" });
  return issue(tx, actor, facts, mailed);
}

/** 发出评价链接 anew: one that stands is taken back, so that only the latest print opens. @throws Refusal denied */
export function issueLink(actor: Actor, input: IssueLinkInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayIssueLink(actor, facts));
    const old = await standingLink(tx, facts.id, lastRound(facts));
    if (old) await revoke(tx, actor, facts, old.id, "重新发出");
    await issue(tx, actor, facts);
    return { to: paths.proposal.ratingLink(facts.id) };
  });
}

/**
 * Links for the forms to be printed: a case that has an open one keeps it, so that a form printed before still
 * works. @throws Refusal invalid when none was chosen; denied
 */
export async function issueLinks(actor: Actor, { cases }: IssueLinksInput) {
  ensure(mayHandleLinks(actor));
  const ids = [...new Set(cases)].toSorted((a, b) => a - b);
  if (ids.length === 0) throw new Refusal("invalid", "还没有勾选提案，请先勾选要打印的。");
  if (ids.length > 200) throw new Refusal("invalid", "一次最多打印200件，请分几次。");
  await inTransaction(async (tx) => {
    for (const id of ids) {
      const facts = await lockProposal(tx, actor, id);
      // Rated or completed meanwhile: it gets no form.
      if (!mayIssueLink(actor, facts).may) continue;
      const old = await standingLink(tx, id, lastRound(facts));
      const state =
        old && linkState({ ...old, expiresOn: toPlainDate(old.expiresOn) }, actor.today);
      const opens = old && hashOfToken(tokenOf(old.seed, secretOfSite())) === old.tokenHash;
      if (state === "open" && opens) continue;
      if (old) await revoke(tx, actor, facts, old.id, "重新发出");
      await issue(tx, actor, facts);
    }
  }, 120_000);
  return { to: paths.ratingFormsPrint(ids) };
}

/** 收回评价链接, with the reason. @throws Refusal denied; conflict when none is open */
export function revokeLink(actor: Actor, input: RevokeLinkInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId);
    ensure(mayHandleLinks(actor));
    const link = await standingLink(tx, facts.id, lastRound(facts));
    if (!link || link.usedAt) throw new Refusal("conflict", "没有可以收回的链接，请刷新后再看。");
    await revoke(tx, actor, facts, link.id, input.reason);
    return { to: paths.proposal.ratingLink(facts.id) };
  });
}

/**
 * The lead's turn went to another: the link that the one before holds opens no more, on paper or in a mail. The case
 * is locked. @param reason as the log keeps it
 */
export async function takeBackLink(tx: Tx, actor: Actor, facts: ProposalFacts, reason: string) {
  const link = await standingLink(tx, facts.id, lastRound(facts));
  if (link && !link.usedAt) await revoke(tx, actor, facts, link.id, reason);
  await revokeMailed(tx, actor, facts, { memberId: null, collectiveId: null, reason });
}

/** The link of a token, open today. @throws Refusal denied, in the words of LINK_REFUSAL */
async function openLink(tx: Tx, token: string, today: PlainDate) {
  const link = await tx.ratingLink.findUnique({ where: { tokenHash: hashOfToken(token) } });
  if (!link) throw new Refusal("notFound", LINK_REFUSAL.revoked);
  const state = linkState({ ...link, expiresOn: toPlainDate(link.expiresOn) }, today);
  if (state !== "open") throw new Refusal("denied", LINK_REFUSAL[state]);
  return link;
}

type Opened = { token: string; address: string; now?: Date };

/** What the holder of a link is asked. @throws Refusal when it opens nothing: the words to be read */
export function openByLink(
  actor: Actor,
  { token, address, now = new Date() }: Opened,
): Promise<AskedByLink> {
  return counted(address, now, async () => {
    const link = await openLink(db, token, actor.today);
    const holder = await readHolder(db, link, actor.today);
    // The case may have gone on without this rating: voided, withdrawn, rated on paper or completed.
    await inTransaction((tx) => ensureWaits(tx, holder, link));
    return readAskedByLink(link);
  });
}

type Standing = { proposalId: number; round: number } & ProposerRow;

async function ensureWaits(tx: Tx, holder: Actor, link: Standing) {
  const facts = await lockProposal(tx, holder, link.proposalId);
  if (isBeside(link) && facts.status === "ANSWERED" && lastRound(facts) === link.round) {
    ensure(mayCoRate(holder, facts));
    return facts;
  }
  const rated = facts.feedbacks.some((one) => one.round === link.round);
  if (rated) throw new Refusal("denied", "这件提案这一轮的评价已经收到，不能再改。");
  if (facts.status !== "ANSWERED" || lastRound(facts) !== link.round)
    throw new Refusal("denied", "这件提案现在不能评价。有疑问请联系提案委。");
  return facts;
}

/**
 * The words on the consultations and the rating, on one page and in one transaction: the proposer's own acts, marked
 * as by link. Used up with it. @throws Refusal as openByLink; invalid on a field
 */
export function rateByLink(
  actor: Actor,
  { token, words, ...said }: RateByLinkInput,
  { address, device = null, now = new Date() }: Omit<Opened, "token"> & Partial<Sender>,
) {
  return counted(address, now, () =>
    inTransaction(async (tx) => {
      const seen = await openLink(tx, token, actor.today);
      const holder = await readHolder(tx, seen, actor.today);
      const facts = await ensureWaits(tx, holder, seen);
      // Under the case's lock: the same link sent twice is used once, and one taken back meanwhile is refused.
      const { count } = await tx.ratingLink.updateMany({
        where: { id: seen.id, usedAt: null, revokedAt: null },
        data: { usedAt: now },
      });
      if (count === 0) throw new Refusal("denied", LINK_REFUSAL.used);
      const sender = { address, device, now };
      if (isBeside(seen)) {
        await writeCoRating(tx, holder, facts, said, { byLink: true, sender });
        return { to: paths.rate.done };
      }
      for (const { consultationId, ...word } of words) {
        const fault = faultOfSaid(word, actor.today);
        if (fault) {
          const [field, sentence] = fault;
          const input = `${WORD_FIELDS[field]}-${consultationId}`;
          throw new Refusal("invalid", sentence, { [input]: sentence });
        }
        await sayOnConsultation(tx, holder, facts, consultationId, { ...word, linkId: seen.id });
      }
      await writeOwnRating(tx, holder, facts, said, { linkId: seen.id, sender });
      return { to: paths.rate.done };
    }),
  );
}
