import type { Actor } from "@/lib/actor";
import { secretOfSite } from "@/lib/auth-settings";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { FACTS_SELECT, toFacts } from "@/lib/proposal/facts";
import { visibleTo } from "@/lib/proposal/policy";
import type { ProposerRow } from "@/lib/proposal/proposers";
import { lastRound } from "@/lib/proposal/standing";
import { mayHandleLinks, mayIssueLink } from "@/lib/rating-link/policy";
import { linkState } from "@/lib/rating-link/state";
import { hashOfToken, tokenOf } from "@/lib/rating-link/token";
import { ensure } from "@/lib/verdict";

/** The printed links of a case, the latest first, with their state today; never a token. @throws Refusal denied */
export async function listLinks(actor: Actor, proposalId: number) {
  ensure(mayHandleLinks(actor));
  const rows = await db.ratingLink.findMany({
    where: { mailId: null, proposal: { AND: [{ id: proposalId }, visibleTo(actor)] } },
    orderBy: { id: "desc" },
    omit: { seed: true, tokenHash: true },
  });
  return rows.map(({ issuedOn, expiresOn, ...row }) => {
    const days = { issuedOn: toPlainDate(issuedOn), expiresOn: toPlainDate(expiresOn) };
    return { ...row, ...days, state: linkState({ ...row, ...days }, actor.today) };
  });
}

/** The cases that wait for the rating of their last round, by number: those a form may be printed for. */
export async function listToRate(actor: Actor) {
  ensure(mayHandleLinks(actor));
  const rows = await db.proposal.findMany({
    where: { AND: [visibleTo(actor), { status: "ANSWERED" }] },
    orderBy: [{ caseNumber: "asc" }, { id: "asc" }],
    select: FACTS_SELECT,
  });
  return rows
    .map(toFacts)
    .filter((facts) => mayIssueLink(actor, facts).may)
    .map(({ id, caseNumber, title }) => ({ id, caseNumber, title }));
}

/** What a form asks about: the case by number and title, its replies and consultations; nothing of a person. */
const CASE = {
  id: true,
  caseNumber: true,
  title: true,
  suggestions: true,
  plenary: { select: { name: true } },
  assignments: {
    where: { voidedAt: null, assignedOn: { not: null } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      round: true,
      unit: { select: { name: true } },
      replies: {
        where: { voidedAt: null },
        select: { repliedOn: true, outcomeClass: { select: { letter: true, wording: true } } },
      },
      consultations: {
        where: { voidedAt: null },
        orderBy: { consultedOn: "asc" },
        select: {
          id: true,
          consultedOn: true,
          place: true,
          confirmations: { where: { voidedAt: null }, select: { id: true } },
        },
      },
    },
  },
} satisfies Prisma.ProposalSelect;

async function readAsked(tx: Tx, proposalId: number, round: number) {
  const { assignments, plenary, ...rest } = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: CASE,
  });
  const present = assignments.filter((one) => one.round === round);
  return {
    ...rest,
    round,
    plenary: plenary.name,
    replies: present.flatMap(({ unit, replies }) =>
      replies.map(({ repliedOn, outcomeClass }) => ({
        unit: unit?.name ?? "承办单位",
        on: toPlainDate(repliedOn),
        outcomeClass: outcomeClass ? `${outcomeClass.letter}类（${outcomeClass.wording}）` : null,
      })),
    ),
    consultations: present.flatMap(({ unit, consultations }) =>
      consultations.map(({ id, consultedOn, place, confirmations }) => ({
        id,
        unit: unit?.name ?? "承办单位",
        on: toPlainDate(consultedOn),
        place,
        said: confirmations.length > 0,
      })),
    ),
  };
}

export type AskedCase = Awaited<ReturnType<typeof readAsked>>;

/** The forms with the link of each, for printing; a case without an open link gets a form without one. */
export async function readForms(actor: Actor, ids: readonly number[]) {
  ensure(mayHandleLinks(actor));
  const rows = await db.proposal.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleTo(actor)] },
    orderBy: [{ caseNumber: "asc" }, { id: "asc" }],
    select: FACTS_SELECT,
  });
  const forms: { asked: AskedCase; token: string | null; expiresOn: PlainDate | null }[] = [];
  for (const facts of rows.map(toFacts)) {
    if (!mayIssueLink(actor, facts).may) continue;
    const round = lastRound(facts);
    const link = await db.ratingLink.findFirst({
      where: { proposalId: facts.id, round, revokedAt: null, mailId: null },
    });
    const expiresOn = link && toPlainDate(link.expiresOn);
    const open = link && expiresOn && linkState({ ...link, expiresOn }, actor.today) === "open";
    const token = open ? tokenOf(link.seed, secretOfSite()) : null;
    // After the site's secret was changed the token would open nothing: it is issued anew.
    const opens = token !== null && hashOfToken(token) === link?.tokenHash;
    const asked = await readAsked(db, facts.id, round);
    forms.push({ asked, token: opens ? token : null, expiresOn: opens ? expiresOn : null });
  }
  return forms;
}

/** A link of which a co-proposer rates beside the lead. */
export function isBeside({ memberId, collectiveId }: ProposerRow): boolean {
  return memberId !== null || collectiveId !== null;
}

/**
 * What the holder of an open link is asked; of a co-proposer, nothing on consultations, which are the lead's to
 * confirm. The caller has found the link by its token.
 */
export async function readAskedByLink(link: { proposalId: number; round: number } & ProposerRow) {
  const beside = isBeside(link);
  const asked = await readAsked(db, link.proposalId, link.round);
  return { ...asked, ...(beside ? { consultations: [] } : {}), beside };
}

export type AskedByLink = Awaited<ReturnType<typeof readAskedByLink>>;

/**
 * Whoever holds the link acts, in this one act, as the co-proposer it names, or as the case's lead proposer or whom
 * their turn was passed to.
 */
export async function readHolder(
  tx: Tx,
  { proposalId, ...named }: { proposalId: number } & ProposerRow,
  today: PlainDate,
): Promise<Actor> {
  const beside = isBeside(named);
  const select = { memberId: true, collectiveId: true };
  const { memberId, collectiveId } = beside
    ? named
    : ((await tx.leadPassing.findFirst({
        where: { proposalId, voidedAt: null },
        orderBy: { id: "desc" },
        select,
      })) ?? (await tx.proposer.findFirstOrThrow({ where: { proposalId, position: 0 }, select })));
  const name = `${beside ? "附议人" : "第一提案人"}（凭评价链接）`;
  return { userId: null, name, role: "proposer", unitId: null, memberId, collectiveId, today };
}
