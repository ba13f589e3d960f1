import type { Actor } from "@/lib/actor";
import { fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { awaited } from "@/lib/co-rating/people";
import { mayReadCoRating } from "@/lib/co-rating/policy";
import { isDissatisfied } from "@/lib/completion/after-opening";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { FACTS_SELECT, type ProposalFacts, toFacts } from "@/lib/proposal/facts";
import { isStaff, visibleTo } from "@/lib/proposal/policy";
import type { ProposerRow } from "@/lib/proposal/proposers";
import { lastRound } from "@/lib/proposal/standing";

const standing = { voidedAt: null } as const;
const NAMES = { member: { select: { name: true } }, collective: { select: { name: true } } };
const nameOf = (one: { member: { name: string } | null; collective: { name: string } | null }) =>
  one.collective?.name ?? one.member?.name ?? "";

/** The plenary's co-proposers' ratings that are in by the day and sealed. */
export function sealedCoRatingsOf(plenaryId: number, day: PlainDate): Prisma.CoRatingWhereInput {
  return {
    ...standing,
    openedOn: null,
    returnedOn: { lte: fromPlainDate(day) },
    proposal: { plenaryId, voidedAt: null },
  };
}

const CONTENT = {
  id: true,
  round: true,
  attitude: true,
  result: true,
  adoption: true,
  implementation: true,
  comment: true,
  agreesWithClass: true,
  expectation: true,
  returnedOn: true,
  openedOn: true,
  talkedOn: true,
  talk: true,
  answers: { orderBy: { position: "asc" }, select: { position: true, answer: true } },
  ...NAMES,
} as const satisfies Prisma.CoRatingSelect;

/**
 * What co-proposers' ratings of a case say, as far as the person may read it; what is sealed is not even selected but
 * for its giver. What staff noted of a talk is theirs and the giver's.
 */
export async function readCoRatings(actor: Actor, facts: ProposalFacts) {
  const own = facts.coRatings.filter((one) => mayReadCoRating(actor, facts, one).may);
  const rows = await db.coRating.findMany({
    where: { id: { in: own.map(({ id }) => id) }, ...standing, proposal: visibleTo(actor) },
    orderBy: [{ round: "asc" }, { id: "asc" }],
    select: CONTENT,
  });
  return rows.map(({ member, collective, talk, ...row }) => ({
    ...row,
    name: nameOf({ member, collective }),
    talk: isStaff(actor) ? talk : null,
    dissatisfied: isDissatisfied(row, facts.plenary),
    returnedOn: toPlainDate(row.returnedOn),
    openedOn: row.openedOn && toPlainDate(row.openedOn),
    talkedOn: row.talkedOn && toPlainDate(row.talkedOn),
  }));
}

export type CoRatingRead = Awaited<ReturnType<typeof readCoRatings>>[number];

/** The names of these co-proposers, in their order. The caller has asked whether the case may be seen. */
export async function namesOf(tx: Tx, people: readonly ProposerRow[]): Promise<string[]> {
  const [members, collectives] = await Promise.all([
    tx.member.findMany({
      where: { id: { in: people.flatMap(({ memberId }) => memberId ?? []) } },
      select: { id: true, name: true },
    }),
    tx.collective.findMany({
      where: { id: { in: people.flatMap(({ collectiveId }) => collectiveId ?? []) } },
      select: { id: true, name: true },
    }),
  ]);
  return people.map(
    ({ memberId, collectiveId }) =>
      members.find(({ id }) => id === memberId)?.name ??
      collectives.find(({ id }) => id === collectiveId)?.name ??
      "",
  );
}

/** Names of those whom the case waits for, where all must rate. The case is one that the actor may see. */
export async function readAwaited(_actor: Actor, facts: ProposalFacts): Promise<string[]> {
  return namesOf(db, awaited(facts, lastRound(facts)));
}

/** Answered cases whose lead's rating was opened and that wait for others' alone, where all must rate; for staff. */
export async function listAwaited(
  actor: Actor,
): Promise<{ proposalId: number; names: string[] }[]> {
  if (!isStaff(actor)) return [];
  const rows = await db.proposal.findMany({
    where: {
      AND: [visibleTo(actor), { status: "ANSWERED", plenary: { allMustRate: true } }],
      feedbacks: { some: { ...standing, openedOn: { lte: fromPlainDate(actor.today) } } },
    },
    orderBy: { id: "asc" },
    select: FACTS_SELECT,
  });
  const cases: { proposalId: number; names: string[] }[] = [];
  for (const facts of rows.map(toFacts)) {
    const round = lastRound(facts);
    const opened = facts.feedbacks.some((one) => one.round === round && one.openedOn !== null);
    const names = opened ? await namesOf(db, awaited(facts, round)) : [];
    if (names.length > 0) cases.push({ proposalId: facts.id, names });
  }
  return cases;
}

export type Dissatisfied = { proposalId: number; coRatingId: number; name: string };

/**
 * Opened 不满意 of co-proposers that staff have not followed up: neither talked about nor followed by another round.
 * Only opened ratings are read.
 */
export async function listDissatisfied(actor: Actor): Promise<Dissatisfied[]> {
  if (!isStaff(actor)) return [];
  const rows = await db.coRating.findMany({
    where: {
      ...standing,
      openedOn: { lte: fromPlainDate(actor.today) },
      talkedOn: null,
      proposal: visibleTo(actor),
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      proposalId: true,
      round: true,
      attitude: true,
      result: true,
      ...NAMES,
      proposal: {
        select: {
          plenary: { select: { attitudeOpensRound: true } },
          assignments: { where: standing, select: { round: true } },
        },
      },
    },
  });
  return rows.flatMap(({ id, proposalId, proposal, round, ...row }) => {
    const later = proposal.assignments.some((one) => one.round > round);
    if (later || !isDissatisfied(row, proposal.plenary)) return [];
    return [{ proposalId, coRatingId: id, name: nameOf(row) }];
  });
}
