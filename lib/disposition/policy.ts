import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";
import { no, type Verdict, yes } from "@/lib/verdict";

/** The standing decision not to file; undefined: there is none. */
export function declineOf({ reviews }: Pick<ProposalFacts, "reviews">) {
  return reviews.find((review) => review.outcome === "DECLINED");
}

/** What became of a declined submission is recorded by staff, where it went on anywhere at all. */
export function mayRecordOutcome(actor: Actor, facts: ProposalFacts): Verdict {
  if (!isStaff(actor)) return no("只有提案委可以登记去向结果。");
  const decline = declineOf(facts);
  if (facts.status !== "DECLINED" || !decline)
    return no(`「${PROPOSAL_STATUS[facts.status].label}」的提案没有去向结果可以登记。`);
  return decline.disposition && decline.disposition !== "NONE"
    ? yes
    : no("不予立案时没有转到别处，没有结果可以登记；去向填错的请先更正。");
}
