import type { Actor } from "@/lib/actor";
import type { CaseAct } from "@/lib/case-file/act-parts";
import { mayRecordOutcome } from "@/lib/disposition/policy";
import { paths } from "@/lib/paths";
import type { ProposalFacts } from "@/lib/proposal/facts";

/** Of a declined submission: what became of it where it went on. */
export function outcomeActs(actor: Actor, facts: ProposalFacts): CaseAct[] {
  if (facts.status !== "DECLINED") return [];
  return [
    {
      label: "登记去向结果",
      href: paths.proposal.declineOutcome(facts.id),
      sentence: "转出以后有了什么结果，提案者会看到",
      verdict: mayRecordOutcome(actor, facts),
    },
  ];
}
