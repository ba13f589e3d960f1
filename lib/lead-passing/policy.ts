import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { leadTurn } from "@/lib/proposal/lead-turn";
import { isProposerOf, isStaff } from "@/lib/proposal/policy";
import { samePeople } from "@/lib/proposal/proposers";
import { HANDED_OVER_STATUSES } from "@/lib/proposal/status";
import { no, type Verdict, yes } from "@/lib/verdict";

type Facts = Pick<ProposalFacts, "status" | "proposers" | "leadPassings" | "proposerKind">;

/** The co-signers that the turn can go to, in their order, the next one after its holder first. */
export function nextCoSigners(facts: Facts) {
  const holder = leadTurn(facts);
  const at = facts.proposers.findIndex((one) => holder && samePeople([one], [holder]));
  const next = [...facts.proposers.slice(at + 1), ...facts.proposers.slice(0, Math.max(at, 0))];
  return next.filter(({ position }) => position > 0);
}

/** Of a collective's case a member can be named who is none of its proposers: its new contact, or another of its own. */
export function mayNameMember({ proposers }: Pick<Facts, "proposers">): boolean {
  return proposers.some(({ position, collectiveId }) => position === 0 && collectiveId !== null);
}

/**
 * 转交: committee staff, from the hand-over on, where the lead proposer cannot confirm and rate. A single member's case
 * has nobody to go to: a paper form or a one-time link is left.
 */
export function mayPassLead(actor: Actor, facts: Facts): Verdict {
  if (!isStaff(actor)) return no("只有提案委可以转交面商确认和评价。");
  if (!HANDED_OVER_STATUSES.some((status) => status === facts.status))
    return no("提案交办以后才有面商要确认、答复要评价，才可以转交。");
  if (nextCoSigners(facts).length > 0 || mayNameMember(facts)) return yes;
  return no("本案没有别的提案者可以转交，请用评价链接或代录纸质征询意见表。");
}

/** 收回转交: the turn goes back to whom it was with before; what was given meanwhile stays. */
export function mayTakeBackLead(actor: Actor, facts: Facts): Verdict {
  if (!isStaff(actor)) return no("只有提案委可以收回转交。");
  return facts.leadPassings.length > 0 ? yes : no("面商确认和评价没有转交给他人，不用收回。");
}

/** Why it was passed on may say that somebody is ill: for the committee and the case's own proposers. */
export function mayReadReason(actor: Actor, facts: Pick<Facts, "proposers">): boolean {
  return isStaff(actor) || isProposerOf(actor, facts);
}
