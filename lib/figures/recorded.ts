import { join, raw, sql, type Sql } from "@/lib/db/sql";
import { known, registered, type Viewpoint } from "@/lib/figures/known";
import type { FactKind } from "@/lib/figures/rates";

const ofProposal = (table: string) =>
  sql`SELECT 1 FROM ${raw(`"${table}"`)} f WHERE f."proposalId" = p.id`;
const ofAssignment = (table: string) =>
  sql`SELECT 1 FROM "Assignment" a JOIN ${raw(`"${table}"`)} f ON f."assignmentId" = a.id WHERE a."proposalId" = p.id`;
const opened = sql`${ofProposal("Feedback")} AND f."openedOn" IS NOT NULL`;

const FACTS: Record<FactKind, readonly Sql[]> = {
  review: [ofProposal("Review")],
  reply: [ofAssignment("Reply")],
  completion: [ofProposal("Completion")],
  consultation: [ofAssignment("Consultation")],
  publication: [ofProposal("Publication")],
  feedback: [ofProposal("Feedback")],
  // Of a sealed rating nothing is told, not even which questions it answers.
  attitude: [sql`${opened} AND f.attitude IS NOT NULL`],
  result: [sql`${opened} AND f.result IS NOT NULL`],
  ownFeedback: [sql`${opened} AND f.source <> 'IMPORT'`], // a sheet's row does not say which round it is
  class: [
    sql`${ofAssignment("Reply")} AND f."outcomeClassId" IS NOT NULL`,
    ofProposal("ClassChange"),
    ofProposal("ClassOverride"),
  ],
};

export const FACT_KINDS = Object.keys(FACTS) as FactKind[];

/** One row: for each kind of fact whether the plenary holds any that stands, whatever its date. */
export function recordedKinds(plenaryId: number, view: Viewpoint): Sql {
  const openedByThen = view.knownAt
    ? sql`coalesce(f."openedRecordedAt", f."recordedAt") <= ${view.knownAt.toISOString()}::timestamptz`
    : sql`true`;
  const exists = (kind: FactKind, fact: Sql) => sql`EXISTS (SELECT 1 FROM "Proposal" p
    CROSS JOIN LATERAL (${fact} AND ${known("f", view)}
      AND ${["attitude", "result", "ownFeedback"].includes(kind) ? openedByThen : sql`true`} LIMIT 1) one
    WHERE p."plenaryId" = ${plenaryId} AND ${registered("p", view)})`;
  const columns = FACT_KINDS.map(
    (kind) =>
      sql`(${join(
        FACTS[kind].map((fact) => exists(kind, fact)),
        " OR ",
      )}) AS ${raw(`"${kind}"`)}`,
  );
  return sql`SELECT ${join(columns)}`;
}
