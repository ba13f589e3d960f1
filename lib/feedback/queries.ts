import type { Actor } from "@/lib/actor";
import { limitDay } from "@/lib/assignment/due";
import { readDayTable, readLimitRules } from "@/lib/assignment/queries";
import { fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { sealedCoRatingsOf } from "@/lib/co-rating/queries";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { mayOpenRatings, mayReadRating } from "@/lib/feedback/policy";
import { FACTS_SELECT, type ProposalFacts } from "@/lib/proposal/facts";
import { nextOpening, type Rhythm } from "@/lib/feedback/rhythm";
import { visibleTo } from "@/lib/proposal/policy";
import { answering, lastRound, standingAssignments } from "@/lib/proposal/standing";
import { ensure } from "@/lib/verdict";

/** The plenary's ratings that are in by the day and sealed. */
export function sealedOf(plenaryId: number, day: PlainDate): Prisma.FeedbackWhereInput {
  return {
    voidedAt: null,
    openedOn: null,
    returnedOn: { lte: fromPlainDate(day) },
    proposal: { plenaryId, voidedAt: null },
  };
}

/** How many ratings wait for the next opening, co-proposers' too; nothing of what they say. */
export async function countSealed(actor: Actor, plenaryId: number): Promise<number> {
  ensure(mayOpenRatings(actor));
  const [leads, others] = await Promise.all([
    db.feedback.count({ where: sealedOf(plenaryId, actor.today) }),
    db.coRating.count({ where: sealedCoRatingsOf(plenaryId, actor.today) }),
  ]);
  return leads + others;
}

async function readRhythm(tx: Tx, plenaryId: number): Promise<Rhythm> {
  const { openingWeekday: weekday, openingWeeks: weeks } = await tx.plenary.findUniqueOrThrow({
    where: { id: plenaryId },
    select: { openingWeekday: true, openingWeeks: true },
  });
  return { weekday, weeks };
}

/**
 * The day from which the plenary's ratings are opened in the rhythm; it may have passed. The caller has asked who may
 * know.
 */
export async function readNextOpening(
  tx: Tx,
  plenaryId: number,
  today: PlainDate,
): Promise<PlainDate> {
  // One after the other: a transaction has one connection.
  const rhythm = await readRhythm(tx, plenaryId);
  const last = await tx.ratingOpening.aggregate({
    where: { plenaryId, reason: null, openedOn: { lte: fromPlainDate(today) } },
    _max: { openedOn: true },
  });
  const waiting = await tx.feedback.aggregate({
    where: sealedOf(plenaryId, today),
    _min: { returnedOn: true },
  });
  const others = await tx.coRating.aggregate({
    where: sealedCoRatingsOf(plenaryId, today),
    _min: { returnedOn: true },
  });
  const table = await readDayTable(tx);
  const lastOn = toPlainDate(last._max.openedOn);
  const days = [waiting, others].flatMap(({ _min }) => toPlainDate(_min.returnedOn) ?? []);
  const waitsSince = days.toSorted()[0] ?? null;
  return nextOpening(table, rhythm, { lastOn, waitsSince }, today);
}

/** When ratings are opened next, how many wait (nothing of what they say), and the rhythm. */
export async function readOpeningPlan(actor: Actor, plenaryId: number) {
  const count = await countSealed(actor, plenaryId);
  const dueOn = await readNextOpening(db, plenaryId, actor.today);
  return { count, dueOn, rhythm: await readRhythm(db, plenaryId) };
}

export type OpeningPlan = Awaited<ReturnType<typeof readOpeningPlan>>;

/** The last day on which a rating of the last round is in time; null: the round is not answered. */
export async function readRatingLimit(facts: ProposalFacts): Promise<PlainDate | null> {
  const replies = standingAssignments(facts, lastRound(facts)).filter(answering);
  const days = replies.flatMap(({ reply }) => reply?.on ?? []).toSorted();
  const answeredOn = days.at(-1);
  if (!answeredOn || days.length < replies.length) return null;
  return limitDay("FEEDBACK", answeredOn, await readLimitRules(db, facts.plenaryId, facts.period));
}

/** The openings of a plenary, the latest first, with how many ratings each opened. */
export async function listOpenings(actor: Actor, plenaryId: number) {
  ensure(mayOpenRatings(actor));
  const rows = await db.ratingOpening.findMany({
    where: { plenaryId },
    orderBy: { id: "desc" },
    select: {
      id: true,
      openedOn: true,
      recordedAt: true,
      _count: { select: { feedbacks: true, coRatings: true } },
      dueOn: true,
      reason: true,
    },
  });
  return rows.map(({ _count, openedOn, dueOn, ...row }) => ({
    ...row,
    openedOn: toPlainDate(openedOn),
    count: _count.feedbacks + _count.coRatings,
    dueOn: toPlainDate(dueOn),
  }));
}

/** On whose behalf staff enter what confirms and rates: the lead proposer's name, or of whom their turn was passed to. */
export async function readLeadProposer(tx: Tx, proposalId: number): Promise<string | null> {
  const select = { member: { select: { name: true } }, collective: { select: { name: true } } };
  const holder =
    (await tx.leadPassing.findFirst({
      where: { proposalId, voidedAt: null },
      orderBy: { id: "desc" },
      select,
    })) ?? (await tx.proposer.findFirst({ where: { proposalId, position: 0 }, select }));
  return holder?.collective?.name ?? holder?.member?.name ?? null;
}

/**
 * What the ratings of a case say, one a round, as far as the person may read it. What is sealed is not even
 * selected but for its giver.
 */
export async function readRatings(actor: Actor, proposalId: number) {
  const proposal = await db.proposal.findFirst({
    where: { AND: [{ id: proposalId }, visibleTo(actor)] },
    select: {
      proposers: FACTS_SELECT.proposers,
      leadPassings: FACTS_SELECT.leadPassings,
      feedbacks: {
        where: { voidedAt: null },
        select: { id: true, openedOn: true, giverMemberId: true, giverCollectiveId: true },
      },
    },
  });
  if (!proposal) return [];
  const { leadPassings, proposers, feedbacks } = proposal;
  const passings = leadPassings.map(({ passedOn, ...one }) => ({
    ...one,
    on: toPlainDate(passedOn),
  }));
  const readable = feedbacks.filter(
    ({ openedOn, ...giver }) =>
      mayReadRating(
        actor,
        { proposers, leadPassings: passings },
        { ...giver, openedOn: openedOn && toPlainDate(openedOn) },
      ).may,
  );
  const rows = await db.feedback.findMany({
    where: { id: { in: readable.map(({ id }) => id) } },
    orderBy: { round: "asc" },
    select: {
      id: true,
      round: true,
      attitude: true,
      result: true,
      adoption: true,
      implementation: true,
      comment: true,
      returnedOn: true,
      openedOn: true,
      source: true,
      confirmedOn: true,
      agreesWithClass: true,
      expectation: true,
      linkId: true,
      answers: { orderBy: { position: "asc" }, select: { position: true, answer: true } },
    },
  });
  return rows.map((row) => ({
    ...row,
    returnedOn: toPlainDate(row.returnedOn),
    openedOn: row.openedOn && toPlainDate(row.openedOn),
    confirmedOn: row.confirmedOn && toPlainDate(row.confirmedOn),
  }));
}
