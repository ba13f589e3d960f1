import type { Actor } from "@/lib/actor";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { caseDifferences, type Difference, unitDifferences } from "@/lib/figures/differences";
import { momentOf } from "@/lib/figures/known-at";
import { mayReadFigures } from "@/lib/figures/policy";
import { recordedSince } from "@/lib/figures/recorded";
import { readFactRows } from "@/lib/figures/rows";
import { ensure } from "@/lib/verdict";

/** Since when there are records of the plenary, if that is after the moment asked; else null. @throws Refusal denied */
export async function readRecordsAfter(
  actor: Actor,
  plenaryId: number,
  knownAt: string | null,
): Promise<Date | null> {
  ensure(mayReadFigures(actor));
  const moment = momentOf(knownAt);
  if (!moment) return null;
  const [row] = await db.$queryRaw<[{ since: Date | null }]>(recordedSince(plenaryId));
  return row.since && row.since > moment ? row.since : null;
}

export type Differences = {
  cases: Difference[];
  /** In 件次. */
  units: (Difference & { unit: string })[];
  /** The numbers of the cases that are named, by id. */
  numbers: Map<number, string>;
};

/** The figures as known at the moment asked that are others now, and by which cases. @throws Refusal denied */
export async function readDifferences(
  actor: Actor,
  plenaryId: number,
  { asOf, knownAt }: { asOf: PlainDate; knownAt?: string | null },
): Promise<Differences> {
  ensure(mayReadFigures(actor));
  const [then, now, classes] = await Promise.all([
    readFactRows(db, plenaryId, { asOf, knownAt: momentOf(knownAt) }),
    readFactRows(db, plenaryId, { asOf }),
    db.outcomeClass.findMany({ where: { plenaryId }, select: { letter: true } }),
  ]);
  const letters = classes.map((one) => one.letter);
  const cases = caseDifferences(then.cases, now.cases, letters);
  const units = unitDifferences(then.units, now.units, letters);
  const all = [...cases, ...units];
  const [named, rows] = await Promise.all([
    db.unit.findMany({
      where: { id: { in: units.flatMap((one) => one.unitId ?? []) } },
      select: { id: true, name: true },
    }),
    db.proposal.findMany({
      where: { id: { in: all.flatMap((one) => [...one.onlyThen, ...one.onlyNow]) } },
      select: { id: true, caseNumber: true, registrationNumber: true },
    }),
  ]);
  const names = new Map(named.map((one) => [one.id, one.name]));
  return {
    cases,
    units: units.map((one) => ({ ...one, unit: names.get(one.unitId ?? 0) ?? "" })),
    numbers: new Map(rows.map((one) => [one.id, numberOf(one)])),
  };
}

const numberOf = (row: { caseNumber: string | null; registrationNumber: string | null }) =>
  row.caseNumber ?? row.registrationNumber ?? "未编号";
