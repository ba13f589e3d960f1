import { raw, sql, type Sql } from "@/lib/db/sql";
import type { Viewpoint } from "@/lib/figures/known";

/**
 * Tables as they were at a viewpoint's moment, for what is no dated fact but changes what is counted; without a moment
 * as they are now. The database keeps each row before it changes (…Before, by triggers).
 */

const quoted = (name: string) => raw(`"${name}"`);

const thenOr = (column: string) =>
  sql`CASE WHEN d.id IS NULL THEN s.${quoted(column)} ELSE d.${quoted(column)} END AS ${quoted(column)}`;

const replacedSince = (table: string, own: string, knownAt: Date) =>
  sql`LEFT JOIN LATERAL (SELECT * FROM ${quoted(table)} b
    WHERE b.${quoted(own)} = s.id AND b."replacedAt" > ${knownAt.toISOString()}::timestamptz
    ORDER BY b.id LIMIT 1) d ON true`;

/** The proposals in the groups in which they stood: a sheet may have moved them since. */
export function proposalsThen({ knownAt }: Viewpoint): Sql {
  if (!knownAt) return sql`"Proposal"`;
  return sql`(SELECT s.id, s."plenaryId", s."voidedAt", ${thenOr("categoryId")}, ${thenOr("sectorId")},
      ${thenOr("proposerKind")}
    FROM "Proposal" s ${replacedSince("ProposalBefore", "proposalId", knownAt)})`;
}

/** The plenaries with the rule by which they counted consultations. */
export function plenariesThen({ knownAt }: Viewpoint): Sql {
  if (!knownAt) return sql`"Plenary"`;
  return sql`(SELECT s.id, ${thenOr("oneUnitConsultsForAll")}
    FROM "Plenary" s ${replacedSince("PlenaryBefore", "plenaryId", knownAt)})`;
}

/** The classes in their order, with what they meant and whether they counted as resolved. */
export function classesThen({ knownAt }: Viewpoint): Sql {
  if (!knownAt) return sql`"OutcomeClass"`;
  return sql`(SELECT s.id, s."plenaryId", s.letter, ${thenOr("wording")}, ${thenOr("resolved")},
      ${thenOr("position")}
    FROM "OutcomeClass" s ${replacedSince("OutcomeClassBefore", "outcomeClassId", knownAt)})`;
}
