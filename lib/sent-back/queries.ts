import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { visibleTo } from "@/lib/proposal/policy";
import { type ChangedField, changedFields } from "@/lib/sent-back/changes";
import { mayReadChanges } from "@/lib/sent-back/policy";
import { ensure } from "@/lib/verdict";

const TEXT = { title: true, analysis: true, suggestions: true, wish: true } as const;

export type SentBack = {
  reviewId: number;
  on: PlainDate;
  reason: string | null;
  /** Changed up to the next sending back, or up to now. */
  changes: ChangedField[];
};

/**
 * Every sending back that stands and of which a text was kept, the last first, with what was changed after it: up to
 * the next one, for the last up to the text as it stands now.
 * @throws Refusal notFound, denied
 */
export async function readSentBack(actor: Actor, proposalId: number): Promise<SentBack[]> {
  const row = await db.proposal.findFirst({
    where: { AND: [{ id: proposalId }, visibleTo(actor)] },
    select: {
      ...TEXT,
      category: { select: { name: true } },
      proposers: { select: { position: true, memberId: true, collectiveId: true } },
      reviews: {
        where: { voidedAt: null, outcome: "SENT_BACK", sentBackText: { isNot: null } },
        orderBy: { id: "asc" },
        select: {
          id: true,
          decidedOn: true,
          reason: true,
          sentBackText: { select: { ...TEXT, category: true } },
        },
      },
    },
  });
  if (!row) throw notFound();
  ensure(mayReadChanges(actor, row));
  const now = { ...row, category: row.category?.name ?? null };
  const kept = row.reviews.flatMap(({ sentBackText, ...review }) =>
    sentBackText ? [{ ...review, text: sentBackText }] : [],
  );
  return kept
    .map(({ id, decidedOn, reason, text }, at) => ({
      reviewId: id,
      on: toPlainDate(decidedOn),
      reason,
      changes: changedFields(text, kept[at + 1]?.text ?? now),
    }))
    .toReversed();
}
