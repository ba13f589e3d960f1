import type { Actor } from "@/lib/actor";
import type { CaseAct } from "@/lib/case-file/act-parts";
import { mayConfirmFiling, mayTakeBackFiling } from "@/lib/filing/policy";
import { paths } from "@/lib/paths";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { PROPOSAL_MOVES } from "@/lib/proposal/moves";
import { mayMove } from "@/lib/proposal/policy";

/** 立案 by one person or, where the plenary wants it so, by two: proposed, then confirmed by another. */
export function filingActs(actor: Actor, facts: ProposalFacts): CaseAct[] {
  const { id, filingProposal } = facts;
  if (!filingProposal || facts.status !== "SUBMITTED")
    return [
      {
        label: PROPOSAL_MOVES.file.label,
        href: paths.proposal.filing(id),
        sentence: facts.plenary.filingNeedsSecond
          ? "先拟立案，另一位工作人员复核后成为提案"
          : "成为提案，编案号后交办",
        verdict: mayMove(actor, "file", facts),
      },
    ];
  return [
    {
      label: "复核立案",
      href: paths.proposal.filingConfirmation(id),
      sentence: `${filingProposal.by}拟立案，同意的立案，不同意的写明理由`,
      verdict: mayConfirmFiling(actor, facts),
    },
    {
      label: "撤回拟立案",
      href: paths.proposal.filingTakingBack(id),
      sentence: "复核以前可以撤回，仍是待审查",
      verdict: mayTakeBackFiling(actor, facts),
      risk: true,
    },
  ];
}
