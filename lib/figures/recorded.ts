import { join, raw, sql, type Sql } from "@/lib/db/sql";
import { followed, happened, known, registered, type Viewpoint } from "@/lib/figures/known";
import type { FactKind } from "@/lib/figures/rates";

const everything = sql`true`;

const ofProposal = (table: string, day: string, view: Viewpoint, which = everything) =>
  sql`SELECT 1 FROM ${raw(`"${table}"`)} f WHERE f."proposalId" = p.id AND ${happened("f", day, view)} AND ${which}`;

const ofAssignment = (table: string, day: string, view: Viewpoint, which = everything) =>
  sql`SELECT 1 FROM "Assignment" a JOIN ${raw(`"${table}"`)} f ON f."assignmentId" = a.id
    WHERE a."proposalId" = p.id AND ${known("a", view)} AND ${happened("f", day, view)} AND ${which}`;

/** Of a sealed rating nothing is told, not even which questions it answers. */
function ofOpenedRating(view: Viewpoint, which: Sql): Sql {
  const opened = followed("f", "openedOn", "openedRecordedAt", view);
  return ofProposal("Feedback", "returnedOn", view, sql`${opened} AND ${which}`);
}

const FACTS: Record<FactKind, (view: Viewpoint) => Sql[]> = {
  review: (view) => [ofProposal("Review", "decidedOn", view)],
  reply: (view) => [ofAssignment("Reply", "repliedOn", view)],
  completion: (view) => [ofProposal("Completion", "completedOn", view)],
  consultation: (view) => [ofAssignment("Consultation", "consultedOn", view)],
  publication: (view) => [ofProposal("Publication", "publishedOn", view)],
  feedback: (view) => [ofProposal("Feedback", "returnedOn", view)],
  attitude: (view) => [ofOpenedRating(view, sql`f.attitude IS NOT NULL`)],
  result: (view) => [ofOpenedRating(view, sql`f.result IS NOT NULL`)],
  // A sheet's row does not say which round its rating is of.
  ownFeedback: (view) => [ofOpenedRating(view, sql`f.source <> 'IMPORT'`)],
  class: (view) => [
    ofAssignment("Reply", "repliedOn", view, sql`f."outcomeClassId" IS NOT NULL`),
    ofProposal("ClassChange", "changedOn", view),
    ofProposal("ClassOverride", "overriddenOn", view),
  ],
};

/** One row: for each kind of fact whether the plenary holds any by the viewpoint. */
export function recordedKinds(plenaryId: number, view: Viewpoint): Sql {
  // The LIMIT keeps the planner on the facts' own indexes and ends the search at the first find.
  const exists = (
    facts: Sql,
  ) => sql`EXISTS (SELECT 1 FROM "Proposal" p CROSS JOIN LATERAL (${facts} LIMIT 1) one
    WHERE p."plenaryId" = ${plenaryId} AND ${registered("p", view)})`;
  const columns = Object.entries(FACTS).map(
    ([kind, facts]) => sql`(${join(facts(view).map(exists), " OR ")}) AS ${raw(`"${kind}"`)}`,
  );
  return sql`SELECT ${join(columns)}`;
}
/** One row, `since`: when the first fact of the plenary was recorded, standing or voided since; null: none ever was. */
export function recordedSince(plenaryId: number): Sql {
  const first = (table: string) => sql`SELECT min(f."recordedAt") AS at FROM "Proposal" p
    JOIN LATERAL (SELECT g."recordedAt" FROM ${raw(`"${table}"`)} g WHERE g."proposalId" = p.id) f ON true
    WHERE p."plenaryId" = ${plenaryId}`;
  return sql`SELECT min(t.at) AS since FROM (${first("Submission")} UNION ALL ${first("Review")}) t`;
}
