import type { Actor } from "@/lib/actor";
import { lockAssignment } from "@/lib/assignment/commands";
import { dueOf } from "@/lib/assignment/due";
import { readLimitRules, readUnitNames } from "@/lib/assignment/queries";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
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

export type NewAssignments = {
  places: UnitPlace[];
  round: number;
  on: PlainDate;
  /** By reassignment: from whom, in which place, and the day that the longest limit runs from. */
  takenFromId?: number;
  position?: number;
  firstHandedOverOn?: PlainDate | undefined;
};

/**
 * Gives the case to units from `on` on, with their limits (handbook §4). Status, event and the right to do so
 * are the calling command's.
 */
export async function assignUnits(
  tx: Tx,
  actor: Actor,
  facts: ProposalFacts,
  { places, round, on, takenFromId, position, firstHandedOverOn = on }: NewAssignments,
) {
  const rules = await readLimitRules(tx, facts.plenaryId, facts.period);
  const names = await readUnitNames(
    tx,
    places.map(({ unitId }) => unitId),
  );
  const offset = position ?? standingAssignments(facts, round).length;
  const units = [];
  for (const [index, { unitId, role }] of places.entries()) {
    const dueOn = dueOf({ role, round, assignedOn: on, firstHandedOverOn }, rules);
    const data = {
      proposalId: facts.id,
      unitId,
      role,
      round,
      position: offset + index,
      takenFromId: takenFromId ?? null,
      recordedById: actor.userId,
    };
    const dates = {
      assignedOn: fromPlainDate(on),
      dueOn: dueOn && fromPlainDate(dueOn),
      dueComputed: true,
    };
    const { id } = await tx.assignment.create({
      data: { ...data, ...dates },
      select: { id: true },
    });
    units.push({ id, unit: names.get(unitId) ?? "", role, dueOn });
  }
  return units;
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
    await ensureUnits(tx, places, input.mode === "SEPARATE" ? "separateUnitIds" : "leadUnitId", on);
    const { mode } = input;
    const { id } = await tx.handOver.create({
      data: {
        proposalId: facts.id,
        handedOverOn: fromPlainDate(on),
        mode,
        recordedById: actor.userId,
      },
      select: { id: true },
    });
    const units = await assignUnits(tx, actor, facts, { places, round: 1, on });
    const event = {
      kind: "proposal.handOver",
      proposalId: facts.id,
      subject: `HandOver:${id}`,
      on,
    };
    await recordEvent(tx, actor, { ...event, data: { mode, units } });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}

/** 撤销交办, as long as no unit has acted; the rows stay, voided. */
export function undoHandOver(actor: Actor, input: UndoHandOverInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayUndoHandOver(actor, facts));
    const { reason } = input;
    const data = { voidedAt: new Date(), voidedById: actor.userId, voidReason: reason };
    await tx.assignment.updateMany({ where: { proposalId: facts.id, voidedAt: null }, data });
    await tx.handOver.updateMany({ where: { proposalId: facts.id, voidedAt: null }, data });
    const names = await readUnitNames(
      tx,
      facts.assignments.map(({ unitId }) => unitId),
    );
    const event = {
      kind: "proposal.undoHandOver",
      proposalId: facts.id,
      subject: `HandOver:${facts.handOver?.id}`,
    };
    await recordEvent(tx, actor, { ...event, data: { reason, units: [...names.values()] } });
    await refreshStatus(tx, facts.id);
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
