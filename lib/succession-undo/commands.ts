import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { lockProposal } from "@/lib/proposal/commands";
import { mayUndoSuccession } from "@/lib/succession-undo/policy";
import { obstaclesOf, type Standing, standingSuccession } from "@/lib/succession-undo/queries";
import type { UndoSuccessionInput } from "@/lib/succession-undo/schema";
import { lockUnits } from "@/lib/unit/commands";
import { ensure } from "@/lib/verdict";

type Voiding = { voidedAt: Date; voidedById: number | null; voidReason: string };

/**
 * 撤销接续: taken back as a whole while nothing was done with what moved. The unit stands again as before, with its
 * open cases, their limits and its people; the succession stays as voided, and figures as known before count it.
 * @throws Refusal denied, with the case that stands in the way; notFound
 */
export function undoSuccession(actor: Actor, { unitId, reason }: UndoSuccessionInput) {
  return inTransaction(async (tx) => {
    await lockUnits(tx);
    const unit = await tx.unit.findUnique({ where: { id: unitId } });
    if (!unit) throw new Refusal("notFound", "没有这个单位，请刷新后再看。");
    const before = await standingSuccession(tx, unitId);
    for (const { assignment } of before.transfers)
      await lockProposal(
        tx,
        { ...actor, role: "system" },
        assignment.proposal.id,
        undefined,
        "allowed",
      );
    const standing = await standingSuccession(tx, unitId);
    const obstacles = await obstaclesOf(tx, standing);
    ensure(mayUndoSuccession(actor, { succeeded: standing.links.length > 0, obstacles }));
    const voiding = { voidedAt: new Date(), voidedById: actor.userId, voidReason: reason };
    await returnCases(tx, actor, unit, standing, voiding);
    await unlink(tx, unitId, standing, voiding);
    await returnPeople(tx, standing, voiding.voidedAt);
    const endedOn = standing.links[0]?.endedBefore ?? null;
    await tx.unit.update({ where: { id: unitId }, data: { endedOn } });
    await recordEvent(tx, actor, {
      kind: "unit.undoSuccession",
      subject: `Unit:${unitId}`,
      on: actor.today,
      data: {
        unit: unit.name,
        successor: standing.links.map(({ successor }) => successor.name).join("、"),
        cases: standing.transfers.length,
        people: standing.people.length,
        reason,
      },
    });
    return { to: paths.units.show(unitId) };
  });
}

async function returnCases(
  tx: Tx,
  actor: Actor,
  unit: { id: number; name: string },
  { transfers }: Standing,
  voiding: Voiding,
): Promise<void> {
  for (const { id, assignmentId, assignment, toUnit } of transfers) {
    await tx.assignment.update({ where: { id: assignmentId }, data: { unitId: unit.id } });
    await tx.assignmentTransfer.update({ where: { id }, data: voiding });
    await recordEvent(tx, actor, {
      kind: "assignment.transferBack",
      proposalId: assignment.proposal.id,
      subject: `Assignment:${assignmentId}`,
      on: actor.today,
      data: { from: toUnit.name, to: unit.name, units: [toUnit.name], reason: voiding.voidReason },
    });
  }
}

/** The successor succeeds the unit no more, nor those that the unit had succeeded, but for those it has by another way. */
async function unlink(
  tx: Tx,
  unitId: number,
  { links }: Standing,
  voiding: Voiding,
): Promise<void> {
  const before = await tx.unitSuccession.findMany({
    where: { successorId: unitId, voidedAt: null },
    select: { unitId: true },
  });
  for (const { successorId } of links) {
    const others = await tx.unitSuccession.findMany({
      where: { successorId, unitId: { not: unitId }, direct: true, voidedAt: null },
      select: { unitId: true },
    });
    const kept = await tx.unitSuccession.findMany({
      where: { successorId: { in: others.map((one) => one.unitId) }, voidedAt: null },
      select: { unitId: true },
    });
    const byAnother = new Set(kept.map((one) => one.unitId));
    const gone = before.map((one) => one.unitId).filter((id) => !byAnother.has(id));
    await tx.unitSuccession.updateMany({
      where: {
        successorId,
        voidedAt: null,
        OR: [{ unitId }, { unitId: { in: gone }, direct: false }],
      },
      data: voiding,
    });
  }
}

/** People who still act for the successor act for their unit again; one who has left stays away. */
async function returnPeople(tx: Tx, { people }: Standing, voidedAt: Date): Promise<void> {
  for (const { id, userId, role, fromUnitId, toUnitId, merged } of people) {
    const now = { userId, role, unitId: toUnitId };
    if (merged) {
      const held = await tx.roleGrant.count({ where: now });
      if (held > 0) await tx.roleGrant.create({ data: { ...now, unitId: fromUnitId } });
    } else await tx.roleGrant.updateMany({ where: now, data: { unitId: fromUnitId } });
    await tx.grantTransfer.update({ where: { id }, data: { voidedAt } });
  }
}
