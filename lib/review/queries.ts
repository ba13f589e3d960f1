import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import type { ProposalStatus } from "@/lib/db/generated/enums";
import { isStaff, visibleTo } from "@/lib/proposal/policy";
import { faultOfMain } from "@/lib/review/main-case";
import { findPassages, lettersInCommon, partsOf } from "@/lib/similar/passages";
import { scoreSimilar } from "@/lib/similar/queries";

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

export type MergeCandidate = MergeTarget & {
  status: ProposalStatus;
  passages: string[];
  letters: number;
};

const MOST_CANDIDATES = 5;
/** The most alike by their words, whose texts are then compared passage by passage. */
const COMPARED = 20;

/**
 * Those of the same plenary into which this one may be merged whose text is alike, the one with the
 * most characters in common passages first (then the most alike by its words), each with these passages.
 */
export async function listMergeCandidates(
  actor: Actor,
  proposalId: number,
): Promise<MergeCandidate[]> {
  if (!isStaff(actor)) return [];
  const text = {
    id: true,
    plenaryId: true,
    title: true,
    analysis: true,
    suggestions: true,
  } as const;
  const mine = await db.proposal.findFirst({
    where: { AND: [{ id: proposalId }, visibleTo(actor)] },
    select: text,
  });
  if (!mine) return [];
  const scored = await scoreSimilar(mine.title, mine.suggestions);
  const places = new Map(scored.map(({ id }, at) => [id, at]));
  const rows = await db.proposal.findMany({
    where: { AND: [{ id: { in: [...places.keys()] } }, visibleTo(actor)] },
    select: { ...text, status: true, caseNumber: true, registrationNumber: true },
  });
  const parts = partsOf(mine);
  return rows
    .filter((one) => faultOfMain(one, mine) === null)
    .toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
    .slice(0, COMPARED)
    .map(({ id, title, caseNumber, registrationNumber, status, ...other }) => {
      const found = findPassages(parts, partsOf({ title, ...other }));
      const passages = found.map(
        ({ left: { part, start, end } }) => parts[part]?.slice(start, end) ?? "",
      );
      const letters = lettersInCommon(parts, found);
      return { id, title, caseNumber, registrationNumber, status, passages, letters };
    })
    .toSorted((a, b) => b.letters - a.letters)
    .slice(0, MOST_CANDIDATES);
}
