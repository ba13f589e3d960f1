import type { Actor } from "@/lib/actor";
import { classInWords } from "@/lib/similar/class-in-words";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { sql } from "@/lib/db/sql";
import { visibleTo } from "@/lib/proposal/policy";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";
import type { SimilarInput } from "@/lib/similar/schema";

/** The share of what is looked for, weighted by how rare it is, that a case must have to be called similar. */
const LEAST_SCORE = 0.25;
const CANDIDATES = 300;
const MOST_SHOWN = 8;
/** Characters of the suggestions that are looked at: a long text is told by its first ones. */
const LOOKED_AT = 600;

/**
 * Pairs of characters in common, each weighted by its rarity among all cases of all plenaries (as ln(N/n)); a pair that
 * stands in the title looked for counts three times, and one that the other has in its suggestions only, half.
 * @returns the id and the share from 0 to 1, best first
 */
export function scoreSimilar(title: string, suggestions: readonly string[]) {
  const rest = suggestions.join("\n").slice(0, LOOKED_AT);
  return db.$queryRaw<{ id: number; score: number }[]>(sql`
    WITH asked AS (
      SELECT pair, max(weight) AS weight FROM (
        SELECT unnest(text_pairs(${title})) AS pair, 3.0 AS weight
        UNION ALL SELECT unnest(text_pairs(${rest})), 1.0
      ) AS both_parts GROUP BY pair
    ), total AS (
      SELECT greatest(count(*), 2)::float8 AS n FROM "Proposal" WHERE status <> 'DRAFT' AND "voidedAt" IS NULL
    ), weighed AS (
      SELECT asked.pair,
        asked.weight * greatest(ln(total.n / greatest(1, (SELECT count(*) FROM "TextPair" t WHERE t.pair = asked.pair))), 0.1) AS weight
      FROM asked, total
    ), whole AS (SELECT sum(weight) AS weight FROM weighed)
    SELECT t."proposalId" AS id,
      (sum(weighed.weight * CASE WHEN t."inTitle" THEN 1 ELSE 0.5 END) / max(whole.weight))::float8 AS score
    FROM weighed JOIN "TextPair" t USING (pair), whole
    GROUP BY t."proposalId"
    HAVING sum(weighed.weight * CASE WHEN t."inTitle" THEN 1 ELSE 0.5 END) / max(whole.weight) >= ${LEAST_SCORE}
    ORDER BY score DESC, id DESC LIMIT ${CANDIDATES}`);
}

/** What is said of a similar case wherever it stands. */
const SIMILAR_SELECT = {
  id: true,
  title: true,
  status: true,
  caseNumber: true,
  registrationNumber: true,
  plenary: { select: { name: true } },
  assignments: {
    where: { voidedAt: null, role: { not: "ASSIST" } },
    orderBy: [{ round: "desc" }, { position: "asc" }],
    select: {
      replies: {
        where: { voidedAt: null },
        select: {
          text: true,
          abstract: true,
          disclosure: true,
          outcomeClass: { select: { letter: true, wording: true } },
        },
      },
    },
  },
  proposers: { select: { memberId: true, collectiveId: true } },
} as const satisfies Prisma.ProposalSelect;

type SimilarRow = Prisma.ProposalGetPayload<{ select: typeof SIMILAR_SELECT }>;

/** Number, plenary, status, class and whole reply, as the actor may read them. */
function similarCase(actor: Actor, row: SimilarRow) {
  const [reply] = row.assignments.flatMap(({ replies }) => replies);
  const own = row.proposers.some(
    (one) =>
      (one.memberId !== null && one.memberId === actor.memberId) ||
      (one.collectiveId !== null && one.collectiveId === actor.collectiveId),
  );
  // Of another's case a proposer reads what the public reads: an abstract where the letter is not disclosed.
  const open = actor.role !== "proposer" || own || reply?.disclosure === "FULL";
  return {
    id: row.id,
    title: row.title,
    number: row.caseNumber ?? row.registrationNumber ?? "",
    plenary: row.plenary.name,
    status: PROPOSAL_STATUS[row.status].label,
    /** 答复类别 with its wording; null: not answered yet */
    outcome: classInWords(reply?.outcomeClass ?? null),
    reply: (open ? reply?.text : reply?.abstract) || null,
  };
}

/** `reply`: its beginning; `score`: 0–1 */
export type SimilarCase = ReturnType<typeof similarCase> & { score: number };

const REPLY_SHOWN = 160;

/**
 * Earlier cases similar to a text, over all plenaries, best first, with class and reply. Only what the actor may see:
 * a proposer's own and what is published, committee staff everything.
 */
export async function findSimilar(actor: Actor, input: SimilarInput): Promise<SimilarCase[]> {
  const scored = await scoreSimilar(input.title, input.suggestions);
  const scores = new Map(scored.map(({ id, score }) => [id, score]));
  scores.delete(input.proposalId ?? 0);
  if (scores.size === 0) return [];
  const rows = await db.proposal.findMany({
    where: {
      AND: [{ id: { in: [...scores.keys()] } }, visibleTo(actor), { status: { not: "DRAFT" } }],
    },
    select: SIMILAR_SELECT,
  });
  return rows
    .map((row) => {
      const one = similarCase(actor, row);
      const reply = one.reply?.replace(/\s+/g, " ") ?? null;
      const beginning = reply && Array.from(reply).slice(0, REPLY_SHOWN).join("");
      return { ...one, reply: beginning, score: scores.get(row.id) ?? 0 };
    })
    .toSorted((a, b) => b.score - a.score || b.id - a.id)
    .slice(0, MOST_SHOWN);
}

export type WholeCase = NonNullable<Awaited<ReturnType<typeof readWholeCase>>>;

/** One case in full, to be read beside another: its text, class and whole reply; null: not there or not to be seen. */
export async function readWholeCase(actor: Actor, id: number) {
  const row = await db.proposal.findFirst({
    where: { AND: [{ id }, visibleTo(actor), { status: { not: "DRAFT" } }] },
    select: { ...SIMILAR_SELECT, analysis: true, suggestions: true },
  });
  if (!row) return null;
  return { ...similarCase(actor, row), analysis: row.analysis, suggestions: row.suggestions };
}
