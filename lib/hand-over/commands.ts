import type { Actor } from "@/lib/actor";
import { lockAssignment } from "@/lib/assignment/commands";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import {
  assignUnitsOf,
  giveToUnits,
  type NewAssignments,
  takeFromUnits,
} from "@/lib/hand-over/giving";
import { mayAddAssist, mayDropAssist, mayHandOver, mayUndoHandOver } from "@/lib/hand-over/policy";
import type {
  AddAssistInput,
  DropAssistInput,
  HandOverInput,
  UndoHandOverInput,
} from "@/lib/hand-over/schema";
import { type UnitPlace, unitsOf } from "@/lib/hand-over/units";
import { paths } from "@/lib/paths";
import { lockProposal, refreshStatus } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { answering, lastRound, standingAssignments } from "@/lib/proposal/standing";
import { presentUnit } from "@/lib/succession/queries";
import { ensure } from "@/lib/verdict";

/**
 * Gives the case to units from `on` on, with their limits (handbook §4). Status, event and the right to do so
 * are the calling command's.
 */
export async function assignUnits(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  given: NewAssignments,
) {
  const units = await assignUnitsOf(tx, actor, facts.plenaryId, [{ facts, ...given }]);
  return units.get(facts.id) ?? [];
}

/** Round 2 (重新办理) for the same lead, sole and separate units; it begins on the day of opening (handbook §3). */
export async function beginRound(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  on: PlainDate,
): Promise<void> {
  const before = lastRound(facts);
  const places: UnitPlace[] = [];
  for (const { unitId, role } of standingAssignments(facts, before).filter(answering)) {
    // A unit that was merged since leaves the new round to its successor, once.
    const present = unitId === null ? null : await presentUnit(tx, unitId);
    if (present !== null && !places.some((place) => place.unitId === present))
      places.push({ unitId: present, role });
  }
  const round = before + 1;
  const units = await assignUnits(tx, actor, facts, { places, round, on });
  await recordEvent(tx, actor, {
    kind: "assignment.beginRound",
    proposalId: facts.id,
    on,
    data: { round, units },
  });
}

/** @throws Refusal invalid on `field` when a unit is not there or ended before the day */
export async function ensureUnits(
  tx: Tx,
  places: UnitPlace[],
  field: string,
  on: PlainDate,
): Promise<void> {
  const ids = places.map(({ unitId }) => unitId);
  const units = await tx.unit.findMany({
    where: { id: { in: ids } },
    select: { name: true, endedOn: true },
  });
  if (units.length < ids.length) refuse(field, "承办单位不在单位库中，请重新选择。");
  const ended = units.find(({ endedOn }) => endedOn !== null && endedOn <= fromPlainDate(on));
  if (ended) refuse(field, `「${ended.name}」已撤并，请选择接续的单位。`);
}

/**
 * Units that another hand-over office looks after; where there is one office for all: none. Of a hand-over it is
 * asked of the lead, sole or first separate unit alone: its office hands the case over.
 */
export async function foreignUnits(tx: Tx, { systems }: Actor, unitIds: readonly number[]) {
  if (!systems) return [];
  return tx.unit.findMany({
    where: { id: { in: [...unitIds] }, system: { notIn: [...systems] } },
    select: { id: true, name: true },
  });
}

/** @throws Refusal invalid on `field` when the case is another office's to hand over */
export async function ensureOwnLead(tx: Tx, actor: Actor, places: UnitPlace[], field: string) {
  const [foreign] = await foreignUnits(
    tx,
    actor,
    places.slice(0, 1).map(({ unitId }) => unitId),
  );
  if (foreign) refuse(field, `「${foreign.name}」由别的督查室交办，请由那边交办或另选单位。`);
}

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}

/** 交办: the case goes to its units and the clock starts (handbook §4). */
export function handOver(actor: Actor, input: HandOverInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayHandOver(actor, facts));
    const on = input.handedOverOn;
    const filed = facts.reviews.find(({ outcome }) => outcome === "FILED")?.on;
    const after = [{ label: "立案日期", on: filed }];
    ensureDay({ field: "handedOverOn", label: "交办日期", day: on, today: actor.today, after });
    const places = unitsOf(input);
    const field = input.mode === "SEPARATE" ? "separateUnitIds" : "leadUnitId";
    await ensureUnits(tx, places, field, on);
    await ensureOwnLead(tx, actor, places, field);
    await giveToUnits(tx, actor, [{ facts, mode: input.mode, places }], on);
    return { to: paths.proposal.show(facts.id) };
  });
}

/** 撤销交办, as long as no unit has acted; the rows stay, voided. */
export function undoHandOver(actor: Actor, input: UndoHandOverInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayUndoHandOver(actor, facts));
    await takeFromUnits(tx, actor, [facts], input.reason);
    return { to: paths.proposal.show(facts.id) };
  });
}

/** A unit added later: its limits run from the day it was added. */
export function addAssist(actor: Actor, input: AddAssistInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayAddAssist(actor, facts));
    const on = input.addedOn;
    const after = [{ label: "交办日期", on: facts.handOver?.on }];
    ensureDay({ field: "addedOn", label: "增加日期", day: on, today: actor.today, after });
    const round = lastRound(facts);
    if (standingAssignments(facts, round).some(({ unitId }) => unitId === input.unitId)) {
      refuse("unitId", "该单位已在承办这件提案，请选择其他单位。");
    }
    const places: UnitPlace[] = [{ unitId: input.unitId, role: "ASSIST" }];
    await ensureUnits(tx, places, "unitId", on);
    const [added] = await assignUnits(tx, actor, facts, { places, round, on });
    const event = {
      kind: "assignment.addAssist",
      proposalId: facts.id,
      subject: `Assignment:${added?.id}`,
      on,
    };
    await recordEvent(tx, actor, { ...event, data: { unit: added?.unit, dueOn: added?.dueOn } });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}

/** An assisting unit is let go with a reason; what it did stays in the history. */
export function dropAssist(actor: Actor, input: DropAssistInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    ensure(mayDropAssist(actor, facts, assignment));
    const data = { voidedAt: new Date(), voidedById: actor.userId, voidReason: input.reason };
    await tx.assignment.update({ where: { id: assignment.id }, data });
    const event = {
      kind: "assignment.dropAssist",
      proposalId: facts.id,
      subject: `Assignment:${assignment.id}`,
    };
    await recordEvent(tx, actor, { ...event, data: { unit, reason: input.reason } });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}
