import type { Actor } from "@/lib/actor";
import { readCaseFacts, readLimitRules } from "@/lib/assignment/queries";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { DeskCase } from "@/lib/desk/item";
import { listOpenExtensions } from "@/lib/extension/queries";
import { countUnits, type UnitRow } from "@/lib/figures/tally";
import { listPlenaries } from "@/lib/plenary/queries";
import { FACTS_SELECT, type ProposalFacts, toFacts } from "@/lib/proposal/facts";
import { plannedForOffice, visibleTo } from "@/lib/proposal/policy";
import { listPromises } from "@/lib/promise/queries";
import { compareNumbers } from "@/lib/register/number-order";

const standing = { voidedAt: null } as const;

/** Not completed by the day: also what was completed after it, when the demo's today is moved back. */
export function unfinished(today: PlainDate): Prisma.ProposalWhereInput {
  return {
    OR: [
      { status: { in: ["DRAFT", "SUBMITTED", "SENT_BACK", "FILED", "ASSIGNED", "ANSWERED"] } },
      { completions: { some: { ...standing, completedOn: { gt: fromPlainDate(today) } } } },
    ],
  };
}

/** Cases that the person may see, of all plenaries, by number. */
export async function readCases(
  actor: Actor,
  where: Prisma.ProposalWhereInput,
): Promise<DeskCase[]> {
  const rows = await db.proposal.findMany({
    where: { AND: [visibleTo(actor), where] },
    select: { id: true, plenaryId: true, caseNumber: true, registrationNumber: true, title: true },
  });
  const plenaries = [...new Set(rows.map((row) => row.plenaryId))];
  const [facts, ...rules] = await Promise.all([
    readCaseFacts(
      db,
      rows.map((row) => row.id),
    ),
    ...plenaries.map((id) => readLimitRules(db, id)),
  ]);
  return rows
    .toSorted(
      (a, b) =>
        compareNumbers(a.caseNumber, b.caseNumber) ||
        compareNumbers(a.registrationNumber, b.registrationNumber),
    )
    .flatMap(({ caseNumber, registrationNumber, ...row }) => {
      const own = facts.get(row.id);
      const limits = rules[plenaries.indexOf(row.plenaryId)];
      const number = caseNumber ?? registrationNumber ?? "草稿";
      return own && limits ? [{ ...row, number, facts: own, rules: limits }] : [];
    });
}

/** What policies and forms ask of these cases, by id; the caller has narrowed them to what may be seen. */
async function readFacts(ids: readonly number[]): Promise<Map<number, ProposalFacts>> {
  const rows = await db.proposal.findMany({
    where: { id: { in: [...ids] } },
    select: FACTS_SELECT,
  });
  return new Map(rows.map((row) => [row.id, toFacts(row)]));
}

const OPEN_PROMISES = { unit: null, state: "OPEN", from: null, to: null } as const;

export type UnitNumbers = { plenaryId: number; plenary: string; letters: string[]; row: UnitRow };

/** A unit's unfinished cases with their facts, and its own numbers in the latest plenary that it has cases of. */
export async function readUnitDesk(actor: Actor) {
  const unitId = actor.unitId ?? -1;
  const held = { ...standing, unitId, assignedOn: { lte: fromPlainDate(actor.today) } };
  const [cases, unit, numbers, promises] = await Promise.all([
    readCases(actor, { AND: [unfinished(actor.today), { assignments: { some: held } }] }),
    db.unit.findUnique({ where: { id: unitId }, select: { id: true, name: true } }),
    readUnitNumbers(actor, unitId),
    listPromises(actor, null, OPEN_PROMISES),
  ]);
  return { unit, numbers, promises, cases, facts: await readFacts(cases.map((one) => one.id)) };
}

/** Only the unit's own line of the figures; those of others it may not read. */
async function readUnitNumbers(actor: Actor, unitId: number): Promise<UnitNumbers | null> {
  const plenaries = await listPlenaries(actor);
  for (const { id, name } of plenaries) {
    const has = await db.assignment.findFirst({
      where: { ...standing, unitId, proposal: { plenaryId: id, voidedAt: null } },
      select: { id: true },
    });
    if (!has) continue;
    const classes = await db.outcomeClass.findMany({
      where: { plenaryId: id },
      orderBy: { position: "asc" },
      select: { letter: true },
    });
    const letters = classes.map((one) => one.letter);
    const rows = await countUnits(db, id, { asOf: actor.today, knownAt: null }, letters);
    const row = rows.find((one) => one.unitId === unitId);
    if (row) return { plenaryId: id, plenary: name, letters, row };
  }
  return null;
}

/** What waits for the government office: filed and numbered cases without hand-over, and what units owe. */
export async function readOfficeDesk(actor: Actor) {
  const cases = await readCases(actor, unfinished(actor.today));
  const day = fromPlainDate(actor.today);
  const filed = await db.proposal.findMany({
    where: {
      AND: [plannedForOffice(actor)],
      id: { in: cases.map((one) => one.id) },
      caseNumber: { not: null },
      reviews: {
        some: { ...standing, outcome: "FILED", decidedOn: { lte: day } },
        none: { ...standing, outcome: "WITHDRAWN" },
      },
      handOvers: { none: { ...standing, handedOverOn: { lte: day } } },
    },
    select: { id: true },
  });
  const ids = new Set(filed.map((row) => row.id));
  const extensions = await listOpenExtensions(actor, "office");
  return {
    cases,
    extensions,
    toHandOver: cases.filter((one) => ids.has(one.id)),
    isOwn: await ownUnits(actor),
  };
}

/** Is a unit one that the actor's hand-over office looks after? */
async function ownUnits({ systems }: Actor): Promise<(unitId: number | null) => boolean> {
  if (!systems) return () => true;
  const rows = await db.unit.findMany({
    where: { system: { in: [...systems] } },
    select: { id: true },
  });
  const own = new Set<number | null>(rows.map(({ id }) => id));
  return (unitId) => own.has(unitId);
}

/** Every case of a proposer's own, co-signed, passed to them or of a merged one of theirs too, with its facts. */
export async function readProposerDesk(actor: Actor) {
  const self: ({ memberId: number } | { collectiveId: number })[] = [
    ...(actor.memberId === null ? [] : [{ memberId: actor.memberId }]),
    ...(actor.collectiveId === null ? [] : [{ collectiveId: actor.collectiveId }]),
  ];
  const own = { proposers: { some: { OR: self } } };
  const passed = { leadPassings: { some: { ...standing, OR: self } } };
  const main = { mergedHere: { some: { ...standing, outcome: "MERGED" as const, proposal: own } } };
  const cases = await readCases(actor, { OR: [own, passed, main] });
  return { cases, facts: await readFacts(cases.map((one) => one.id)) };
}
