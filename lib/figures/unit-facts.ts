import { raw, sql, type Sql } from "@/lib/db/sql";
import { filedOf, givenOf, publishedOf, ratingsOf } from "@/lib/figures/decisions";
import { followed, happened, known, registered, type Viewpoint } from "@/lib/figures/known";
import { classesThen } from "@/lib/figures/then";

/**
 * One row per assignment of one case, named by `proposalId` (an SQL expression), with what its unit did by the
 * viewpoint. `standing` is false from the day of a ruling that gave the case to another unit. Its limit is that
 * of the last extension granted by then, else the first one. Denied consultations are left out.
 *
 * Each fact is fetched by a lateral query over its own index, which the planner cannot turn into a scan of the
 * whole table: a plenary's figures cost what the plenary holds, however many others there are.
 */
export function assignmentFacts(proposalId: string, view: Viewpoint): Sql {
  return sql`
    SELECT a.id, ${unitThen("a", view)} AS "unitId", a.round, a.role, coalesce(rr.ended, false) = false AS standing,
      rr."requestedOn" IS NOT NULL AS "returnRequested", coalesce(rr.ended, false) AS reassigned,
      ac.yes IS NOT NULL AS accepted, op.yes IS NOT NULL AS "opinionSent",
      re."repliedOn", re.disclosure, re.position AS worst,
      ko.day IS NOT NULL AS consulted,
      coalesce(ko.day <= re."repliedOn", false) AS "consultedBeforeReply",
      coalesce(ko.confirmed <= re."repliedOn", false) AS "consultationConfirmed",
      re."repliedOn" IS NULL AND coalesce(coalesce(ex."newDueOn", a."dueOn") < ${view.asOf}::date, false) AS overdue,
      coalesce(coalesce(ex."newDueOn", a."dueOn") < coalesce(re."repliedOn", ${view.asOf}::date), false) AS late,
      coalesce(a."dueOn" < coalesce(re."repliedOn", ${view.asOf}::date), false) AS "lateAtFirst"
    FROM ${assignmentsThen(view)} a
    LEFT JOIN LATERAL (SELECT min(f."requestedOn") AS "requestedOn",
        bool_or(f.ruling = 'REASSIGNED' AND ${followed("f", "ruledOn", "rulingRecordedAt", view)}) AS ended
      FROM "ReturnRequest" f WHERE f."assignmentId" = a.id AND ${happened("f", "requestedOn", view)}) rr ON true
    LEFT JOIN LATERAL (SELECT true AS yes FROM "Acceptance" f
      WHERE f."assignmentId" = a.id AND ${happened("f", "acceptedOn", view)} LIMIT 1) ac ON true
    LEFT JOIN LATERAL (SELECT true AS yes FROM "Opinion" f
      WHERE f."assignmentId" = a.id AND ${happened("f", "sentOn", view)} LIMIT 1) op ON true
    LEFT JOIN LATERAL (SELECT f."newDueOn" FROM "Extension" f
      WHERE f."assignmentId" = a.id AND ${happened("f", "grantedOn", view)}
      ORDER BY f."grantedOn" DESC, f.id DESC LIMIT 1) ex ON true
    LEFT JOIN LATERAL (SELECT f."repliedOn", f.disclosure, oc.position FROM "Reply" f
      LEFT JOIN ${classesThen(view)} oc ON oc.id = f."outcomeClassId"
      WHERE f."assignmentId" = a.id AND ${happened("f", "repliedOn", view)}
      ORDER BY f."repliedOn", f.id LIMIT 1) re ON true
    LEFT JOIN LATERAL (SELECT min(f."consultedOn") AS day, min(f."consultedOn") FILTER (WHERE w.own) AS confirmed
      FROM "Consultation" f
      LEFT JOIN LATERAL (SELECT g.confirmed, g.confirmed AND g.source = 'OWN' AS own FROM "ConsultationConfirmation" g
        WHERE g."consultationId" = f.id AND ${happened("g", "saidOn", view)}
        ORDER BY g."saidOn" DESC, g.id DESC LIMIT 1) w ON true
      WHERE f."assignmentId" = a.id AND ${happened("f", "consultedOn", view)}
        AND w.confirmed IS DISTINCT FROM false) ko ON true
    WHERE a."proposalId" = ${raw(proposalId)} AND ${happened("a", "assignedOn", view)}`;
}

/**
 * The assignments with their days as they stood at the viewpoint's moment: the calendar, a plenary's limits or a
 * corrected hand-over may have moved them since. Without a moment, as they stand.
 */
function assignmentsThen({ knownAt }: Viewpoint): Sql {
  if (!knownAt) return sql`"Assignment"`;
  const then = (column: string) => {
    const name = raw(`"${column}"`);
    return sql`CASE WHEN d.id IS NULL THEN s.${name} ELSE d.${name} END AS ${name}`;
  };
  return sql`(SELECT s.id, s."proposalId", s."unitId", s.round, s.role, s."recordedAt", s."voidedAt",
      ${then("assignedOn")}, ${then("dueOn")}
    FROM "Assignment" s
    LEFT JOIN LATERAL (SELECT * FROM "AssignmentDates" b
      WHERE b."assignmentId" = s.id AND b."replacedAt" > ${knownAt.toISOString()}::timestamptz
      ORDER BY b.id LIMIT 1) d ON true)`;
}

/**
 * The unit that had the assignment `alias` by the viewpoint: the one before the first transfer to a successor that
 * was known and had not happened by then, else the one that had it at the viewpoint's moment. A figure as of a date
 * is so that of the unit of that date.
 */
function unitThen(alias: string, view: Viewpoint): Sql {
  const own = ownUnitThen(alias, view);
  if (!view.rollUp) return own;
  // Of a split the unit that was named as the successor, before those that got single cases.
  return sql`coalesce((SELECT su."successorId" FROM "UnitSuccession" su
    WHERE su."unitId" = ${own} AND ${happened("su", "tookOverOn", view)}
    ORDER BY su."tookOverOn" DESC, su.id LIMIT 1), ${own})`;
}

function ownUnitThen(alias: string, view: Viewpoint): Sql {
  const id = raw(`${alias}.id`);
  return sql`coalesce((SELECT tr."fromUnitId" FROM "AssignmentTransfer" tr
    WHERE tr."assignmentId" = ${id} AND ${known("tr", view)} AND tr."transferredOn" > ${view.asOf}::date
    ORDER BY tr.id LIMIT 1), ${unitKnown(alias, view)})`;
}

/** The unit at the viewpoint's moment: before the first transfer that was recorded, or taken back, after it. */
function unitKnown(alias: string, { knownAt }: Viewpoint): Sql {
  const present = raw(`${alias}."unitId"`);
  if (!knownAt) return sql`${present}`;
  const moment = sql`${knownAt.toISOString()}::timestamptz`;
  return sql`coalesce((SELECT CASE WHEN tr."recordedAt" > ${moment} THEN tr."fromUnitId" ELSE tr."toUnitId" END
    FROM "AssignmentTransfer" tr
    WHERE tr."assignmentId" = ${raw(`${alias}.id`)} AND (tr."recordedAt" > ${moment} OR tr."voidedAt" > ${moment})
    ORDER BY CASE WHEN tr."recordedAt" > ${moment} THEN tr."recordedAt" ELSE tr."voidedAt" END, tr.id
    LIMIT 1), ${present})`;
}

/**
 * One row per unit and case handed over, with UNIT_FLAGS and `class`. A unit's answer, limit and consultation are
 * those of its first round in the case, its class that of its last reply as changed by look-backs since, its rating
 * the last one opened of a round in which it was lead, sole or separate: each unit counts for itself.
 */
export function unitFacts(plenaryId: number, view: Viewpoint): Sql {
  return sql`
    SELECT p.id, u."unitId", u.lead, u.assist, u.accepted, u.consulted, u."consultedBeforeReply",
      u."consultationConfirmed", u.answered, u.late, u.overdue, u.answered AND NOT u.late AS "onTime",
      u."opinionSent", u."returnRequested", u.reassigned,
      pub.yes IS NOT NULL AS published, oc.letter AS class, coalesce(oc.resolved, false) AS resolved,
      coalesce(ra.returned, false) AS returned, coalesce(ra.opened, false) AS opened,
      coalesce(ra."attitudeContent", false) AS "attitudeContent", coalesce(ra."attitudeSatisfied", false) AS "attitudeSatisfied",
      coalesce(ra."resultContent", false) AS "resultContent", coalesce(ra."resultSatisfied", false) AS "resultSatisfied"
    FROM "Proposal" p
    ${filedOf(view)}
    ${givenOf(view)}
    JOIN LATERAL (
      SELECT t."unitId",
        coalesce(bool_or(t.leads), false) AS lead,
        coalesce(bool_or(t.standing AND t.role = 'ASSIST'), false) AS assist,
        coalesce(bool_or(t.standing AND t.role = 'ASSIST' AND t."opinionSent"), false) AS "opinionSent",
        bool_or(t."returnRequested") AS "returnRequested", bool_or(t.reassigned) AS reassigned,
        coalesce(bool_or(t.accepted) FILTER (WHERE t.place = 1), false) AS accepted,
        coalesce(bool_or(t.consulted) FILTER (WHERE t.place = 1), false) AS consulted,
        coalesce(bool_or(t."consultedBeforeReply") FILTER (WHERE t.place = 1), false) AS "consultedBeforeReply",
        coalesce(bool_or(t."consultationConfirmed") FILTER (WHERE t.place = 1), false) AS "consultationConfirmed",
        coalesce(bool_or(t."repliedOn" IS NOT NULL) FILTER (WHERE t.place = 1), false) AS answered,
        coalesce(bool_or(t.late) FILTER (WHERE t.place = 1), false) AS late,
        coalesce(bool_or(t.overdue) FILTER (WHERE t.place = 1), false) AS overdue,
        (array_agg(t.worst ORDER BY t.round DESC) FILTER (WHERE t.leads AND t.worst IS NOT NULL))[1] AS worst,
        coalesce((array_agg(t."repliedOn" ORDER BY t.round DESC) FILTER (WHERE t.leads AND t.worst IS NOT NULL))[1],
          max(t."repliedOn") FILTER (WHERE t.place = 1)) AS "classedOn",
        array_agg(t.round) FILTER (WHERE t.leads) AS rounds
      FROM (
        SELECT s.*, s.standing AND s.role <> 'ASSIST' AS leads,
          CASE WHEN s.standing AND s.role <> 'ASSIST' THEN row_number() OVER (
            PARTITION BY s."unitId", s.standing AND s.role <> 'ASSIST' ORDER BY s.round, s.id) END AS place
        FROM (${assignmentFacts("p.id", view)} AND gi.yes AND a."unitId" IS NOT NULL) s
      ) t GROUP BY t."unitId"
    ) u ON true
    LEFT JOIN LATERAL (SELECT oc.position FROM "ClassChange" f JOIN ${classesThen(view)} oc ON oc.id = f."outcomeClassId"
      WHERE f."proposalId" = p.id AND ${happened("f", "changedOn", view)} AND f."changedOn" >= u."classedOn"
      ORDER BY f."changedOn" DESC, f.id DESC LIMIT 1) ch ON true
    LEFT JOIN ${classesThen(view)} oc ON oc."plenaryId" = p."plenaryId" AND oc.position = coalesce(ch.position, u.worst)
      AND u.answered
    ${publishedOf(view)}
    ${ratingsOf(view, sql`f.round = ANY(u.rounds)`)}
    WHERE p."plenaryId" = ${plenaryId} AND ${registered("p", view)}`;
}
