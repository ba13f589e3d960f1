import type { Actor } from "@/lib/actor";
import { readCaseFacts, readLimitRules } from "@/lib/assignment/queries";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { isDissatisfied } from "@/lib/completion/after-opening";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { DeskCase } from "@/lib/desk/item";
import { listAwaited, listDissatisfied } from "@/lib/co-rating/queries";
import { listOpenExtensions } from "@/lib/extension/queries";
import { countSealed, readNextOpening } from "@/lib/feedback/queries";
import { casesBehind } from "@/lib/figures/queries";
import { countUnits, type UnitRow } from "@/lib/figures/tally";
import { listPlenaries } from "@/lib/plenary/queries";
import { FACTS_SELECT, type ProposalFacts, toFacts } from "@/lib/proposal/facts";
import { plannedForOffice, visibleTo } from "@/lib/proposal/policy";
import { listPromises } from "@/lib/promise/queries";
import { compareNumbers } from "@/lib/register/number-order";

const standing = { voidedAt: null } as const;

/** Not completed by the day: also what was completed after it, when the demo's today is moved back. */
function unfinished(today: PlainDate): Prisma.ProposalWhereInput {
  return {
    OR: [
      { status: { in: ["DRAFT", "SUBMITTED", "SENT_BACK", "FILED", "ASSIGNED", "ANSWERED"] } },
      { completions: { some: { ...standing, completedOn: { gt: fromPlainDate(today) } } } },
    ],
  };
}

/** Cases that the person may see, of all plenaries, by number. */
async function readCases(actor: Actor, where: Prisma.ProposalWhereInput): Promise<DeskCase[]> {
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

export type PlenaryCount = { plenaryId: number; plenary: string; count: number };

/** What waits for the committee's staff, and what is late or soon with others. */
export async function readStaffDesk(actor: Actor) {
  const plenaries = await listPlenaries(actor);
  const counted = (count: (plenaryId: number) => Promise<number>): Promise<PlenaryCount[]> =>
    Promise.all(
      plenaries.map(async ({ id, name }) => ({
        plenaryId: id,
        plenary: name,
        count: await count(id),
      })),
    ).then((rows) => rows.filter((row) => row.count > 0));
  const withDueDay = (rows: PlenaryCount[]) =>
    Promise.all(
      rows.map(async (row) => ({
        ...row,
        dueOn: await readNextOpening(db, row.plenaryId, actor.today),
      })),
    );
  const [cases, unnumbered, unpublished, sealed, talks, extensions, latePromises, others] =
    await Promise.all([
      readCases(actor, unfinished(actor.today)),
      counted((plenaryId) =>
        db.proposal.count({ where: { ...standing, plenaryId, status: "FILED", caseNumber: null } }),
      ),
      counted(
        async (plenaryId) =>
          (await casesBehind(actor, plenaryId, unpublishedAt(actor.today))).length,
      ),
      counted((plenaryId) => countSealed(actor, plenaryId)).then(withDueDay),
      readTalks(actor),
      listOpenExtensions(actor, "committee"),
      counted(
        async (plenaryId) =>
          (await listPromises(actor, plenaryId, { ...OPEN_PROMISES, state: "LATE" })).length,
      ),
      readOthers(actor),
    ]);
  return {
    cases,
    toReview: cases.filter((one) => one.facts.status === "SUBMITTED"),
    unnumbered,
    unpublished,
    sealed,
    extensions,
    latePromises,
    talks: cases.filter((one) => talks.has(one.id)),
    ...others,
  };
}

/** Co-proposers' opened 不满意, of completed cases too, and those whom a case still waits for. */
async function readOthers(actor: Actor) {
  const [dissatisfied, awaited] = [await listDissatisfied(actor), await listAwaited(actor)];
  const ids = [...dissatisfied, ...awaited].map(({ proposalId }) => proposalId);
  const cases = new Map((await readCases(actor, { id: { in: ids } })).map((one) => [one.id, one]));
  const withCase = <One extends { proposalId: number }>(list: One[]) =>
    list.flatMap((one) => {
      const of = cases.get(one.proposalId);
      return of ? [{ ...one, of }] : [];
    });
  return { dissatisfied: withCase(dissatisfied), awaited: withCase(awaited) };
}

/** Answered and fit to be public, but not online: a figure's own list. */
export function unpublishedAt(asOf: PlainDate) {
  return { figure: "online", basis: "publishable", part: "rest", asOf } as const;
}

/**
 * Answered cases whose last round's rating was opened as 不满意: an opening with rounds left has begun the next one,
 * so these wait for the talk with both sides (handbook §3). Only opened ratings are read.
 */
async function readTalks(actor: Actor): Promise<Set<number>> {
  const rows = await db.feedback.findMany({
    where: {
      ...standing,
      openedOn: { lte: fromPlainDate(actor.today) },
      proposal: { AND: [visibleTo(actor), { status: "ANSWERED" }] },
    },
    select: {
      proposalId: true,
      round: true,
      attitude: true,
      result: true,
      proposal: {
        select: {
          plenary: { select: { attitudeOpensRound: true } },
          assignments: {
            where: standing,
            orderBy: { round: "desc" },
            take: 1,
            select: { round: true },
          },
        },
      },
    },
  });
  const waiting = rows.filter(
    ({ proposal, round, ...rating }) =>
      round === (proposal.assignments[0]?.round ?? 1) && isDissatisfied(rating, proposal.plenary),
  );
  return new Set(waiting.map((row) => row.proposalId));
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
