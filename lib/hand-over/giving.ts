import type { Actor } from "@/lib/actor";
import { dueOf, rulesOf } from "@/lib/assignment/due";
import { readLimitRules, readUnitNames } from "@/lib/assignment/queries";
import { type NewEvent, recordEvents } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import type { Tx } from "@/lib/db/client";
import type { AssignmentRole, HandlingMode } from "@/lib/db/generated/enums";
import type { UnitPlace } from "@/lib/hand-over/units";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { refreshStatuses } from "@/lib/proposal/many";
import { standingAssignments } from "@/lib/proposal/standing";

/** Giving cases to units and taking them back, one case or a whole batch: the same rows, events and summaries. */

export type NewAssignments = {
  places: UnitPlace[];
  round: number;
  on: PlainDate;
  /** By reassignment: from whom, in which place, and the day that the longest limit runs from. */
  takenFromId?: number;
  position?: number;
  firstHandedOverOn?: PlainDate | undefined;
};

/** An assignment as events name it. */
type GivenUnit = { id: number; unit: string; role: AssignmentRole; dueOn: PlainDate };

/** Cases of one plenary to their units, with their limits (handbook §4); what each got, by case, in its order. */
export async function assignUnitsOf(
  tx: Tx,
  actor: Actor,
  plenaryId: number,
  cases: readonly (NewAssignments & { facts: ProposalFacts })[],
) {
  const all = await readLimitRules(tx, plenaryId);
  const places = cases.flatMap((one) => one.places);
  const names = await readUnitNames(tx, [...new Set(places.map(({ unitId }) => unitId))]);
  const rows = cases.flatMap(({ facts, round, on, firstHandedOverOn = on, ...one }) => {
    const rules = rulesOf(facts, all);
    const offset = one.position ?? standingAssignments(facts, round).length;
    return one.places.map(({ unitId, role }, index) => {
      const dueOn = dueOf({ role, round, assignedOn: on, firstHandedOverOn }, rules);
      return {
        proposalId: facts.id,
        unitId,
        role,
        round,
        position: offset + index,
        on,
        dueOn,
        one,
      };
    });
  });
  const made = await tx.assignment.createManyAndReturn({
    data: rows.map(({ on, dueOn, one, ...row }) => ({
      ...row,
      takenFromId: one.takenFromId ?? null,
      recordedById: actor.userId,
      assignedOn: fromPlainDate(on),
      dueOn: fromPlainDate(dueOn),
      dueComputed: true,
    })),
    select: { id: true, proposalId: true, unitId: true },
  });
  const ids = new Map(made.map((row) => [`${row.proposalId} ${row.unitId}`, row.id]));
  const given = new Map<number, GivenUnit[]>();
  for (const { proposalId, unitId, role, dueOn } of rows) {
    const id = ids.get(`${proposalId} ${unitId}`) ?? 0;
    const unit = { id, unit: names.get(unitId) ?? "", role, dueOn };
    given.set(proposalId, [...(given.get(proposalId) ?? []), unit]);
  }
  return given;
}

export type CaseToGive = { facts: ProposalFacts; mode: HandlingMode; places: UnitPlace[] };

/** The batch that a hand-over or its undoing is part of. */
export type OfBatch = { id: number; number: string };

/**
 * 交办 of locked cases of one plenary, none handed over yet. Whoever calls has asked whether it may be.
 * An event a case, the same for a single one and for a batch, so that both tell the same people.
 */
export async function giveToUnits(
  tx: Tx,
  actor: Actor,
  cases: readonly CaseToGive[],
  on: PlainDate,
  batch?: OfBatch,
): Promise<void> {
  const [first] = cases;
  if (!first) return;
  const made = await tx.handOver.createManyAndReturn({
    data: cases.map(({ facts, mode }) => ({
      proposalId: facts.id,
      handedOverOn: fromPlainDate(on),
      mode,
      handOverBatchId: batch?.id ?? null,
      recordedById: actor.userId,
    })),
    select: { id: true, proposalId: true },
  });
  const ids = new Map(made.map((row) => [row.proposalId, row.id]));
  const given = await assignUnitsOf(
    tx,
    actor,
    first.facts.plenaryId,
    cases.map(({ facts, places }) => ({ facts, places, round: 1, on })),
  );
  await recordEvents(
    tx,
    actor,
    cases.map(({ facts, mode }): NewEvent => {
      const units = given.get(facts.id) ?? [];
      return {
        kind: "proposal.handOver",
        proposalId: facts.id,
        subject: `HandOver:${ids.get(facts.id)}`,
        on,
        data: { mode, units, ...(batch && { batch: batch.number, batchId: batch.id }) },
      };
    }),
  );
  await refreshStatuses(
    tx,
    cases.map(({ facts }) => facts.id),
  );
}

/** 撤销交办 of locked cases, on which no unit has acted; the rows stay, voided. */
export async function takeFromUnits(
  tx: Tx,
  actor: Actor,
  cases: readonly ProposalFacts[],
  reason: string,
  batch?: OfBatch,
): Promise<void> {
  const ids = cases.map(({ id }) => id);
  const data = { voidedAt: new Date(), voidedById: actor.userId, voidReason: reason };
  const where = { proposalId: { in: ids }, voidedAt: null };
  await tx.assignment.updateMany({ where, data });
  await tx.handOver.updateMany({ where, data });
  const names = await readUnitNames(
    tx,
    cases.flatMap((facts) => facts.assignments.map(({ unitId }) => unitId)),
  );
  await recordEvents(
    tx,
    actor,
    cases.map((facts): NewEvent => {
      const units = facts.assignments.map(({ unitId }) => names.get(unitId) ?? "单位未填");
      return {
        kind: "proposal.undoHandOver",
        proposalId: facts.id,
        subject: `HandOver:${facts.handOver?.id}`,
        data: { reason, units, ...(batch && { batch: batch.number, batchId: batch.id }) },
      };
    }),
  );
  await refreshStatuses(tx, ids);
}
