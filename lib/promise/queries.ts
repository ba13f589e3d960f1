import type { Actor } from "@/lib/actor";
import { readDayTable } from "@/lib/assignment/queries";
import type { DayTable } from "@/lib/calendar/holidays";
import { fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { FactSource } from "@/lib/db/generated/enums";
import { notFound } from "@/lib/errors";
import { isUnit, visibleTo } from "@/lib/proposal/policy";
import { type PromiseFilter, fitsPromise } from "@/lib/promise/filter";
import { mayListPromises } from "@/lib/promise/policy";
import {
  type Keeping,
  PROMISE_STATES,
  promiseInWords,
  type PromiseState,
  promiseState,
} from "@/lib/promise/state";
import { ensure } from "@/lib/verdict";

const standing = { voidedAt: null } as const;
const byId = { id: "asc" } as const;

const SELECT = {
  id: true,
  what: true,
  owner: true,
  dueOn: true,
  kept: {
    where: standing,
    orderBy: byId,
    select: {
      id: true,
      keptOn: true,
      text: true,
      source: true,
      evidence: { select: { id: true, name: true } },
      words: {
        where: standing,
        orderBy: [{ saidOn: "desc" }, { id: "desc" }],
        take: 1,
        select: { id: true, confirmed: true, saidOn: true, note: true },
      },
    },
  },
  draft: {
    select: {
      replies: { where: standing, orderBy: byId, take: 1, select: { repliedOn: true } },
      assignment: {
        select: {
          id: true,
          unitId: true,
          round: true,
          unit: {
            select: {
              name: true,
              successions: {
                where: standing,
                select: { successorId: true, successor: { select: { name: true } } },
              },
            },
          },
          proposal: {
            select: { id: true, title: true, caseNumber: true, registrationNumber: true },
          },
        },
      },
    },
  },
} as const satisfies Prisma.UndertakingSelect;

type Row = Prisma.UndertakingGetPayload<{ select: typeof SELECT }>;

export type PromiseView = {
  id: number;
  assignmentId: number;
  proposal: { id: number; number: string; title: string };
  unit: string;
  /** the unit that promised, and those that took its work over */
  unitIds: number[];
  unitNames: string[];
  round: number;
  what: string;
  owner: string;
  dueOn: PlainDate;
  /** the day of the reply that promised it */
  madeOn: PlainDate;
  kept:
    | (Keeping & {
        text: string;
        source: FactSource;
        evidence: { id: number; name: string } | null;
        word: { on: PlainDate; note: string | null } | null;
      })
    | null;
  state: PromiseState;
  /** 剩3个工作日 · 6月20日兑现 */
  words: string;
};

/** Measures with a date, of replies that stand; an imported or paper reply may have none. */
const PROMISED: Prisma.UndertakingWhereInput = {
  dueOn: { not: null },
  draft: { replies: { some: standing }, assignment: standing },
};

function keptOf(row: Row): PromiseView["kept"] {
  const kept = row.kept.at(-1);
  if (!kept) return null;
  const word = kept.words[0];
  return {
    id: kept.id,
    on: toPlainDate(kept.keptOn),
    confirmed: word?.confirmed ?? null,
    text: kept.text,
    source: kept.source,
    evidence: kept.evidence,
    word: word ? { on: toPlainDate(word.saidOn), note: word.note } : null,
  };
}

function viewOf(row: Row, table: DayTable, asOf: PlainDate): PromiseView[] {
  const { assignment, replies } = row.draft;
  const reply = replies[0];
  if (!row.dueOn || !reply) return [];
  const { caseNumber, registrationNumber, ...proposal } = assignment.proposal;
  const later = assignment.unit?.successions ?? [];
  const unit = assignment.unit?.name ?? "单位未填";
  const known = { dueOn: toPlainDate(row.dueOn), kept: keptOf(row) };
  return [
    {
      id: row.id,
      assignmentId: assignment.id,
      proposal: { ...proposal, number: caseNumber ?? registrationNumber ?? "" },
      unit,
      unitIds: [
        ...(assignment.unitId === null ? [] : [assignment.unitId]),
        ...later.map(({ successorId }) => successorId),
      ],
      unitNames: [unit, ...later.map(({ successor }) => successor.name)],
      round: assignment.round,
      what: row.what,
      owner: row.owner,
      madeOn: toPlainDate(reply.repliedOn),
      ...known,
      state: promiseState(table, known, asOf),
      words: promiseInWords(table, known, asOf),
    },
  ];
}

/** These promises as of a day, the first due first; whether they may be seen, the caller has asked. */
export async function findPromises(
  tx: Tx,
  where: Prisma.UndertakingWhereInput,
  asOf: PlainDate,
): Promise<PromiseView[]> {
  const made = { repliedOn: { lte: fromPlainDate(asOf) } };
  const [rows, table] = [
    await tx.undertaking.findMany({
      where: { AND: [PROMISED, where, { draft: { replies: { some: { ...standing, ...made } } } }] },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      select: SELECT,
    }),
    await readDayTable(tx),
  ];
  return rows.flatMap((row) => viewOf(row, table, asOf));
}

const ofCase = (proposal: Prisma.ProposalWhereInput): Prisma.UndertakingWhereInput => ({
  draft: { assignment: { proposal } },
});

/** The promises of one case, for everybody who sees it. */
export async function readPromises(actor: Actor, proposalId: number): Promise<PromiseView[]> {
  return findPromises(db, ofCase({ AND: [{ id: proposalId }, visibleTo(actor)] }), actor.today);
}

/** One of them. @throws Refusal notFound */
export async function readPromise(actor: Actor, proposalId: number, id: number) {
  const one = (await readPromises(actor, proposalId)).find((promise) => promise.id === id);
  if (!one) throw notFound();
  return one;
}

/** What a unit promised, or one whose work it took over; the others, all that they may see. */
function ownOf(actor: Actor): Prisma.UndertakingWhereInput {
  if (!isUnit(actor)) return {};
  const own = actor.unitId ?? -1;
  const taken = { successions: { some: { successorId: own, ...standing } } };
  return { draft: { assignment: { OR: [{ unitId: own }, { unit: taken }] } } };
}

/**
 * All promises of a plenary (of all plenaries: null) that the person looks after, the first due first.
 * @throws Refusal denied
 */
export async function listPromises(
  actor: Actor,
  plenaryId: number | null,
  filter: PromiseFilter,
): Promise<PromiseView[]> {
  ensure(mayListPromises(actor));
  const seen = { AND: [visibleTo(actor), plenaryId === null ? {} : { plenaryId }] };
  const all = await findPromises(db, { AND: [ofCase(seen), ownOf(actor)] }, actor.today);
  return all.filter((one) => fitsPromise(filter, one));
}

/**
 * The list with the counts of all states under its other conditions, and the units that promised something in the
 * plenary. @throws Refusal denied
 */
export async function readPromiseList(actor: Actor, plenaryId: number, filter: PromiseFilter) {
  const nothing = { unit: null, state: null, from: null, to: null };
  const all = await listPromises(actor, plenaryId, nothing);
  const others = all.filter((one) => fitsPromise({ ...filter, state: null }, one));
  const counts = Object.fromEntries(
    PROMISE_STATES.map((state) => [state, others.filter((one) => one.state === state).length]),
  ) as Record<PromiseState, number>;
  const units = new Map(
    all.flatMap(({ unitIds, unitNames }) =>
      unitIds.map((id, at): [number, string] => [id, unitNames[at] ?? ""]),
    ),
  );
  return {
    rows: others.filter((one) => fitsPromise(filter, one)),
    counts,
    units: [...units].map(([id, name]) => ({ id, name })),
  };
}

/** The evidence of a promise of a case that the person may see. @throws Refusal notFound */
export async function readEvidence(actor: Actor, proposalId: number, fileId: number) {
  const assignment = { voidedAt: null, proposal: { AND: [{ id: proposalId }, visibleTo(actor)] } };
  const file = await db.storedFile.findFirst({
    where: { id: fileId, evidenceOfPromise: { some: { voidedAt: null, assignment } } },
    select: { name: true, mediaType: true, content: true },
  });
  if (!file) throw notFound();
  return { name: file.name, mediaType: file.mediaType, bytes: file.content };
}
