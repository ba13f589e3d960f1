import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { mayActOn } from "@/lib/proposal/place";
import { isStaff } from "@/lib/proposal/policy";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";
import { no, type Verdict, yes } from "@/lib/verdict";

/** The checklist is the committee's own working note: nobody else reads it, nor its lines in the history. */
export function mayReadCheck(actor: Actor): Verdict {
  return isStaff(actor) ? yes : no("审查要点只有提案委可以看。");
}

/** Review a submission beside similar cases, and keep its checklist. */
export function mayCheck(actor: Actor, facts: Pick<ProposalFacts, "status" | "plenary">): Verdict {
  if (!isStaff(actor)) return mayReadCheck(actor);
  if (facts.status !== "SUBMITTED")
    return no(`「${PROPOSAL_STATUS[facts.status].label}」的提案不在待审查里。`);
  return mayActOn(facts);
}
