import type { Actor } from "@/lib/actor";
import { fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { AssignmentStatus, ProposalStatus } from "@/lib/db/generated/enums";
import { mayListUnits } from "@/lib/unit/policy";
import { ensure } from "@/lib/verdict";

const OPEN_CASE: ProposalStatus[] = ["ASSIGNED", "ANSWERED"];
const DONE: AssignmentStatus[] = ["REPLIED", "OPINION_SENT", "REASSIGNED"];

/** What a unit has still in hand: no reply or opinion sent, in a case that is not completed. */
export async function openAssignments(tx: Tx | typeof db, unitId: number) {
  return tx.assignment.findMany({
    where: {
      unitId,
      voidedAt: null,
      assignedOn: { not: null },
      status: { notIn: DONE },
      proposal: { voidedAt: null, status: { in: OPEN_CASE } },
    },
    orderBy: [{ proposalId: "asc" }, { id: "asc" }],
    select: {
      id: true,
      role: true,
      round: true,
      assignedOn: true,
      proposal: { select: { id: true, caseNumber: true } },
    },
  });
}

/** The unit that goes on with the work of one that ended; itself when none does. */
export async function presentUnit(tx: Tx, unitId: number): Promise<number> {
  const rows = await tx.unitSuccession.findMany({
    where: { unitId, voidedAt: null },
    // Of a split the unit that was named as the successor, before those that got single cases.
    orderBy: [{ tookOverOn: "desc" }, { id: "asc" }],
    take: 1,
    select: { successorId: true },
  });
  return rows[0]?.successorId ?? unitId;
}

/** Before and after: which units a unit came from, and who went on with its work. For the unit's page. */
export async function readSuccession(actor: Actor, unitId: number) {
  ensure(mayListUnits(actor));
  const rows = await db.unitSuccession.findMany({
    where: { direct: true, voidedAt: null, OR: [{ unitId }, { successorId: unitId }] },
    orderBy: [{ tookOverOn: "asc" }, { id: "asc" }],
    select: {
      change: true,
      tookOverOn: true,
      unit: { select: { id: true, name: true } },
      successor: { select: { id: true, name: true } },
    },
  });
  const of = rows.map((row) => ({ ...row, tookOverOn: toPlainDate(row.tookOverOn) }));
  return {
    after: of.filter(({ unit }) => unit.id === unitId),
    before: of.filter(({ successor }) => successor.id === unitId),
  };
}

/** Was any unit succeeded by that day? Then figures can be asked with the two counted together or apart. */
export async function hasSuccessions(actor: Actor, asOf: PlainDate): Promise<boolean> {
  ensure(mayListUnits(actor));
  return (
    (await db.unitSuccession.count({
      where: { tookOverOn: { lte: fromPlainDate(asOf) }, voidedAt: null },
    })) > 0
  );
}

/** What would move if the unit were succeeded now: its open cases by number, and its people. */
export async function readMovable(unitId: number) {
  const [open, people] = await Promise.all([
    openAssignments(db, unitId),
    db.roleGrant.findMany({
      where: { unitId },
      orderBy: { id: "asc" },
      select: { role: true, user: { select: { name: true } } },
    }),
  ]);
  return {
    open: open.map(({ id, role, round, proposal }) => ({
      id,
      role,
      round,
      proposalId: proposal.id,
      caseNumber: proposal.caseNumber ?? "",
    })),
    people: people.map(({ role, user }) => ({ role, name: user.name })),
  };
}

export type Movable = Awaited<ReturnType<typeof readMovable>>;
