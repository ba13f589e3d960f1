import type { Actor } from "@/lib/actor";
import { lockAssignment, recordedBy, storeScan } from "@/lib/assignment/commands";
import { limitDay } from "@/lib/assignment/due";
import { readLimitRules, readUnitNames } from "@/lib/assignment/queries";
import { ensureRequestedOn } from "@/lib/assignment/requested-on";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { assignUnits, ensureUnits } from "@/lib/hand-over/commands";
import { paths } from "@/lib/paths";
import { lockProposal, refreshStatus } from "@/lib/proposal/commands";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { standingAssignments } from "@/lib/proposal/standing";
import { disputeNumber, disputesOf, needsHeads } from "@/lib/return-request/dispute";
import {
  givenTo,
  mayRequestReturn,
  mayRuleOnReturn,
  mayUndoReturnRuling,
} from "@/lib/return-request/policy";
import type {
  RequestReturnInput,
  RuleOnReturnInput,
  UndoReturnRulingInput,
} from "@/lib/return-request/schema";
import { ensure } from "@/lib/verdict";

/**
 * 申退: the unit says that the case is not its own, within 5 workdays of getting it (handbook §4). Its clock goes on.
 * Committee staff enter one that came on paper, by the same rules, as of the day it came.
 * @throws Refusal denied after the limit, a second time, or by anybody else; invalid on the day or the scan
 */
export function requestReturn(actor: Actor, input: RequestReturnInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    const rules = await readLimitRules(tx, facts.plenaryId, facts.period);
    const limitOn = assignment.assignedOn
      ? limitDay("RETURN_REQUEST", assignment.assignedOn, rules)
      : null;
    const on = input.requestedOn ?? actor.today;
    ensure(mayRequestReturn(actor, facts, assignment, limitOn, on));
    ensureRequestedOn(actor, assignment, on);
    const { reason, dutyBasis, headName, suggestedUnitId } = input;
    if (suggestedUnitId !== undefined && suggestedUnitId === assignment.unitId)
      refuse("suggestedUnitId", "建议改派的单位不能是本单位，请重新选择或空着。");
    const names = await readUnitNames(tx, [suggestedUnitId ?? null]);
    const suggested = suggestedUnitId === undefined ? null : names.get(suggestedUnitId);
    if (suggested === undefined) refuse("suggestedUnitId", "单位不在单位库中，请重新选择。");
    const { fact, onBehalfOf } = recordedBy(actor, assignment, unit);
    const { id } = await tx.returnRequest.create({
      data: {
        ...fact,
        scanId: await storeScan(tx, input.scan),
        assignmentId: assignment.id,
        requestedOn: fromPlainDate(on),
        reason,
        dutyBasis,
        headName,
        suggestedUnitId: suggestedUnitId ?? null,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      kind: "assignment.requestReturn",
      proposalId: facts.id,
      subject: `ReturnRequest:${id}`,
      on,
      onBehalfOf,
      data: { unit, reason, dutyBasis, headName, suggested, dispute: disputesOf(facts) + 1 },
    });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}

/**
 * 裁定 of a return request: refused, the case stays as accepted; reassigned, it counts for the new unit from today
 * on, all its limits start anew, its reply at most the longest limit from the first hand-over (handbook §4, §5).
 * The first unit's record and clock stay.
 * @throws Refusal denied by the ladder; invalid on the unit or where the heads were not heard
 */
export function ruleOnReturn(actor: Actor, input: RuleOnReturnInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    ensure(mayRuleOnReturn(actor, facts, assignment));
    const { returnRequest: request } = assignment;
    if (!request) throw new Refusal("conflict", "这次申退刚被撤回，请刷新后再试。");
    const dispute = disputeNumber(facts, assignment);
    const { ruling, rulingReason, headsOpinions } = input;
    if (needsHeads(dispute) && !headsOpinions)
      refuse("headsOpinions", "第二次起的争议，请写明双方负责人的意见。");
    await tx.returnRequest.update({
      where: { id: request.id },
      data: {
        ruledOn: fromPlainDate(actor.today),
        ruling,
        rulingReason,
        headsOpinions: headsOpinions ?? null,
        rulingRecordedAt: new Date(),
        ruledById: actor.userId,
      },
    });
    await refreshStatus(tx, facts.id); // the first unit lets go before the next takes hold
    const to =
      ruling === "REASSIGNED" ? await reassign(tx, actor, facts.id, assignment, input) : null;
    await recordEvent(tx, actor, {
      kind: to ? "assignment.reassign" : "assignment.refuseReturn",
      proposalId: facts.id,
      subject: `ReturnRequest:${request.id}`,
      on: actor.today,
      data: { unit, reason: rulingReason, dispute, to: to?.unit ?? null, dueOn: to?.dueOn ?? null },
    });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}

/**
 * A ruling is undone: the request stands again and waits, the unit to which the case went loses it, and what it did
 * stays in the history with its assignment. The row with the ruling stays, voided, so that a figure as known at an
 * earlier moment still finds it.
 * @throws Refusal denied, with what was built on the ruling; conflict when it was undone meanwhile
 */
export function undoReturnRuling(actor: Actor, input: UndoReturnRulingInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    ensure(mayUndoReturnRuling(actor, facts, assignment));
    const { returnRequest: request } = assignment;
    if (!request?.ruledOn) throw new Refusal("conflict", "这次裁定刚被撤销，请刷新后再试。");
    const { reason } = input;
    const voided = { voidedAt: new Date(), voidedById: actor.userId };
    const to = givenTo(facts, assignment);
    if (to)
      await tx.assignment.update({
        where: { id: to.id },
        data: { ...voided, voidReason: `撤销改派：${reason}` },
      });
    const old = await tx.returnRequest.update({
      where: { id: request.id },
      data: { ...voided, voidReason: `撤销裁定：${reason}` },
    });
    const { id: _, recordedAt: __, ...kept } = old;
    const unvoided = { voidedAt: null, voidedById: null, voidReason: null };
    const again = await tx.returnRequest.create({
      data: { ...kept, ...unvoided, ...UNRULED },
      select: { id: true },
    });
    const names = await readUnitNames(tx, [to?.unitId ?? null]);
    await recordEvent(tx, actor, {
      kind: "assignment.undoReturnRuling",
      proposalId: facts.id,
      subject: `ReturnRequest:${again.id}`,
      on: request.ruledOn,
      data: {
        unit,
        ruling: request.ruling,
        to: names.get(to?.unitId ?? null) ?? null,
        dispute: disputeNumber(facts, assignment),
        reason,
      },
    });
    await refreshStatus(tx, facts.id);
    return { to: paths.proposal.show(facts.id) };
  });
}

const UNRULED = {
  ruledOn: null,
  ruling: null,
  rulingReason: null,
  headsOpinions: null,
  rulingRecordedAt: null,
  ruledById: null,
};

/** Gives the returned part, in its role and place, to another unit. */
async function reassign(
  tx: Tx,
  actor: Actor,
  proposalId: number,
  from: AssignmentFacts,
  { unitId }: RuleOnReturnInput,
) {
  if (unitId === undefined) refuse("unitId", "请选择改派给哪个单位。");
  const facts = await lockProposal(tx, actor, proposalId);
  ensureFree(facts, from, unitId);
  const { role, round, position } = from;
  const places = [{ unitId, role }];
  await ensureUnits(tx, places, "unitId", actor.today);
  const taken = { takenFromId: from.id, position, firstHandedOverOn: facts.handOver?.on };
  const [to] = await assignUnits(tx, actor, facts, { places, round, on: actor.today, ...taken });
  return to;
}

function ensureFree(facts: ProposalFacts, from: AssignmentFacts, unitId: number): void {
  if (unitId === from.unitId) refuse("unitId", "不能改派给申退的单位自己；不同意申退请选驳回。");
  if (standingAssignments(facts, from.round).some((one) => one.unitId === unitId))
    refuse("unitId", "该单位已在承办这件提案，请选择其他单位。");
}

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}
