import type { Actor } from "@/lib/actor";
import { formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isLeadProposer } from "@/lib/proposal/policy";
import { BEFORE_DECISION, PROPOSAL_STATUS } from "@/lib/proposal/status";
import { no, type Verdict, yes } from "@/lib/verdict";

type Facts = Pick<ProposalFacts, "status" | "period" | "proposers">;

/**
 * Co-signing is open until the decision on the submission, and for 大会 until the plenary's day, where it has one.
 * @param endsOn the last day; null: none is set
 */
export function isCoSigningOpen(facts: Facts, endsOn: PlainDate | null, today: PlainDate): Verdict {
  const open: readonly string[] = BEFORE_DECISION;
  if (!open.includes(facts.status))
    return no(`「${PROPOSAL_STATUS[facts.status].label}」的提案不能再附议。`);
  // A draft has no period yet: what is handed in after the day is 平时.
  return facts.period === "PLENARY" && endsOn !== null && today > endsOn
    ? no(`本次大会提案的附议已于${formatMonthDay(endsOn)}截止。`)
    : yes;
}

/** 邀请附议, and take an invitation back: the lead proposer, or the contact of the collective. */
export function mayInvite(actor: Actor, facts: Facts, endsOn: PlainDate | null): Verdict {
  if (!isLeadProposer(actor, facts)) return no("附议由第一提案人邀请。");
  return isCoSigningOpen(facts, endsOn, actor.today);
}
