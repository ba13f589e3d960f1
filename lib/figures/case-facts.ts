import { raw, sql, type Sql } from "@/lib/db/sql";
import {
  decisionOf,
  firstRatingOf,
  givenOf,
  keyOf,
  publishedOf,
  ratingsOf,
} from "@/lib/figures/decisions";
import { happened, registered, type Viewpoint } from "@/lib/figures/known";
import { classesThen, plenariesThen, proposalsThen } from "@/lib/figures/then";
import { assignmentFacts } from "@/lib/figures/unit-facts";

/**
 * `un`: what the units that must reply (lead, sole, separate) did in the case together, round by round. Round 1
 * decides what is accepted, answered, in time and consulted. A round has a class and a disclosure when its last
 * unit has replied; those of the last such round count.
 */
function unitsOf(view: Viewpoint): Sql {
  return sql`LEFT JOIN LATERAL (
    SELECT bool_or(r.accepted) FILTER (WHERE r.round = 1) AS accepted,
      bool_or(r.answered) FILTER (WHERE r.round = 1) AS answered,
      bool_or(r.consulted) FILTER (WHERE r.round = 1) AS consulted,
      bool_or(r."consultedBeforeReply") FILTER (WHERE r.round = 1) AS "consultedBeforeReply",
      bool_or(r."consultationConfirmed") FILTER (WHERE r.round = 1) AS "consultationConfirmed",
      bool_or(r.late) FILTER (WHERE r.round = 1) AS late,
      bool_or(r."lateAtFirst") FILTER (WHERE r.round = 1) AS "lateAtFirst",
      bool_or(r.overdue) FILTER (WHERE r.round = 1) AS overdue,
      (array_agg(r.withheld ORDER BY r.round DESC) FILTER (WHERE r.answered))[1] AS withheld,
      (array_agg(r.worst ORDER BY r.round DESC) FILTER (WHERE r.answered AND r.worst IS NOT NULL))[1] AS worst,
      coalesce((array_agg(r."answeredOn" ORDER BY r.round DESC) FILTER (WHERE r.answered AND r.worst IS NOT NULL))[1],
        max(r."answeredOn") FILTER (WHERE r.round = 1)) AS "classedOn",
      max(r."answeredOn") FILTER (WHERE r.round = 1 AND r.answered) AS "answeredOn"
    FROM (
      SELECT a.round, bool_and(a.accepted) AS accepted,
        bool_and(a."repliedOn" IS NOT NULL) AS answered, max(a."repliedOn") AS "answeredOn",
        ${ofUnits("consulted")} AS consulted,
        ${ofUnits("consultedBeforeReply")} AS "consultedBeforeReply",
        ${ofUnits("consultationConfirmed")} AS "consultationConfirmed",
        bool_or(a.late) AS late, bool_or(a."lateAtFirst") AS "lateAtFirst", bool_or(a.overdue) AS overdue,
        bool_or(coalesce(a.disclosure = 'WITHHELD', false)) AS withheld, max(a.worst) AS worst
      FROM (${assignmentFacts("p.id", view)} AND gi.yes) a
      WHERE a.standing AND a.role <> 'ASSIST' GROUP BY a.round
    ) r
  ) un ON true`;
}

/** A consultation is wanted of each unit, or, by the plenary's setting, of one of them. */
function ofUnits(column: "consulted" | "consultedBeforeReply" | "consultationConfirmed"): Sql {
  const value = {
    consulted: sql`a.consulted`,
    consultedBeforeReply: sql`a."consultedBeforeReply"`,
    consultationConfirmed: sql`a."consultationConfirmed"`,
  }[column];
  return sql`CASE WHEN pl."oneUnitConsultsForAll" THEN bool_or(${value}) ELSE bool_and(${value}) END`;
}

const yes = (value: Sql) => sql`coalesce(${value}, false)`;

/** The last of these facts that is no older than the class it changes; `when` says that it counts. */
function lastSince(view: Viewpoint, table: string, column: string): Sql {
  const day = raw(`f."${column}"`);
  return sql`LEFT JOIN LATERAL (SELECT oc.position FROM ${raw(`"${table}"`)} f
    JOIN ${classesThen(view)} oc ON oc.id = f."outcomeClassId"
    WHERE f."proposalId" = p.id AND ${happened("f", column, view)} AND ${day} >= un."classedOn" ORDER BY ${day} DESC, f.id DESC LIMIT 1)`;
}

/** `oc`, `rc`: the present class and that at reply time. `ch`, `ov`: the class set by a look-back, or against the rule by 提案委, since the class was given. */
function classOf(view: Viewpoint): Sql {
  return sql`
    ${lastSince(view, "ClassChange", "changedOn")} ch ON true
    ${lastSince(view, "ClassOverride", "overriddenOn")} ov ON true
    LEFT JOIN ${classesThen(view)} oc ON un.answered AND oc."plenaryId" = p."plenaryId"
      AND oc.position = coalesce(ch.position, ov.position, un.worst)
    LEFT JOIN ${classesThen(view)} rc ON un.answered AND rc."plenaryId" = p."plenaryId"
      AND rc.position = coalesce(ov.position, un.worst)`;
}

/**
 * One row per proposal of the plenary: its id, "categoryId", "sectorId", "proposerKind", "answeredWeek" (the Monday of
 * the week of the last unit's first reply), `class` (its present letter, null when it has none) and every one of CASE_FLAGS as a boolean that is never null, as the facts say by the viewpoint
 * (handbook §5). Nothing is read from `status`. All flags but the first five hold of filed cases only. `which`: a
 * condition on the proposal `p`, for some of the cases only.
 */
export function caseFacts(plenaryId: number, view: Viewpoint, which: Sql = sql`true`): Sql {
  return sql`
    SELECT p.id, p."categoryId", p."sectorId", p."proposerKind", oc.letter AS class,
      date_trunc('week', un."answeredOn")::date AS "answeredWeek",
      su.yes IS NOT NULL AS received,
      ${yes(sql`de.outcome = 'FILED'`)} AS filed, ${yes(sql`de.outcome = 'MERGED'`)} AS merged,
      ${yes(sql`de.outcome = 'DECLINED'`)} AS declined, ${yes(sql`de.outcome = 'WITHDRAWN'`)} AS withdrawn,
      ke.yes IS NOT NULL AS key, gi.yes IS NOT NULL AS "handedOver",
      gi.yes IS NOT NULL AND wa.yes IS NULL AS due,
      ${yes(sql`un.accepted`)} AS accepted, ${yes(sql`un.consulted`)} AS consulted,
      ${yes(sql`un."consultedBeforeReply"`)} AS "consultedBeforeReply",
      ${yes(sql`un."consultationConfirmed"`)} AS "consultationConfirmed",
      ${yes(sql`un.answered`)} AS answered, ${yes(sql`un.late`)} AS late, ${yes(sql`un."lateAtFirst"`)} AS "lateAtFirst",
      ${yes(sql`NOT un.answered AND un.overdue`)} AS overdue,
      ${yes(sql`un.answered OR un.late`)} AS "answeredOrPassed",
      ${yes(sql`un.answered OR un."lateAtFirst"`)} AS "answeredOrPassedAtFirst",
      ${yes(sql`un.answered AND NOT un.late`)} AS "onTime", ${yes(sql`un.answered AND NOT un."lateAtFirst"`)} AS "onTimeAtFirst",
      pub.yes IS NOT NULL AS published, ${yes(sql`un.answered AND NOT un.withheld`)} AS publishable,
      oc.letter IS NOT NULL AS classified, ${yes(sql`oc.resolved`)} AS resolved,
      ${yes(sql`rc.letter = 'B'`)} AS "replyB", ${yes(sql`oc.letter = 'A'`)} AS "nowA",
      ra.returned, ${yes(sql`ra."responseConfirmed"`)} AS "responseConfirmed", ${yes(sql`ra.opened`)} AS opened,
      ${yes(sql`ra."attitudeContent"`)} AS "attitudeContent", ${yes(sql`ra."attitudeSatisfied"`)} AS "attitudeSatisfied",
      ${yes(sql`ra."resultContent"`)} AS "resultContent", ${yes(sql`ra."resultSatisfied"`)} AS "resultSatisfied",
      ${yes(sql`ra."ratingConfirmed"`)} AS "ratingConfirmed",
      fi.own IS NOT NULL AS "firstOpened", ${yes(sql`fi.attitude IN ('SATISFIED', 'BASICALLY')`)} AS "firstAttitudeContent",
      ${yes(sql`fi.result IN ('SATISFIED', 'BASICALLY')`)} AS "firstResultContent", ${yes(sql`fi.own`)} AS "firstRatingConfirmed",
      co.yes IS NOT NULL AS completed
    FROM ${proposalsThen(view)} p
    JOIN ${plenariesThen(view)} pl ON pl.id = p."plenaryId"
    LEFT JOIN LATERAL (SELECT true AS yes FROM "Submission" f
      WHERE f."proposalId" = p.id AND ${happened("f", "submittedOn", view)} LIMIT 1) su ON true
    ${decisionOf(view)} ${givenOf(view)} ${keyOf(view)} ${unitsOf(view)} ${classOf(view)} ${publishedOf(view)}
    ${ratingsOf(view, sql`true`)} ${firstRatingOf(view)}
    LEFT JOIN LATERAL (SELECT true AS yes FROM "Completion" f
      WHERE de.outcome = 'FILED' AND f."proposalId" = p.id AND ${happened("f", "completedOn", view)} LIMIT 1) co ON true
    WHERE p."plenaryId" = ${plenaryId} AND ${registered("p", view)} AND ${which}`;
}
