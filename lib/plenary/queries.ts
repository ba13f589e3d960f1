import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";

export type PlenarySummary = {
  id: number;
  name: string;
  term: number | null;
  number: number | null;
  opensOn: PlainDate | null;
  closesOn: PlainDate | null;
};

const SUMMARY = {
  id: true,
  name: true,
  term: true,
  number: true,
  opensOn: true,
  closesOn: true,
} as const;

function summary(
  row: Omit<PlenarySummary, "opensOn" | "closesOn"> & {
    opensOn: Date | null;
    closesOn: Date | null;
  },
) {
  return {
    ...row,
    opensOn: row.opensOn && toPlainDate(row.opensOn),
    closesOn: row.closesOn && toPlainDate(row.closesOn),
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
      limitsMoveToWorkday: true,
      caseNumberWidth: true,
      rankingMinimum: true,
      categories: { select: { id: true, name: true }, orderBy: { position: "asc" } },
      outcomeClasses: {
        select: { id: true, letter: true, wording: true, resolved: true },
        orderBy: { position: "asc" },
      },
      limits: { select: { step: true, n: true, basis: true, fixedOn: true } },
    },
  });
  if (!row) return null;
  const limits = row.limits.map((limit) => ({
    ...limit,
    fixedOn: limit.fixedOn && toPlainDate(limit.fixedOn),
  }));
  return { ...row, ...summary(row), limits };
}
