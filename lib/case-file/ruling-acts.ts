import type { Actor } from "@/lib/actor";
import type { CaseAct } from "@/lib/case-file/act-parts";
import { mayAgreeToExtension, mayRuleOnExtension, openRequest } from "@/lib/extension/policy";
import { mayPlan, sideOf } from "@/lib/hand-over-plan/policy";
import { paths } from "@/lib/paths";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { isOffice } from "@/lib/proposal/policy";
import { mayRuleOnReturn } from "@/lib/return-request/policy";

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
  return actor.role === "leader"
    ? returns
    : [...returns, ...extensionActs(actor, facts, present, nameOf)];
}

/** The office's and the committee's word on extension requests that wait. */
export function extensionActs(
  actor: Actor,
  facts: ProposalFacts,
  present: readonly AssignmentFacts[],
  nameOf: (assignment: AssignmentFacts) => string,
): CaseAct[] {
  const rule = isOffice(actor) ? mayRuleOnExtension : mayAgreeToExtension;
  return present
    .filter((one) => openRequest(one))
    .map((one) => ({
      label: `审延期申请（${nameOf(one)}）`,
      href: paths.assignment.extensionRuling(facts.id, one.id),
      sentence: "督查室先审，提案委同意",
      verdict: rule(actor, facts, one),
    }));
}
