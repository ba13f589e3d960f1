import type { Actor } from "@/lib/actor";
import { lockAssignment, recordedBy, storeScan } from "@/lib/assignment/commands";
import type { LimitRules } from "@/lib/assignment/due";
import { ensureRequestedOn } from "@/lib/assignment/requested-on";
import { readLimitRules } from "@/lib/assignment/queries";
import { recordEvent } from "@/lib/audit/record";
import {
  formatMonthDay,
  formatMonthDayWeekday,
  fromPlainDate,
  toPlainDate,
} from "@/lib/calendar/plain-date";
import { inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { latestExtension, newDayFault, presentDueOn, workdayBefore } from "@/lib/extension/latest";
import {
  mayRequestExtension,
  mayRuleOnExtension,
  mayUndoExtensionRuling,
  stepOf,
} from "@/lib/extension/policy";
import { lastRuling, openRequest, RULING_EVENT, rulingData, UNSAID } from "@/lib/extension/ruling";
import type {
  RequestExtensionInput,
  RuleOnExtensionInput,
  UndoExtensionRulingInput,
} from "@/lib/extension/schema";
import { paths } from "@/lib/paths";
import { ensureDay } from "@/lib/proposal/day";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { ensure } from "@/lib/verdict";

/**
 * 延期申请: the unit asks for a later day, with what it has done and that the proposer was told. Its clock goes on.
 * Committee staff enter one that came on paper, by the same rules, as of the day it came.
 * @throws Refusal denied before acceptance, after the limit, or while another request waits; invalid on a day that
 * is not later, beyond the longest limit from the first hand-over, or a day off (handbook §4)
 */
export function requestExtension(actor: Actor, input: RequestExtensionInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    const rules = await readLimitRules(tx, facts.plenaryId, facts.period);
    const latest = latestExtension(facts, rules);
    const on = input.requestedOn ?? actor.today;
    ensure(mayRequestExtension(actor, facts, assignment, latest, on));
    ensureRequestedOn(actor, assignment, on);
    ensureNewDay(actor, input, { facts, assignment, rules });
    const after = [{ label: "交办日期", on: assignment.assignedOn }];
    ensureDay({
      field: "informedOn",
      label: "告知提案者的日期",
      day: input.informedOn,
      today: actor.today,
      after,
    });
    const { newDueOn, reason, progress, informedOn, informed } = input;
    const { fact, onBehalfOf } = recordedBy(actor, assignment, unit);
    const { id } = await tx.extensionRequest.create({
      data: {
        ...fact,
        scanId: await storeScan(tx, input.scan),
        assignmentId: assignment.id,
        requestedOn: fromPlainDate(on),
        newDueOn: fromPlainDate(newDueOn),
        reason,
        progress,
        informedOn: fromPlainDate(informedOn),
        informed,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      kind: "assignment.requestExtension",
      proposalId: facts.id,
      subject: `ExtensionRequest:${id}`,
      on,
      onBehalfOf,
      data: { unit, dueOn: presentDueOn(assignment), newDueOn, reason, progress, informedOn },
    });
    return { to: paths.proposal.show(facts.id) };
  });
}

type Place = { facts: ProposalFacts; assignment: AssignmentFacts; rules: LimitRules };

function ensureNewDay(
  { today }: Actor,
  { newDueOn }: Pick<RequestExtensionInput, "newDueOn">,
  { facts, assignment, rules }: Place,
): void {
  const present = presentDueOn(assignment);
  const latest = latestExtension(facts, rules);
  if (present === null || latest === null) return;
  switch (newDayFault(newDueOn, { present, latest, today }, rules)) {
    case "notLater":
      return refuse("newDueOn", `须晚于现在的期限${formatMonthDay(present)}，请重新选择。`);
    case "tooLate":
      return refuse(
        "newDueOn",
        `最长只能延到${formatMonthDayWeekday(latest)}（从首次交办起算），请选这天或更早的日子。`,
      );
    case "dayOff":
      return refuse(
        "newDueOn",
        `${formatMonthDay(newDueOn)}是休息日，请选工作日，比如${formatMonthDay(workdayBefore(newDueOn, rules))}。`,
      );
    default:
  }
}

/**
 * The word of the office on the request, and after it that of the committee; whose it is follows from who acts.
 * The office refuses, and it ends; the committee agrees, and the limit moves from today on; it does not, and the
 * first one stays. The original limit stays visible beside the new one either way.
 * @throws Refusal denied out of turn; invalid when it is refused without a reason
 */
export function ruleOnExtension(actor: Actor, input: RuleOnExtensionInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    ensure(mayRuleOnExtension(actor, facts, assignment));
    const [step, request] = [stepOf(actor), openRequest(assignment)];
    if (!request || !step) throw new Refusal("conflict", "这次申请刚被撤回，请刷新后再试。");
    const { outcome, reason } = wordOf(input);
    const on = fromPlainDate(actor.today);
    await tx.extensionRequest.update({
      where: { id: request.id },
      data: rulingData(step, {
        on,
        outcome,
        reason,
        recordedAt: new Date(),
        by: actor.userId,
      }),
    });
    if (step === "committee" && outcome === "AGREED") {
      await tx.extension.create({
        data: {
          assignmentId: assignment.id,
          requestId: request.id,
          grantedOn: on,
          newDueOn: fromPlainDate(request.newDueOn),
          reason: request.reason,
          recordedById: actor.userId,
        },
      });
    }
    await recordEvent(tx, actor, {
      kind: RULING_EVENT[step][outcome],
      proposalId: facts.id,
      subject: `ExtensionRequest:${request.id}`,
      on: actor.today,
      data: { unit, dueOn: presentDueOn(assignment), newDueOn: request.newDueOn, reason },
    });
    return { to: paths.proposal.show(facts.id) };
  });
}

/**
 * The last word on an extension is taken back: the request stands again as it was before it, and waits. Of an
 * agreed one the extension is voided, so that the limit of before runs. The row with the word stays, voided.
 * @throws Refusal denied; conflict when another word is the last one by now
 */
export function undoExtensionRuling(actor: Actor, input: UndoExtensionRulingInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    ensure(mayUndoExtensionRuling(actor, facts, assignment));
    const last = lastRuling(assignment);
    const id = assignment.extensionRequest?.id;
    if (!last || !id || last.step !== input.step)
      throw new Refusal("conflict", "这条意见刚被他人处理，请刷新后再试。");
    const voided = {
      voidedAt: new Date(),
      voidedById: actor.userId,
      voidReason: `撤销意见：${input.reason}`,
    };
    const old = await tx.extensionRequest.update({ where: { id }, data: voided });
    await tx.extension.updateMany({ where: { requestId: id, voidedAt: null }, data: voided });
    const { id: _, recordedAt: __, ...kept } = old;
    const unvoided = { voidedAt: null, voidedById: null, voidReason: null };
    const again = await tx.extensionRequest.create({
      data: { ...kept, ...unvoided, ...rulingData(last.step, UNSAID) },
      select: { id: true, newDueOn: true },
    });
    const after = await lockAssignment(tx, actor, { assignmentId: assignment.id });
    await recordEvent(tx, actor, {
      kind: "assignment.undoExtensionRuling",
      proposalId: facts.id,
      subject: `ExtensionRequest:${again.id}`,
      on: last.on,
      data: {
        unit,
        step: last.step,
        outcome: last.outcome,
        newDueOn: toPlainDate(again.newDueOn),
        dueOn: presentDueOn(after.assignment),
        reason: input.reason,
      },
    });
    return { to: paths.proposal.show(facts.id) };
  });
}

function wordOf({ outcome, ruling }: RuleOnExtensionInput) {
  if (outcome === "REFUSED" && !ruling) refuse("ruling", "不同意的，请写明理由。");
  return { outcome, reason: ruling ?? null };
}

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}
