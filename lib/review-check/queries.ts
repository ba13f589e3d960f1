import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { visibleTo } from "@/lib/proposal/policy";
import type { Ticks } from "@/lib/review-check/labels";
import { mayReadCheck } from "@/lib/review-check/policy";

export type StoredCheck = Ticks & {
  checkedAt: Date;
  checkedBy: string;
  /** The text was changed after it was looked at. */
  stale: boolean;
};

/** The checklist of the last submission; null: nobody looked yet, or it is not the actor's to read. */
export async function readCheck(actor: Actor, proposalId: number): Promise<StoredCheck | null> {
  if (!mayReadCheck(actor).may) return null;
  const row = await db.submission.findFirst({
    where: { voidedAt: null, proposal: { AND: [{ id: proposalId }, visibleTo(actor)] } },
    orderBy: { id: "desc" },
    select: { check: true, proposal: { select: { textRevision: true } } },
  });
  if (!row?.check) return null;
  const { oneMatter, concrete, noSecrets, checkedAt, checkedBy, textRevision } = row.check;
  const stale = row.proposal.textRevision > textRevision;
  return { oneMatter, concrete, noSecrets, checkedAt, checkedBy, stale };
}
