import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";
import { FILED_STATUSES, PROPOSAL_STATUS } from "@/lib/proposal/status";
import { no, type Verdict, yes } from "@/lib/verdict";

/** What may be a candidate: what waits for review, and what is filed. */
export const CANDIDATE_STATUSES = ["SUBMITTED", ...FILED_STATUSES] as const;

/** Candidates are internal until the chairmen's meeting has chosen: the committee's, and leaders', who choose. */
export function mayReadCandidates(actor: Actor): Verdict {
  return isStaff(actor) || actor.role === "leader"
    ? yes
    : no("重点提案候选是内部内容，只有提案委和领导可以看。");
}

/** Handbook §3: candidate → chosen by the chairmen's meeting. */
export function mayMarkCandidate(actor: Actor, facts: ProposalFacts): Verdict {
  if (!isStaff(actor)) return no("只有提案委可以列重点提案候选。");
  if (facts.keySelection) return no("本案已经是重点提案。");
  if (facts.keyCandidate) return no("本案已经是重点提案候选。");
  return (CANDIDATE_STATUSES as readonly string[]).includes(facts.status)
    ? yes
    : no(`「${PROPOSAL_STATUS[facts.status].label}」的提案不能列为重点提案候选。`);
}
