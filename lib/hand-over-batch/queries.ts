import type { Actor } from "@/lib/actor";
import { readLimitRules, readUnitNames } from "@/lib/assignment/queries";
import { toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { notFound } from "@/lib/errors";
import { mayReadBatches, mayUndoBatch, sheetsFor } from "@/lib/hand-over-batch/policy";
import { countByUnit, numberWords } from "@/lib/hand-over-batch/preview";
import { readOffices } from "@/lib/hand-over-office/queries";
import { officeNameOf } from "@/lib/hand-over-office/systems";
import { type SheetRow, toSheets } from "@/lib/hand-over-batch/sheets";
import { FACTS_SELECT, toFacts } from "@/lib/proposal/facts";
import { visibleTo } from "@/lib/proposal/policy";
import { readProposerPhones } from "@/lib/proposer-phone/queries";
import { ensure } from "@/lib/verdict";

const BATCH_SELECT = {
  id: true,
  plenaryId: true,
  number: true,
  handedOverOn: true,
  recordedAt: true,
  undoneAt: true,
  undoneReason: true,
} as const satisfies Prisma.HandOverBatchSelect;

/** The plenary's batches, newest first, with how many cases of each stand. @throws Refusal denied */
export async function listBatches(actor: Actor, plenaryId: number) {
  ensure(mayReadBatches(actor));
  const rows = await db.handOverBatch.findMany({
    where: { plenaryId },
    orderBy: { id: "desc" },
    select: { ...BATCH_SELECT, handOvers: { select: { voidedAt: true } } },
  });
  return rows.map(({ handOvers, handedOverOn, ...row }) => ({
    ...row,
    handedOverOn: toPlainDate(handedOverOn),
    count: handOvers.length,
    standing: handOvers.filter(({ voidedAt }) => voidedAt === null).length,
  }));
}

export type BatchSummary = Awaited<ReturnType<typeof listBatches>>[number];

/** The batch with the facts of its cases that stand, for its undoing. @throws Refusal notFound */
export async function readUndo(tx: Tx, actor: Actor, batchId: number) {
  const batch = await tx.handOverBatch.findUnique({
    where: { id: batchId },
    select: BATCH_SELECT,
  });
  if (!batch) throw notFound();
  const rows = await tx.proposal.findMany({
    where: {
      AND: [
        visibleTo(actor),
        { handOvers: { some: { handOverBatchId: batchId, voidedAt: null } } },
      ],
    },
    select: FACTS_SELECT,
    orderBy: { id: "asc" },
  });
  const facts = rows.map(toFacts);
  const names = await readUnitNames(
    tx,
    facts.flatMap((one) => one.assignments.map(({ unitId }) => unitId)),
  );
  const unitOf = (unitId: number | null) => names.get(unitId) ?? "承办单位";
  return {
    batch,
    cases: facts.map((one) => ({ facts: one, number: numberWords(one), unitOf })),
  };
}

/** One batch: its cases with their units, what each unit got, and whether it can be undone. @throws Refusal */
export async function readBatch(actor: Actor, batchId: number) {
  ensure(mayReadBatches(actor));
  const { batch, cases } = await readUndo(db, actor, batchId);
  const recorded = await db.handOverBatch.findUniqueOrThrow({
    where: { id: batchId },
    select: {
      recordedById: true,
      plenary: { select: { name: true } },
      _count: { select: { handOvers: true } },
    },
  });
  const by = await db.user.findUnique({
    where: { id: recorded.recordedById ?? -1 },
    select: { name: true },
  });
  const { handedOverOn, ...rest } = batch;
  const withUnits = cases.map(({ facts, unitOf }) => ({
    id: facts.id,
    caseNumber: facts.caseNumber,
    title: facts.title,
    units: facts.assignments
      .filter(({ round, returnRequest }) => round === 1 && returnRequest?.ruling !== "REASSIGNED")
      .flatMap(({ unitId, role, acceptance }) =>
        unitId === null
          ? []
          : [{ unitId, role, name: unitOf(unitId), accepted: acceptance !== null }],
      ),
  }));
  return {
    ...rest,
    handedOverOn: toPlainDate(handedOverOn),
    plenary: recorded.plenary.name,
    recordedBy: by?.name ?? null,
    /** with those taken out again one by one */
    count: recorded._count.handOvers,
    cases: withUnits,
    units: countByUnit(withUnits),
    mayUndo: mayUndoBatch(actor, batch, cases),
  };
}

export type Batch = Awaited<ReturnType<typeof readBatch>>;

const SHEET_SELECT = {
  unitId: true,
  unit: { select: { name: true, system: true } },
  round: true,
  role: true,
  assignedOn: true,
  dueOn: true,
  proposal: {
    select: {
      id: true,
      caseNumber: true,
      title: true,
      handOvers: { where: { voidedAt: null }, select: { handedOverOn: true } },
      proposers: {
        where: { position: 0 },
        select: { member: { select: { name: true } }, collective: { select: { name: true } } },
      },
      assignments: {
        where: { voidedAt: null, status: { not: "REASSIGNED" }, assignedOn: { not: null } },
        orderBy: { position: "asc" },
        select: { unitId: true, round: true, role: true, unit: { select: { name: true } } },
      },
    },
  },
} as const satisfies Prisma.AssignmentSelect;

type Row = Prisma.AssignmentGetPayload<{ select: typeof SHEET_SELECT }>;

function sheetRow(
  { unitId, unit, assignedOn, proposal, ...row }: Row,
  offices: Awaited<ReturnType<typeof readOffices>>,
): Omit<SheetRow, "phone">[] {
  if (unitId === null || assignedOn === null) return [];
  const lead = proposal.proposers[0];
  const others = proposal.assignments.filter(
    (one) => one.round === row.round && one.unitId !== unitId,
  );
  return [
    {
      unitId,
      unit: unit?.name ?? "",
      office: officeNameOf(unit?.system, offices),
      role: row.role,
      assignedOn,
      dueOn: row.dueOn,
      proposalId: proposal.id,
      caseNumber: proposal.caseNumber,
      title: proposal.title,
      proposer: lead?.member?.name ?? lead?.collective?.name ?? "",
      others: others.map((one) => ({ unit: one.unit?.name ?? "单位未填", role: one.role })),
    },
  ];
}

async function sheetsOf(actor: Actor, rows: readonly Row[], plenaryId: number) {
  const ids = rows.map(({ proposal }) => proposal.id);
  const [rules, offices, phones] = await Promise.all([
    readLimitRules(db, plenaryId),
    readOffices(db),
    readProposerPhones(actor, ids),
  ]);
  const sheets = rows
    .flatMap((row) => sheetRow(row, offices))
    .map((row) => ({ ...row, phone: phones.get(row.proposalId) ?? null }));
  return toSheets(sheets, rules);
}

/** Assignments that hold their cases, as far as the actor may print their sheets. @throws Refusal notFound */
async function readRows(actor: Actor, proposal: Prisma.ProposalWhereInput, unitId?: number) {
  const own = sheetsFor(actor);
  if (own === undefined || (own && unitId !== undefined && unitId !== own.unitId)) throw notFound();
  const unit = own?.unitId ?? unitId;
  const rows = await db.assignment.findMany({
    where: {
      voidedAt: null,
      status: { not: "REASSIGNED" },
      assignedOn: { not: null },
      unitId: unit ?? { not: null },
      proposal: { AND: [visibleTo(actor), proposal] },
    },
    orderBy: [{ unit: { position: "asc" } }, { unit: { name: "asc" } }],
    select: SHEET_SELECT,
  });
  if (rows.length === 0) throw notFound();
  return rows;
}

/**
 * The hand-over sheets of a batch: one a unit, or the asked unit's alone; a unit gets its own. Units that came to a
 * case later, on another day, have no part in the batch.
 * @throws Refusal notFound
 */
export async function readBatchSheets(actor: Actor, batchId: number, unitId?: number) {
  const batch = await db.handOverBatch.findUnique({
    where: { id: batchId },
    select: { number: true, plenaryId: true, plenary: { select: { name: true } } },
  });
  if (!batch) throw notFound();
  const inBatch = { handOvers: { some: { handOverBatchId: batchId, voidedAt: null } } };
  const all = await readRows(actor, inBatch, unitId);
  const rows = all.filter(
    ({ round, assignedOn, proposal }) =>
      round === 1 && assignedOn?.getTime() === proposal.handOvers[0]?.handedOverOn.getTime(),
  );
  return {
    number: batch.number,
    plenary: batch.plenary.name,
    sheets: await sheetsOf(actor, rows, batch.plenaryId),
  };
}

/** The sheets of one case's units in its last round, with the batch it was part of. @throws Refusal notFound */
export async function readCaseSheets(actor: Actor, proposalId: number, unitId?: number) {
  const all = await readRows(actor, { id: proposalId }, unitId);
  const round = Math.max(...all.map((row) => row.round));
  const { plenary, handOvers } = await db.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      plenary: { select: { id: true, name: true } },
      handOvers: {
        where: { voidedAt: null },
        select: { handOverBatch: { select: { id: true, number: true } } },
      },
    },
  });
  const rows = all.filter((row) => row.round === round);
  return {
    batch: handOvers[0]?.handOverBatch ?? null,
    plenary: plenary.name,
    sheets: await sheetsOf(actor, rows, plenary.id),
  };
}
