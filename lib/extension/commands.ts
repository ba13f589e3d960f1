import type { Actor } from "@/lib/actor";
import { lockAssignment } from "@/lib/assignment/commands";
import type { LimitRules } from "@/lib/assignment/due";
import { readLimitRules } from "@/lib/assignment/queries";
import { recordEvent } from "@/lib/audit/record";
import { formatMonthDay, formatMonthDayWeekday, fromPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { latestExtension, newDayFault, presentDueOn, workdayBefore } from "@/lib/extension/latest";
import {
  mayAgreeToExtension,
  mayRequestExtension,
  mayRuleOnExtension,
  openRequest,
} from "@/lib/extension/policy";
import type { RequestExtensionInput, RuleOnExtensionInput } from "@/lib/extension/schema";
import { paths } from "@/lib/paths";
import { ensureDay } from "@/lib/proposal/day";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { ensure } from "@/lib/verdict";

/**
 * 延期申请: the unit asks for a later day, with what it has done and that the proposer was told. Its clock goes on.
 * @throws Refusal denied before acceptance, after the limit, or while another request waits; invalid on a day that
 * is not later, beyond the longest limit from the first hand-over, or a day off (handbook §4)
 */
export function requestExtension(actor: Actor, input: RequestExtensionInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    const rules = await readLimitRules(tx, facts.plenaryId, facts.period);
    const latest = latestExtension(facts, rules);
    ensure(mayRequestExtension(actor, facts, assignment, latest));
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
    const { id } = await tx.extensionRequest.create({
      data: {
        assignmentId: assignment.id,
        requestedOn: fromPlainDate(actor.today),
        newDueOn: fromPlainDate(newDueOn),
        reason,
        progress,
        informedOn: fromPlainDate(informedOn),
        informed,
        recordedById: actor.userId,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      kind: "assignment.requestExtension",
      proposalId: facts.id,
      subject: `ExtensionRequest:${id}`,
      on: actor.today,
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

/** The office rules on the request: refused, it ends; agreed, the committee has the last word. */
export function ruleOnExtension(actor: Actor, input: RuleOnExtensionInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    ensure(mayRuleOnExtension(actor, facts, assignment));
    const request = openRequest(assignment);
    if (!request) throw new Refusal("conflict", "这次申请刚被撤回，请刷新后再试。");
    const { outcome, reason } = wordOf(input);
    await tx.extensionRequest.update({
      where: { id: request.id },
      data: {
        officeRuledOn: fromPlainDate(actor.today),
        officeOutcome: outcome,
        officeReason: reason,
        officeRecordedAt: new Date(),
        officeRuledById: actor.userId,
      },
    });
    await recordEvent(tx, actor, {
      kind: outcome === "AGREED" ? "assignment.passExtension" : "assignment.refuseExtension",
      proposalId: facts.id,
      subject: `ExtensionRequest:${request.id}`,
      on: actor.today,
      data: { unit, newDueOn: request.newDueOn, reason },
    });
    return { to: paths.proposal.show(facts.id) };
  });
}

/**
 * The committee agrees, and the limit moves from today on; or it does not, and the first one stays. The original
 * limit stays visible beside the new one either way.
 */
export function agreeToExtension(actor: Actor, input: RuleOnExtensionInput) {
  return inTransaction(async (tx) => {
    const { facts, assignment, unit } = await lockAssignment(tx, actor, input);
    ensure(mayAgreeToExtension(actor, facts, assignment));
    const request = openRequest(assignment);
    if (!request) throw new Refusal("conflict", "这次申请刚被撤回，请刷新后再试。");
    const { outcome, reason } = wordOf(input);
    await tx.extensionRequest.update({
      where: { id: request.id },
      data: {
        committeeRuledOn: fromPlainDate(actor.today),
        committeeOutcome: outcome,
        committeeReason: reason,
        committeeRecordedAt: new Date(),
        committeeRuledById: actor.userId,
      },
    });
    if (outcome === "AGREED") {
      await tx.extension.create({
        data: {
          assignmentId: assignment.id,
          requestId: request.id,
          grantedOn: fromPlainDate(actor.today),
          newDueOn: fromPlainDate(request.newDueOn),
          reason: request.reason,
          recordedById: actor.userId,
        },
      });
    }
    await recordEvent(tx, actor, {
      kind: outcome === "AGREED" ? "assignment.extend" : "assignment.denyExtension",
      proposalId: facts.id,
      subject: `ExtensionRequest:${request.id}`,
      on: actor.today,
      data: { unit, dueOn: presentDueOn(assignment), newDueOn: request.newDueOn, reason },
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
