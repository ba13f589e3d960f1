import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isProposerOf, isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** What was changed after a sending back is between the committee and the proposers. */
export function mayReadChanges(actor: Actor, facts: Pick<ProposalFacts, "proposers">): Verdict {
  return isStaff(actor) || isProposerOf(actor, facts)
    ? yes
    : no("退回前后的文本只有提案者和提案委可以看。");
}
