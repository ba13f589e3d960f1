import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { LimitRow } from "@/lib/plenary/limit-rows";
import { mayChangePlenary } from "@/lib/plenary/policy";
import { ensure } from "@/lib/verdict";

export type PlenarySummary = {
  id: number;
  name: string;
  term: number | null;
  number: number | null;
  opensOn: PlainDate | null;
  closesOn: PlainDate | null;
  /** Since when it is for reading and voids only; null: open. */
  closedOn: PlainDate | null;
  cutOffOn: PlainDate | null;
  cutOffTime: string | null;
  coSigningEndsOn: PlainDate | null;
};

const SUMMARY = {
  id: true,
  name: true,
  term: true,
  number: true,
  opensOn: true,
  closesOn: true,
  closedOn: true,
  cutOffOn: true,
  cutOffTime: true,
  coSigningEndsOn: true,
} as const;

function summary(
  row: Omit<
    PlenarySummary,
    "opensOn" | "closesOn" | "closedOn" | "cutOffOn" | "coSigningEndsOn"
  > & {
    opensOn: Date | null;
    closesOn: Date | null;
    closedOn: Date | null;
    cutOffOn: Date | null;
    coSigningEndsOn: Date | null;
  },
) {
  return {
    ...row,
    opensOn: row.opensOn && toPlainDate(row.opensOn),
    closesOn: row.closesOn && toPlainDate(row.closesOn),
    closedOn: toPlainDate(row.closedOn),
    cutOffOn: toPlainDate(row.cutOffOn),
    coSigningEndsOn: toPlainDate(row.coSigningEndsOn),
  };
}

/** All plenaries, the latest first: by term and number, those without by when they were made. Names are public. */
export async function listPlenaries(_actor: Actor): Promise<PlenarySummary[]> {
  const rows = await db.plenary.findMany({
    select: SUMMARY,
    orderBy: [
      { term: { sort: "desc", nulls: "last" } },
      { number: { sort: "desc", nulls: "last" } },
      { opensOn: { sort: "desc", nulls: "last" } },
      { id: "desc" },
    ],
  });
  return rows.map(summary);
}

/** The plenary of this name, or null. */
export async function findPlenary(_actor: Actor, name: string): Promise<PlenarySummary | null> {
  const row = await db.plenary.findUnique({ where: { name: name.trim() }, select: SUMMARY });
  return row && summary(row);
}

/** One plenary with its tables in their order, or null. */
export async function readPlenary(_actor: Actor, id: number) {
  const row = await db.plenary.findUnique({
    where: { id },
    select: {
      ...SUMMARY,
      maxRounds: true,
      attitudeOpensRound: true,
      oneUnitConsultsForAll: true,
      consultationRequired: true,
      officePassesReplies: true,
      allMustRate: true,
      limitsMoveToWorkday: true,
      caseNumberWidth: true,
      rankingMinimum: true,
      ratingLinkDays: true,
      openingWeekday: true,
      openingWeeks: true,
      categories: { select: { id: true, name: true }, orderBy: { position: "asc" } },
      outcomeClasses: {
        select: { id: true, letter: true, wording: true, resolved: true },
        orderBy: { position: "asc" },
      },
      limits: { select: LIMIT_SELECT },
    },
  });
  if (!row) return null;
  const limits = row.limits.map((limit) => ({
    ...limit,
    fixedOn: limit.fixedOn && toPlainDate(limit.fixedOn),
  }));
  return { ...row, ...summary(row), limits };
}

/** What is set on the page 届次 by ticks and numbers. */
export const SWITCHES_SELECT = {
  maxRounds: true,
  attitudeOpensRound: true,
  oneUnitConsultsForAll: true,
  consultationRequired: true,
  officePassesReplies: true,
  allMustRate: true,
  limitsMoveToWorkday: true,
  caseNumberWidth: true,
  rankingMinimum: true,
  ratingLinkDays: true,
  openingWeekday: true,
  openingWeeks: true,
} as const;

const LIMIT_SELECT = { step: true, period: true, n: true, basis: true, fixedOn: true } as const;

/** A plenary's limits with plain days; the caller has asked whether they may be read. */
export async function readLimitRows(tx: Tx, plenaryId: number): Promise<LimitRow[]> {
  const rows = await tx.limitSetting.findMany({ where: { plenaryId }, select: LIMIT_SELECT });
  return rows.map((one) => ({ ...one, fixedOn: toPlainDate(one.fixedOn) }));
}

const USES_OF_CLASS = { replies: true, drafts: true, changesTo: true, overrides: true } as const;

/** One plenary's settings with how often each category and class is used, or null. @throws Refusal denied */
export async function readSettings(actor: Actor, id: number) {
  ensure(mayChangePlenary(actor));
  const row = await db.plenary.findUnique({
    where: { id },
    select: {
      ...SUMMARY,
      ...SWITCHES_SELECT,
      categories: {
        select: { id: true, name: true, _count: { select: { proposals: true } } },
        orderBy: [{ position: "asc" }, { id: "asc" }],
      },
      outcomeClasses: {
        select: {
          id: true,
          letter: true,
          wording: true,
          resolved: true,
          _count: { select: USES_OF_CLASS },
        },
        orderBy: { position: "asc" },
      },
      limits: { select: LIMIT_SELECT },
    },
  });
  if (!row) return null;
  return {
    ...row,
    ...summary(row),
    categories: row.categories.map(({ _count, ...one }) => ({ ...one, uses: _count.proposals })),
    outcomeClasses: row.outcomeClasses.map(({ _count, ...one }) => ({
      ...one,
      uses: _count.replies + _count.changesTo + _count.overrides,
    })),
    limits: row.limits.map((one) => ({ ...one, fixedOn: one.fixedOn && toPlainDate(one.fixedOn) })),
  };
}

export type PlenarySettings = NonNullable<Awaited<ReturnType<typeof readSettings>>>;
