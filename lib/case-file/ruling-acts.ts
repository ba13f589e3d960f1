import type { Actor } from "@/lib/actor";
import type { CaseAct } from "@/lib/case-file/act-parts";
import { mayRuleOnExtension, mayUndoExtensionRuling } from "@/lib/extension/policy";
import { openRequest } from "@/lib/extension/ruling";
import { mayPlan, sideOf } from "@/lib/hand-over-plan/policy";
import { paths } from "@/lib/paths";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { mayRuleOnReturn, mayUndoReturnRuling } from "@/lib/return-request/policy";

/** Units prepared by the office or suggested by the committee; only while the case waits for its hand-over. */
export function planActs(actor: Actor, facts: ProposalFacts): CaseAct[] {
  if (facts.status !== "FILED") return [];
  const own = sideOf(actor) === "OFFICE";
  return [
    {
      label: own ? "拟交办" : "建议承办单位",
      href: paths.proposal.handOverPlan(facts.id),
      sentence: own ? "先存下单位，以后成批交办" : "督查室交办时看到",
      verdict: mayPlan(actor, facts),
    },
  ];
}

/** 裁定, one for each unit whose return or extension request waits; none while nobody asked. */
export function rulingActs(
  actor: Actor,
  facts: ProposalFacts,
  present: readonly AssignmentFacts[],
  nameOf: (assignment: AssignmentFacts) => string,
): CaseAct[] {
  const returns = present
    .filter(({ status }) => status === "RETURN_REQUESTED")
    .map((one) => ({
      label: `裁定申退（${nameOf(one)}）`,
      href: paths.assignment.returnRuling(facts.id, one.id),
      sentence: "改派给别的单位，或驳回",
      verdict: mayRuleOnReturn(actor, facts, one),
    }));
  const others = actor.role === "leader" ? [] : extensionActs(actor, facts, present, nameOf);
  return [...returns, ...others, ...undoRulingActs(actor, facts, nameOf)];
}

/** A ruling or a word taken back; only what the actor may take back now, also of a unit that lost the case by it. */
export function undoRulingActs(
  actor: Actor,
  facts: ProposalFacts,
  nameOf: (assignment: AssignmentFacts) => string,
): CaseAct[] {
  const acts = facts.assignments.flatMap((one): CaseAct[] => [
    {
      label: `撤销申退裁定（${nameOf(one)}）`,
      href: paths.assignment.returnRulingUndo(facts.id, one.id),
      sentence: "裁定作废、留在经过里，申退重新等裁定",
      verdict: mayUndoReturnRuling(actor, facts, one),
      risk: true,
    },
    {
      label: `撤销延期意见（${nameOf(one)}）`,
      href: paths.assignment.extensionRulingUndo(facts.id, one.id),
      sentence: "意见作废、留在经过里，申请重新等审",
      verdict: mayUndoExtensionRuling(actor, facts, one),
      risk: true,
    },
  ]);
  return acts.filter(({ verdict }) => verdict.may);
}

/** The office's and the committee's word on extension requests that wait. */
export function extensionActs(
  actor: Actor,
  facts: ProposalFacts,
  present: readonly AssignmentFacts[],
  nameOf: (assignment: AssignmentFacts) => string,
): CaseAct[] {
  return present
    .filter((one) => openRequest(one))
    .map((one) => ({
      label: `审延期申请（${nameOf(one)}）`,
      href: paths.assignment.extensionRuling(facts.id, one.id),
      sentence: "督查室先审，提案委同意",
      verdict: mayRuleOnExtension(actor, facts, one),
    }));
}
