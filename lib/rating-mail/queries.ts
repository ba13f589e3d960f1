import type { Actor } from "@/lib/actor";
import { fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { MailState, RatingMailOccasion } from "@/lib/db/generated/enums";
import { FACTS_SELECT, type ProposalFacts, toFacts } from "@/lib/proposal/facts";
import { visibleTo } from "@/lib/proposal/policy";
import type { ProposerRow } from "@/lib/proposal/proposers";
import { answering, lastRound, standingAssignments } from "@/lib/proposal/standing";
import { mayHandleLinks } from "@/lib/rating-link/policy";
import { linkState, type LinkState } from "@/lib/rating-link/state";
import { raterAsked } from "@/lib/rating-mail/raters";
import { ensure } from "@/lib/verdict";

export type RatingMailRow = {
  id: number;
  round: number;
  name: string;
  occasion: RatingMailOccasion;
  queuedOn: PlainDate;
  maskedTo: string | null;
  state: MailState;
  attempts: number;
  tryAt: Date | null;
  sentAt: Date | null;
  error: string | null;
  withdrawnAt: Date | null;
  /** null: it brought none yet */
  link: LinkState | null;
  /** The person's rating of this round is still asked for. */
  asked: boolean;
};

/** The mails with links of a case, the latest first; never a token or a whole address. @throws Refusal denied */
export async function listRatingMails(
  actor: Actor,
  facts: ProposalFacts,
): Promise<RatingMailRow[]> {
  ensure(mayHandleLinks(actor));
  const rows = await db.ratingMail.findMany({
    where: { proposal: { AND: [{ id: facts.id }, visibleTo(actor)] } },
    orderBy: { id: "desc" },
    omit: { proposalId: true, recordedAt: true, recordedById: true },
    include: {
      member: { select: { name: true } },
      collective: { select: { name: true } },
      links: {
        orderBy: { id: "desc" },
        take: 1,
        select: { usedAt: true, revokedAt: true, expiresOn: true },
      },
    },
  });
  return rows.map(({ member, collective, links, memberId, collectiveId, queuedOn, ...row }) => {
    const [link] = links;
    const person = { memberId, collectiveId };
    return {
      ...row,
      name: collective?.name ?? member?.name ?? "",
      queuedOn: toPlainDate(queuedOn),
      link: link
        ? linkState({ ...link, expiresOn: toPlainDate(link.expiresOn) }, actor.today)
        : null,
      asked: row.round === lastRound(facts) && raterAsked(facts, person) !== null,
    };
  });
}

/** Only what was answered of late is news: turned on, it writes to nobody about the years before. */
const NEWS_HOURS = 48;

export type Occasioned = { facts: ProposalFacts; occasion: RatingMailOccasion };

/**
 * Cases that ask for ratings and have an occasion to say so: answered within two days, or reminded today; with the
 * latest of the occasions.
 */
export async function readOccasions(today: PlainDate, now: Date): Promise<Occasioned[]> {
  const reminded = { step: "FEEDBACK", remindedOn: fromPlainDate(today) } as const;
  const replied = {
    kind: "assignment.reply",
    at: { gt: new Date(now.getTime() - NEWS_HOURS * 3_600_000) },
  };
  const rows = await db.proposal.findMany({
    where: {
      status: "ANSWERED",
      voidedAt: null,
      plenary: { closedOn: null },
      OR: [{ reminders: { some: reminded } }, { events: { some: replied } }],
    },
    orderBy: { id: "asc" },
    select: {
      ...FACTS_SELECT,
      reminders: {
        where: reminded,
        orderBy: { id: "asc" },
        select: { round: true, rung: true },
      },
    },
  });
  return rows.map(({ reminders, ...row }) => {
    const facts = toFacts(row);
    const last = reminders.findLast(({ round }) => round === lastRound(facts));
    if (!last) return { facts, occasion: "ANSWERED" };
    return { facts, occasion: last.rung ? "SECOND_REMINDER" : "FIRST_REMINDER" };
  });
}

const ADDRESSED = {
  email: true,
  grants: {
    where: { role: "proposer", user: { disabledAt: null, email: { not: null } } },
    orderBy: { id: "asc" },
    select: { user: { select: { email: true } } },
  },
} as const satisfies Prisma.MemberSelect;

/**
 * Where a rater is written to: the address of their account in use, or the register's; a collective's is its contact's.
 * null: none is known.
 */
export async function readAddress(tx: Tx, rater: ProposerRow): Promise<string | null> {
  const one = rater.collectiveId
    ? await tx.collective.findUnique({
        where: { id: rater.collectiveId },
        select: { grants: ADDRESSED.grants, contact: { select: ADDRESSED } },
      })
    : { grants: [], contact: await readMember(tx, rater.memberId) };
  const accounts = [...(one?.grants ?? []), ...(one?.contact?.grants ?? [])];
  const address = accounts.flatMap(({ user }) => user.email ?? [])[0] ?? one?.contact?.email;
  return address && /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address) ? address : null;
}

function readMember(tx: Tx, id: number | null) {
  return tx.member.findUnique({ where: { id: id ?? -1 }, select: ADDRESSED });
}

/** What the mail names: the case and who answered it. */
export async function readNamed(tx: Tx, facts: ProposalFacts) {
  const ids = standingAssignments(facts, lastRound(facts))
    .filter(answering)
    .flatMap(({ unitId }) => unitId ?? []);
  const units = await tx.unit.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "asc" },
    select: { name: true },
  });
  const { registrationNumber } = await tx.proposal.findUniqueOrThrow({
    where: { id: facts.id },
    select: { registrationNumber: true },
  });
  return {
    number: facts.caseNumber ?? registrationNumber ?? "",
    title: facts.title,
    units: units.map(({ name }) => name),
  };
}
