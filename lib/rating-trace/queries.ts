import type { Actor } from "@/lib/actor";
import { addDays, fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/proposal/policy";
import { mayCheckRatings } from "@/lib/rating-trace/policy";
import { suspicionsOf } from "@/lib/rating-trace/suspicion";
import { TRACE_DAYS } from "@/lib/rating-trace/trace";
import { ensure } from "@/lib/verdict";

export type Suspect = {
  feedbackId: number;
  proposal: { id: number; number: string; title: string };
  round: number;
  returnedOn: PlainDate;
  byLink: boolean;
  suspicions: string[];
  /** What staff found, the first first. */
  checks: { id: number; note: string; on: PlainDate }[];
};

/**
 * The plenary's ratings of the last half year whose giving is worth a look, sealed or opened, the latest first: of
 * what they say nothing is read. Devices and addresses are compared over all plenaries. @throws Refusal denied
 */
export async function listSuspects(actor: Actor, plenaryId: number): Promise<Suspect[]> {
  ensure(mayCheckRatings(actor));
  const rows = await db.ratingTrace.findMany({
    where: {
      givenOn: { gt: fromPlainDate(addDays(actor.today, -TRACE_DAYS)) },
      feedback: { voidedAt: null, proposal: { AND: [visibleTo(actor), { voidedAt: null }] } },
    },
    orderBy: { id: "desc" },
    include: {
      unit: { select: { name: true } },
      feedback: {
        select: {
          round: true,
          returnedOn: true,
          linkId: true,
          checks: { orderBy: { id: "asc" }, select: { id: true, note: true, checkedOn: true } },
          proposal: {
            select: {
              id: true,
              plenaryId: true,
              title: true,
              caseNumber: true,
              registrationNumber: true,
              proposers: {
                where: { position: 0 },
                select: { memberId: true, collectiveId: true },
              },
            },
          },
        },
      },
    },
  });
  const found = suspicionsOf(
    rows.map(({ feedback, unit, ...row }) => ({
      ...row,
      proposer: JSON.stringify(feedback.proposal.proposers[0] ?? feedback.proposal.id),
      givenOn: toPlainDate(row.givenOn),
      unit: unit?.name ?? null,
    })),
  );
  return rows.flatMap(
    ({ feedbackId, feedback: { proposal, checks, linkId, round, returnedOn } }) => {
      const suspicions = found.get(feedbackId);
      if (!suspicions || proposal.plenaryId !== plenaryId) return [];
      const { id, title, caseNumber, registrationNumber } = proposal;
      const number = caseNumber ?? registrationNumber ?? "";
      return {
        feedbackId,
        proposal: { id, number, title },
        round,
        returnedOn: toPlainDate(returnedOn),
        byLink: linkId !== null,
        suspicions,
        checks: checks.map(({ checkedOn, ...one }) => ({ ...one, on: toPlainDate(checkedOn) })),
      };
    },
  );
}

/** One of them, by its rating; null: nothing is suspected of it (any more). @throws Refusal denied */
export async function readSuspect(actor: Actor, feedbackId: number): Promise<Suspect | null> {
  ensure(mayCheckRatings(actor));
  const rating = await db.feedback.findFirst({
    where: { id: feedbackId, voidedAt: null, proposal: visibleTo(actor) },
    select: { proposal: { select: { plenaryId: true } } },
  });
  if (!rating) return null;
  const all = await listSuspects(actor, rating.proposal.plenaryId);
  return all.find((one) => one.feedbackId === feedbackId) ?? null;
}
