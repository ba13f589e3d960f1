import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, later, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { lockProposal } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import { maySucceedUnit } from "@/lib/succession/policy";
import { openAssignments } from "@/lib/succession/queries";
import type { SucceedUnitInput } from "@/lib/succession/schema";
import { lockUnits } from "@/lib/unit/commands";
import { ensure } from "@/lib/verdict";

type Open = Awaited<ReturnType<typeof openAssignments>>[number];
type Named = { id: number; name: string };

/**
 * 接续: from a day on another unit goes on with the work of one that was renamed, merged or split. Its open cases
 * move, with their limits; what it closed stays under its name and is read by the successor; its people move; it
 * gets no case any more. Figures as of a day before count everything for the unit of that day.
 * @throws Refusal invalid on a unit that is not there, has ended, or holds a case of the moving ones already
 */
export function succeedUnit(actor: Actor, input: SucceedUnitInput) {
  return inTransaction(async (tx) => {
    await lockUnits(tx);
    const unit = await readEnding(tx, actor, input);
    const targets = await readTargets(tx, input);
    const open = await openAssignments(tx, unit.id);
    await ensureNotHeld(tx, input, targets, open);
    for (const one of open) {
      const to = targets.get(input.others.get(one.id) ?? input.successorId);
      if (to) await transfer(tx, actor, unit, to, one, input.tookOverOn);
    }
    await tx.unit.update({
      where: { id: unit.id },
      data: { endedOn: fromPlainDate(input.tookOverOn) },
    });
    for (const { id } of targets.values()) await link(tx, actor, unit, id, input);
    const people = await movePeople(tx, unit.id, input.successorId);
    const successor = [...targets.values()].map(({ name }) => name).join("、");
    await recordEvent(tx, actor, {
      kind: "unit.succeed",
      subject: `Unit:${unit.id}`,
      on: input.tookOverOn,
      data: { unit: unit.name, successor, change: input.change, cases: open.length, people },
    });
    return { to: paths.units.show(input.successorId) };
  });
}

type Ending = Named & { endedOn: Date | null };

async function readEnding(tx: Tx, actor: Actor, input: SucceedUnitInput): Promise<Ending> {
  const unit = await tx.unit.findUnique({
    where: { id: input.unitId },
    select: {
      id: true,
      name: true,
      endedOn: true,
      successions: { where: { voidedAt: null }, take: 1, select: { id: true } },
      predecessors: {
        where: { voidedAt: null },
        orderBy: { tookOverOn: "desc" },
        take: 1,
        select: { tookOverOn: true },
      },
    },
  });
  if (!unit) throw new Refusal("notFound", "没有这个单位，请刷新后再看。");
  const endedOn = unit.endedOn && toPlainDate(unit.endedOn);
  ensure(maySucceedUnit(actor, { endedOn, succeeded: unit.successions.length > 0 }));
  const began = unit.predecessors[0]?.tookOverOn;
  const after = [{ label: "本单位接续的日期", on: began ? toPlainDate(began) : null }];
  const { tookOverOn: day } = input;
  ensureDay({ field: "tookOverOn", label: "接续日期", day, today: actor.today, after });
  return unit;
}

/** The successor first, then the units that other cases go to. */
async function readTargets(tx: Tx, input: SucceedUnitInput): Promise<Map<number, Named>> {
  const ids = [...new Set([input.successorId, ...input.others.values()])];
  if (ids.includes(input.unitId)) refuse("successorId", "接续的不能是本单位，请另选一个单位。");
  const rows = await tx.unit.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, endedOn: true },
  });
  if (rows.length < ids.length) refuse("successorId", "单位不在单位库中，请重新选择。");
  const day = fromPlainDate(input.tookOverOn);
  const ended = rows.find(({ endedOn }) => endedOn !== null && endedOn <= day);
  if (ended) refuse("successorId", `「${ended.name}」已撤并，请选择别的单位。`);
  return new Map(
    ids.flatMap((id) => rows.filter((row) => row.id === id)).map((row) => [row.id, row]),
  );
}

/** No unit stands twice in one round of a case. */
async function ensureNotHeld(
  tx: Tx,
  input: SucceedUnitInput,
  targets: Map<number, Named>,
  open: readonly Open[],
): Promise<void> {
  for (const one of open) {
    const unitId = input.others.get(one.id) ?? input.successorId;
    const held = await tx.assignment.count({
      where: {
        proposalId: one.proposal.id,
        round: one.round,
        unitId,
        voidedAt: null,
        status: { not: "REASSIGNED" },
      },
    });
    if (held > 0) {
      const sentence = `${targets.get(unitId)?.name ?? ""}已在承办第${one.proposal.caseNumber}号，请为这件另选单位，或由督查室先取消会办。`;
      refuse(unitId === input.successorId ? "successorId" : `to-${one.id}`, sentence);
    }
  }
}

async function transfer(
  tx: Tx,
  actor: Actor,
  from: Named,
  to: Named,
  { id, assignedOn, proposal }: Open,
  tookOverOn: PlainDate,
): Promise<void> {
  const facts = await lockProposal(
    tx,
    { ...actor, role: "system" },
    proposal.id,
    undefined,
    "allowed",
  );
  const held = facts.assignments.find((one) => one.id === id);
  if (held?.unitId !== from.id || held.reply || held.opinion)
    throw new Refusal("conflict", `第${proposal.caseNumber}号刚被他人办理，请刷新后再试。`);
  const on = assignedOn ? later(tookOverOn, toPlainDate(assignedOn)) : tookOverOn;
  await tx.assignment.update({ where: { id }, data: { unitId: to.id } });
  await tx.assignmentTransfer.create({
    data: {
      assignmentId: id,
      fromUnitId: from.id,
      toUnitId: to.id,
      transferredOn: fromPlainDate(on),
      recordedById: actor.userId,
    },
  });
  await recordEvent(tx, actor, {
    kind: "assignment.transfer",
    proposalId: proposal.id,
    subject: `Assignment:${id}`,
    on,
    data: { from: from.name, to: to.name },
  });
}

/** The successor succeeds the unit, and whoever the unit itself had succeeded. */
async function link(
  tx: Tx,
  actor: Actor,
  { id: unitId, endedOn: endedBefore }: Ending,
  successorId: number,
  { change, tookOverOn }: SucceedUnitInput,
): Promise<void> {
  const before = await tx.unitSuccession.findMany({
    where: { successorId: unitId, voidedAt: null },
    select: { unitId: true },
  });
  const rows = [
    { unitId, direct: true, endedBefore },
    ...before.filter((one) => one.unitId !== successorId).map((one) => ({ ...one, direct: false })),
  ];
  await tx.unitSuccession.createMany({
    data: rows.map((row) => ({
      ...row,
      successorId,
      change,
      tookOverOn: fromPlainDate(tookOverOn),
      recordedById: actor.userId,
    })),
    skipDuplicates: true,
  });
}

/** The unit's people keep their accounts and act for the successor from now on. Returns how many roles moved. */
async function movePeople(tx: Tx, unitId: number, successorId: number): Promise<number> {
  const grants = await tx.roleGrant.findMany({
    where: { unitId },
    select: { id: true, userId: true, role: true },
  });
  for (const { id, userId, role } of grants) {
    const has = await tx.roleGrant.count({ where: { userId, role, unitId: successorId } });
    const places = { fromUnitId: unitId, toUnitId: successorId };
    await tx.grantTransfer.create({ data: { userId, role, ...places, merged: has > 0 } });
    if (has > 0) await tx.roleGrant.delete({ where: { id } });
    else await tx.roleGrant.update({ where: { id }, data: { unitId: successorId } });
  }
  return grants.length;
}

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}
