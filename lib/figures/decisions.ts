import { sql, type Sql } from "@/lib/db/sql";
import { followed, happened, type Viewpoint } from "@/lib/figures/known";

/** Lateral joins to the proposal `p`: what was decided on the case as a whole. Shared by cases and units. */

/** `de.outcome`: the decision that stands, the last one by the date; sending back for change decides nothing. */
export function decisionOf(view: Viewpoint): Sql {
  return sql`LEFT JOIN LATERAL (SELECT f.outcome FROM "Review" f
    WHERE f."proposalId" = p.id AND f.outcome <> 'SENT_BACK' AND ${happened("f", "decidedOn", view)}
    ORDER BY f."decidedOn" DESC, f.id DESC LIMIT 1) de ON true`;
}

/** Keeps the filed cases only. */
export function filedOf(view: Viewpoint): Sql {
  return sql`JOIN LATERAL (SELECT f.outcome FROM "Review" f
    WHERE f."proposalId" = p.id AND f.outcome <> 'SENT_BACK' AND ${happened("f", "decidedOn", view)}
    ORDER BY f."decidedOn" DESC, f.id DESC LIMIT 1) de ON de.outcome = 'FILED'`;
}

/** `gi.yes`: the filed case was handed over, and that was not undone. */
export function givenOf(view: Viewpoint): Sql {
  return sql`LEFT JOIN LATERAL (SELECT true AS yes FROM "HandOver" f
    WHERE de.outcome = 'FILED' AND f."proposalId" = p.id AND ${happened("f", "handedOverOn", view)} LIMIT 1) gi ON true`;
}

/** `ke.yes`: chosen as a key proposal; `wa.yes`: the government's review of it is open. */
export function keyOf(view: Viewpoint): Sql {
  return sql`LEFT JOIN LATERAL (SELECT true AS yes FROM "KeySelection" f
      WHERE de.outcome = 'FILED' AND f."proposalId" = p.id AND ${happened("f", "chosenOn", view)} LIMIT 1) ke ON true
    LEFT JOIN LATERAL (SELECT true AS yes FROM "GovernmentReview" f
      WHERE ke.yes AND f."proposalId" = p.id AND ${happened("f", "openedOn", view)}
        AND NOT ${followed("f", "closedOn", "closedRecordedAt", view)} LIMIT 1) wa ON true`;
}

/** `pub.yes`: on the public site, not withdrawn. */
export function publishedOf(view: Viewpoint): Sql {
  return sql`LEFT JOIN LATERAL (SELECT true AS yes FROM "Publication" f
    WHERE de.outcome = 'FILED' AND f."proposalId" = p.id AND ${happened("f", "publishedOn", view)}
      AND NOT ${followed("f", "withdrawnOn", "withdrawalRecordedAt", view)} LIMIT 1) pub ON true`;
}

/**
 * `ra`: whether a rating came back, and what the last opened one says, among the ratings that meet `which`.
 * A sealed rating shows nothing but that it is there.
 */
export function ratingsOf(view: Viewpoint, which: Sql): Sql {
  const opened = followed("f", "openedOn", "openedRecordedAt", view);
  const own = sql`(f.source = 'OWN' OR ${followed("f", "confirmedOn", "confirmedRecordedAt", view)})`;
  const last = (value: Sql) =>
    sql`(array_agg(${value} ORDER BY f.round DESC, f.id DESC) FILTER (WHERE ${opened}))[1]`;
  return sql`LEFT JOIN LATERAL (SELECT count(*) > 0 AS returned,
      (array_agg(${own} ORDER BY f.round DESC, f.id DESC))[1] AS "responseConfirmed",
      bool_or(${opened}) AS opened,
      ${last(sql`f.attitude IN ('SATISFIED', 'BASICALLY')`)} AS "attitudeContent",
      ${last(sql`f.attitude = 'SATISFIED'`)} AS "attitudeSatisfied",
      ${last(sql`f.result IN ('SATISFIED', 'BASICALLY')`)} AS "resultContent",
      ${last(sql`f.result = 'SATISFIED'`)} AS "resultSatisfied",
      ${last(own)} AS "ratingConfirmed"
    FROM "Feedback" f
    WHERE de.outcome = 'FILED' AND f."proposalId" = p.id AND ${happened("f", "returnedOn", view)} AND ${which}) ra ON true`;
}

/** `fi`: the opened rating of round 1. */
export function firstRatingOf(view: Viewpoint): Sql {
  return sql`LEFT JOIN LATERAL (SELECT f.attitude, f.result,
      f.source = 'OWN' OR ${followed("f", "confirmedOn", "confirmedRecordedAt", view)} AS own
    FROM "Feedback" f
    WHERE de.outcome = 'FILED' AND f."proposalId" = p.id AND f.round = 1
      AND ${happened("f", "returnedOn", view)} AND ${followed("f", "openedOn", "openedRecordedAt", view)} LIMIT 1) fi ON true`;
}
