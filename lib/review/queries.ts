import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { isStaff } from "@/lib/proposal/policy";

export type MergeTarget = {
  id: number;
  title: string;
  caseNumber: string | null;
  registrationNumber: string | null;
};

/**
 * The proposals of the same plenary into which this one may be merged: submitted or filed, not handed over,
 * not this one itself; the most alike in title (trigrams) first.
 */
export async function listMergeTargets(actor: Actor, proposalId: number): Promise<MergeTarget[]> {
  if (!isStaff(actor)) return [];
  return db.$queryRaw<MergeTarget[]>(sql`
    SELECT other.id, other.title, other."caseNumber", other."registrationNumber"
    FROM "Proposal" mine
    JOIN "Proposal" other ON other."plenaryId" = mine."plenaryId" AND other.id <> mine.id
    WHERE mine.id = ${proposalId} AND other."voidedAt" IS NULL AND other.status IN ('SUBMITTED', 'FILED')
    ORDER BY similarity(other.title, mine.title) DESC, other."registrationNumber"
    LIMIT 300`);
}
