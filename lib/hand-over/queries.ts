import type { Actor } from "@/lib/actor";
import { readLimitRules } from "@/lib/assignment/queries";
import { explainInWords, sourceInWords } from "@/lib/calendar/limit-words";
import { computeLimit } from "@/lib/calendar/limits";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { limitOfStep, type StepCode, STEPS } from "@/lib/calendar/steps";
import { db } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { visibleTo } from "@/lib/proposal/policy";

/** The limits that a hand-over on this day starts, each in a sentence with its source. */
export async function readLimitsFrom(
  facts: Pick<ProposalFacts, "plenaryId" | "period">,
  on: PlainDate,
) {
  const { table, settings, moveToWorkday } = await readLimitRules(
    db,
    facts.plenaryId,
    facts.period,
  );
  const steps: StepCode[] = ["ACCEPT", "FIRST_CONTACT", "ASSIST_OPINION", "REPLY"];
  return steps.map((step) => {
    const limit = limitOfStep(step, settings);
    const { dueOn, explanation } = computeLimit(table, limit, on, { moveToWorkday });
    const { label, from } = STEPS[step];
    return {
      step,
      label,
      dueOn,
      sentence: explainInWords(explanation, from),
      source: sourceInWords(explanation, label),
    };
  });
}

/**
 * The same for a batch: where 大会 and 平时 cases stand in it and have limits of their own, both, each saying which.
 */
export async function readLimitsOfCases(
  plenaryId: number,
  cases: readonly Pick<ProposalFacts, "period">[],
  on: PlainDate,
) {
  const interim = cases.some(({ period }) => period === "INTERIM");
  const own = await readLimitsFrom({ plenaryId, period: interim ? "INTERIM" : "PLENARY" }, on);
  if (!interim || cases.every(({ period }) => period === "INTERIM")) return own;
  const others = await readLimitsFrom({ plenaryId, period: "PLENARY" }, on);
  return others.flatMap((limit, at) => {
    const other = own[at];
    if (!other || other.dueOn === limit.dueOn) return [limit];
    return [
      { ...limit, label: `${limit.label}（大会）` },
      { ...other, label: `${other.label}（平时）` },
    ];
  });
}

/** How alike two titles must be (pg_trgm, 0–1) to be of help; "关于…的建议" alone makes about 0.15. */
const ALIKE = 0.2;

/**
 * Cases already handed over whose titles are most like this one's, with the units that answered them: a help to
 * choose by. At most five, the most alike first, and only such as the person may see.
 */
export async function listSimilarHandled(
  actor: Actor,
  { id, title }: Pick<ProposalFacts, "id" | "title">,
) {
  const alike = await db.$queryRaw<{ id: number }[]>(sql`
    SELECT "id" FROM "Proposal"
    WHERE "id" <> ${id} AND "voidedAt" IS NULL AND similarity("title", ${title}) > ${ALIKE}
    ORDER BY similarity("title", ${title}) DESC, "id" DESC
    LIMIT 50`);
  const order = alike.map((row) => row.id);
  const rows = await db.proposal.findMany({
    where: {
      AND: [{ id: { in: order } }, { handOvers: { some: { voidedAt: null } } }, visibleTo(actor)],
    },
    select: {
      id: true,
      caseNumber: true,
      registrationNumber: true,
      title: true,
      plenary: { select: { name: true } },
      assignments: {
        where: { voidedAt: null, round: 1, status: { not: "REASSIGNED" } },
        orderBy: { position: "asc" },
        select: { role: true, unit: { select: { name: true } } },
      },
    },
  });
  return rows
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .slice(0, 5)
    .map(({ assignments, plenary, ...row }) => ({
      ...row,
      plenary: plenary.name,
      units: assignments.flatMap(({ role, unit }) => (unit ? [{ role, name: unit.name }] : [])),
    }));
}

export type SimilarHandled = Awaited<ReturnType<typeof listSimilarHandled>>[number];
