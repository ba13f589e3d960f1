import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";
import { FILED_STATUSES, PROPOSAL_STATUS } from "@/lib/proposal/status";
import { no, type Verdict, yes } from "@/lib/verdict";

/** 表彰 is decided outside of the system, of filed cases; committee staff record it. */
export function mayCommend(actor: Actor, facts: ProposalFacts): Verdict {
  if (!isStaff(actor)) return no("只有提案委可以登记表彰。");
  return (FILED_STATUSES as readonly string[]).includes(facts.status)
    ? yes
    : no(`「${PROPOSAL_STATUS[facts.status].label}」的提案不能登记表彰，须先立案。`);
}
