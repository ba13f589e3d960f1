import type { Actor } from "@/lib/actor";
import type { CaseAct } from "@/lib/case-file/act-parts";
import { mayMarkCandidate } from "@/lib/key-candidate/policy";
import { paths } from "@/lib/paths";
import type { ProposalFacts } from "@/lib/proposal/facts";

/** 重点提案候选, before the chairmen's meeting chooses. */
export function candidateActs(actor: Actor, facts: ProposalFacts): CaseAct[] {
  if (facts.keyCandidate || facts.keySelection) return [];
  return [
    {
      label: "列为重点候选",
      href: paths.proposal.keyCandidate(facts.id),
      sentence: "内部，供主席会议遴选；提案者和单位看不到",
      verdict: mayMarkCandidate(actor, facts),
    },
  ];
}
