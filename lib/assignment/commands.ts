import type { Actor } from "@/lib/actor";
import { dueOf } from "@/lib/assignment/due";
import { isOwnUnit, mayAccept, mayRecordContact, maySendOpinion } from "@/lib/assignment/policy";
import { readLimitRules, readUnitNames } from "@/lib/assignment/queries";
import type { AcceptInput, RecordContactInput, SendOpinionInput } from "@/lib/assignment/schema";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import type { AssignmentStatus } from "@/lib/db/generated/enums";
import { notFound, Refusal } from "@/lib/errors";
import { scanTypeOf } from "@/lib/file-kind";
import { paths } from "@/lib/paths";
import { nextNumber } from "@/lib/plenary/series";
import { lockProposal, refreshStatus } from "@/lib/proposal/commands";
import { ensureDay } from "@/lib/proposal/day";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { ensure } from "@/lib/verdict";

/**
 * Locks the case, then reads the assignment anew.
 * @throws Refusal notFound, or conflict when somebody was faster than the person's page
 */
export async function lockAssignment(
  tx: Tx,
  actor: Actor,
  { assignmentId, seenStatus }: { assignmentId: number; seenStatus?: AssignmentStatus | undefined },
): Promise<{ facts: ProposalFacts; assignment: AssignmentFacts; unit: string }> {
  const row = await tx.assignment.findUnique({
    where: { id: assignmentId },
    select: { proposalId: true },
  });
  if (!row) throw notFound();
  const facts = await lockProposal(tx, actor, row.proposalId);
  const assignment = facts.assignments.find(({ id }) => id === assignmentId);
  if (!assignment) throw new Refusal("conflict", "该单位的承办刚被撤销，请刷新后再试。");
  if (seenStatus && assignment.status !== seenStatus) {
    throw new Refusal("conflict", "提案刚被他人处理，请刷新后再试。");
  }
  const names = await readUnitNames(tx, [assignment.unitId]);
  return { facts, assignment, unit: names.get(assignment.unitId) ?? "承办单位" };
}

/** Keeps the scan of a paper exactly as it came; no file, no scan. @throws Refusal invalid, on the field */
export async function storeScan(tx: Tx, scan: File | undefined): Promise<number | null> {
  if (!scan) return null;
  const content = new Uint8Array(await scan.arrayBuffer());
  const mediaType = scanTypeOf(content);
  if (!mediaType) {
    const fault = "这个文件的内容不是 PDF、JPEG 或 PNG，请重新选择扫描件。";
    throw new Refusal("invalid", fault, { scan: fault });
  }
  const sha256 = Buffer.from(await crypto.subtle.digest("SHA-256", content)).toString("hex");
  const { name, size } = scan;
  const stored = await tx.storedFile.create({
    data: { name, mediaType, size, sha256, content },
    select: { id: true },
  });
  return stored.id;
}

/** Own by the unit itself; otherwise logged from paper on its behalf, and the event says for whom. */
export function recordedBy(actor: Actor, assignment: AssignmentFacts, unit: string) {
  const own = isOwnUnit(actor, assignment);
  return {
    fact: { recordedById: actor.userId, source: own ? ("OWN" as const) : ("PAPER" as const) },
    onBehalfOf: own ? null : unit,
  };
}

/** An earlier step for `ensureDay`: the day the unit got the case, or its next round. */
export const gotCase = ({ round, assignedOn }: AssignmentFacts) => ({
  label: round > 1 ? "重新办理开始日期" : "交办日期",
  on: assignedOn,
});

/** 签收, with a numbered receipt. The day it took place counts, not before the hand-over. */
export function accept(actor: Actor, input: AcceptInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    ensure(mayAccept(actor, facts, assignment));
    const on = input.acceptedOn;
    const { today } = actor;
    ensureDay({
      field: "acceptedOn",
      label: "签收日期",
      day: on,
      today,
      after: [gotCase(assignment)],
    });
    const { fact, onBehalfOf } = recordedBy(actor, assignment, unit);
    const scanId = await storeScan(tx, input.scan);
    const acceptedBy = input.acceptedBy ?? (onBehalfOf ? null : actor.name);
    const receiptNumber = await nextNumber(tx, "receipt", facts.plenaryId, on);
    const { id } = await tx.acceptance.create({
      data: {
        assignmentId: assignment.id,
        acceptedOn: fromPlainDate(on),
        acceptedBy,
        receiptNumber,
        scanId,
        ...fact,
      },
      select: { id: true },
    });
    const event = {
      kind: "assignment.accept",
      proposalId: facts.id,
      subject: `Acceptance:${id}`,
      on,
      onBehalfOf,
    };
    await recordEvent(tx, actor, { ...event, data: { unit, acceptedBy, receiptNumber } });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}

/** 沟通: a call or a letter; it closes the step of first contact, and is never a consultation. */
export function recordContact(actor: Actor, input: RecordContactInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    ensure(mayRecordContact(actor, facts, assignment));
    const on = input.contactedOn;
    const { today } = actor;
    ensureDay({
      field: "contactedOn",
      label: "联系日期",
      day: on,
      today,
      after: [gotCase(assignment)],
    });
    const { fact, onBehalfOf } = recordedBy(actor, assignment, unit);
    const { id } = await tx.contact.create({
      data: {
        assignmentId: assignment.id,
        contactedOn: fromPlainDate(on),
        note: input.note,
        ...fact,
      },
      select: { id: true },
    });
    const event = {
      kind: "assignment.contact",
      proposalId: facts.id,
      subject: `Contact:${id}`,
      on,
      onBehalfOf,
    };
    await recordEvent(tx, actor, { ...event, data: { unit } });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}

/** 会办意见, to the lead unit and never to the proposer. The unit's own counts today. */
export function sendOpinion(actor: Actor, input: SendOpinionInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    ensure(maySendOpinion(actor, facts, assignment));
    const { fact, onBehalfOf } = recordedBy(actor, assignment, unit);
    const { today } = actor;
    const on = input.sentOn ?? today;
    if (!onBehalfOf && on !== today)
      refuseOwnDay("sentOn", "会办意见以送出当天为准，不能另填日期；纸质意见请提案委补录。");
    ensureDay({
      field: "sentOn",
      label: "会办意见日期",
      day: on,
      today,
      after: [gotCase(assignment)],
    });
    const { id } = await tx.opinion.create({
      data: { assignmentId: assignment.id, sentOn: fromPlainDate(on), text: input.text, ...fact },
      select: { id: true },
    });
    const late = assignment.dueOn !== null && on > assignment.dueOn;
    const event = {
      kind: "assignment.sendOpinion",
      proposalId: facts.id,
      subject: `Opinion:${id}`,
      on,
      onBehalfOf,
    };
    await recordEvent(tx, actor, { ...event, data: { unit, late } });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}

function refuseOwnDay(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}

/**
 * After the day of a hand-over was corrected: the first round's assignments begin anew on that day, and every
 * limit the program computed follows. Units added later or by reassignment keep their own day.
 */
export async function restartLimits(tx: Tx, actor: Actor, proposalId: number): Promise<void> {
  const facts = await lockProposal(tx, actor, proposalId);
  const on = facts.handOver?.on;
  if (!on) return;
  const rules = await readLimitRules(tx, facts.plenaryId, facts.period);
  const rows = await tx.assignment.findMany({
    where: { proposalId, voidedAt: null, round: 1 },
    select: {
      id: true,
      role: true,
      round: true,
      assignedOn: true,
      dueComputed: true,
      takenFromId: true,
    },
    orderBy: { id: "asc" },
  });
  const first = rows.find(
    ({ role, takenFromId }) => role !== "ASSIST" && takenFromId === null,
  )?.assignedOn;
  for (const { id, role, round, assignedOn, dueComputed, takenFromId } of rows) {
    if (assignedOn === null) continue;
    const moves = takenFromId === null && assignedOn.getTime() === first?.getTime();
    const day = moves ? on : toPlainDate(assignedOn);
    const dueOn = dueComputed
      ? dueOf({ role, round, assignedOn: day, firstHandedOverOn: on }, rules)
      : undefined;
    await tx.assignment.update({
      where: { id },
      data: { assignedOn: fromPlainDate(day), dueOn: dueOn && fromPlainDate(dueOn) },
    });
  }
}
