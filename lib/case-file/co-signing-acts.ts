import type { Actor } from "@/lib/actor";
import type { CaseAct } from "@/lib/case-file/act-parts";
import { mayInvite } from "@/lib/co-signature/policy";
import { paths } from "@/lib/paths";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isLeadProposer, isProposerOf } from "@/lib/proposal/policy";
import { BEFORE_DECISION } from "@/lib/proposal/status";
import { yes } from "@/lib/verdict";

/** 附议, for the lead proposer, and the printed 提案表. The cut-off itself is asked on the page. */
export function coSigningActs(actor: Actor, facts: ProposalFacts): CaseAct[] {
  const sheet: CaseAct = {
    label: "提案表",
    href: paths.proposal.sheet(facts.id),
    sentence: "照纸质提案表的样子看，可以打印",
    verdict: yes,
  };
  const open: readonly string[] = BEFORE_DECISION;
  if (!isProposerOf(actor, facts) && open.includes(facts.status)) {
    // Before the decision another's submission is seen by those alone who are asked to co-sign it.
    const sentence = "看过内容，答复附议或不附议";
    return [{ label: "附议", href: paths.proposal.coSignature(facts.id), sentence, verdict: yes }, sheet];
  }
  if (!isLeadProposer(actor, facts)) return [sheet];
  const invite: CaseAct = {
    label: "邀请附议",
    href: paths.proposal.coSigners(facts.id),
    sentence: "按姓名找委员和集体，看谁还没有答复",
    verdict: mayInvite(actor, facts, null),
  };
  return [invite, sheet];
}
