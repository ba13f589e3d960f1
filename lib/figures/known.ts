import type { PlainDate } from "@/lib/calendar/plain-date";
import { raw, sql, type Sql } from "@/lib/db/sql";

/**
 * A point of view on the facts: what had happened by `asOf` (that day included), and, where `knownAt` is given,
 * as it stood recorded at that moment. Facts recorded or voided later change nothing seen from there.
 */
export type Viewpoint = {
  asOf: PlainDate;
  knownAt?: Date | null;
  /** Units are counted under the one that had gone on with their work by then, not each under its own name. */
  rollUp?: boolean | undefined;
};

const quoted = (alias: string, column: string) => raw(`${alias}."${column}"`);

/** The row `alias` was recorded, and not voided, at the viewpoint's moment; without one: it stands now. */
export function known(alias: string, { knownAt }: Viewpoint): Sql {
  const voidedAt = quoted(alias, "voidedAt");
  if (!knownAt) return sql`${voidedAt} IS NULL`;
  const moment = sql`${knownAt.toISOString()}::timestamptz`;
  return sql`(${quoted(alias, "recordedAt")} <= ${moment} AND (${voidedAt} IS NULL OR ${voidedAt} > ${moment}))`;
}

/** The proposal `alias` is part of the register: its import was not undone. */
export function registered(alias: string, { knownAt }: Viewpoint): Sql {
  const voidedAt = quoted(alias, "voidedAt");
  return knownAt
    ? sql`(${voidedAt} IS NULL OR ${voidedAt} > ${knownAt.toISOString()}::timestamptz)`
    : sql`${voidedAt} IS NULL`;
}

/** The proposal `id` (an SQL expression) stands under this 督办领导, as written; the fact has no day of its own. */
export function supervisedBy(id: Sql, official: Sql, view: Viewpoint): Sql {
  return sql`EXISTS (SELECT 1 FROM "KeyOfficial" o WHERE o."proposalId" = ${id} AND o.part = 'SUPERVISING'
    AND o.official = ${official} AND ${known("o", view)})`;
}

/** The fact `alias`, dated by `column`, is known and counts from its day. */
export function happened(alias: string, column: string, view: Viewpoint): Sql {
  return sql`(${known(alias, view)} AND ${quoted(alias, column)} <= ${view.asOf}::date)`;
}

/**
 * The second fact in one row (a ruling, a closing, a withdrawal, an opening): its day is in `column`, the time it
 * was recorded in `recorded`, or, where that is empty (a sheet's row), in the row's own recordedAt.
 */
export function followed(alias: string, column: string, recorded: string, view: Viewpoint): Sql {
  const day = sql`${quoted(alias, column)} <= ${view.asOf}::date`;
  if (!view.knownAt) return sql`coalesce(${day}, false)`;
  const at = sql`coalesce(${quoted(alias, recorded)}, ${quoted(alias, "recordedAt")})`;
  return sql`coalesce(${day} AND ${at} <= ${view.knownAt.toISOString()}::timestamptz, false)`;
}
