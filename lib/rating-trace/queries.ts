import type { Actor } from "@/lib/actor";
import { addDays, fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/proposal/policy";
import { mayCheckRatings } from "@/lib/rating-trace/policy";
import { suspicionsOf } from "@/lib/rating-trace/suspicion";
import { TRACE_DAYS } from "@/lib/rating-trace/trace";
import { ensure } from "@/lib/verdict";

export type Suspect = {
  traceId: number;
  proposal: { id: number; number: string; title: string };
  round: number;
  returnedOn: PlainDate;
  byLink: boolean;
  /** a co-proposer's, or one of a merged submission */
  beside: boolean;
  suspicions: string[];
  /** What staff found, the first first. */
  checks: { id: number; note: string; on: PlainDate }[];
};

const CASE = {
  id: true,
  plenaryId: true,
  title: true,
  caseNumber: true,
  registrationNumber: true,
  proposers: { where: { position: 0 }, select: { memberId: true, collectiveId: true } },
} as const;

/** Ratings that stand, of cases that the actor sees. */
const standing = (actor: Actor) => ({
  voidedAt: null,
  proposal: { AND: [visibleTo(actor), { voidedAt: null }] },
});

/**
 * The plenary's ratings of the last half year, the lead's and co-proposers', whose giving is worth a look, sealed or
 * opened, the latest first: of what they say nothing is read. Devices and addresses are compared over all plenaries.
 * @throws Refusal denied
 */
export async function listSuspects(actor: Actor, plenaryId: number): Promise<Suspect[]> {
  ensure(mayCheckRatings(actor));
  const rows = await db.ratingTrace.findMany({
    where: {
      givenOn: { gt: fromPlainDate(addDays(actor.today, -TRACE_DAYS)) },
      OR: [{ feedback: standing(actor) }, { coRating: standing(actor) }],
    },
    orderBy: { id: "desc" },
    include: {
      unit: { select: { name: true } },
      checks: { orderBy: { id: "asc" }, select: { id: true, note: true, checkedOn: true } },
      feedback: {
        select: { round: true, returnedOn: true, linkId: true, proposal: { select: CASE } },
      },
      coRating: {
        select: {
          round: true,
          returnedOn: true,
          memberId: true,
          collectiveId: true,
          recordedById: true,
          proposal: { select: CASE },
        },
      },
    },
  });
  const ratings = rows.flatMap(({ feedback, coRating, ...trace }) => {
    if (coRating) {
      const { proposal, round, returnedOn, recordedById, ...who } = coRating;
      // Who is not signed in came by the link.
      const byLink = recordedById === null;
      return { trace, proposal, round, returnedOn, byLink, who, beside: true };
    }
    if (!feedback) return [];
    const { proposal, round, returnedOn, linkId } = feedback;
    const who = proposal.proposers[0] ?? proposal.id;
    return { trace, proposal, round, returnedOn, byLink: linkId !== null, who, beside: false };
  });
  const found = suspicionsOf(
    ratings.map(({ trace: { unit, ...trace }, who }) => ({
      ...trace,
      proposer: JSON.stringify(who),
      givenOn: toPlainDate(trace.givenOn),
      unit: unit?.name ?? null,
    })),
  );
  return ratings.flatMap(({ trace, proposal, round, returnedOn, byLink, beside }) => {
    const suspicions = found.get(trace.id);
    if (!suspicions || proposal.plenaryId !== plenaryId) return [];
    const { id, title, caseNumber, registrationNumber } = proposal;
    const number = caseNumber ?? registrationNumber ?? "";
    return {
      traceId: trace.id,
      proposal: { id, number, title },
      round,
      returnedOn: toPlainDate(returnedOn),
      byLink,
      beside,
      suspicions,
      checks: trace.checks.map(({ checkedOn, ...one }) => ({ ...one, on: toPlainDate(checkedOn) })),
    };
  });
}

/** One of them, by its trace; null: nothing is suspected of it (any more). @throws Refusal denied */
export async function readSuspect(actor: Actor, traceId: number): Promise<Suspect | null> {
  ensure(mayCheckRatings(actor));
  const proposal = { select: { plenaryId: true } } as const;
  const trace = await db.ratingTrace.findFirst({
    where: { id: traceId, OR: [{ feedback: standing(actor) }, { coRating: standing(actor) }] },
    select: { feedback: { select: { proposal } }, coRating: { select: { proposal } } },
  });
  const rated = trace?.feedback ?? trace?.coRating;
  if (!rated) return null;
  const all = await listSuspects(actor, rated.proposal.plenaryId);
  return all.find((one) => one.traceId === traceId) ?? null;
}
