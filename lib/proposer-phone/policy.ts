import type { Actor } from "@/lib/actor";
import { isInHand, isOwnUnit } from "@/lib/assignment/policy";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";
import { lastRound, standingAssignments } from "@/lib/proposal/standing";
import { no, type Verdict } from "@/lib/verdict";

/**
 * Who reads the telephone of a case's proposer (handbook §6: only those who must contact): a unit, lead or assisting,
 * that has the case in its last round, from its hand-over until the case is completed, for each of them consults face
 * to face (§2). Committee staff, who keep the register, stand in for units on paper. Nobody else: not the office, which
 * chases units and not proposers, nor leaders, auditors or other proposers.
 */
export function mayReadPhone(
  actor: Actor,
  facts: Pick<ProposalFacts, "status" | "assignments">,
): Verdict {
  const given = standingAssignments(facts, lastRound(facts)).filter((one) => one.assignedOn);
  if (!isStaff(actor) && !given.some((one) => isOwnUnit(actor, one)))
    return no("提案者的电话只供正在办理本件的承办单位联系面商。");
  return given.length > 0 ? isInHand(facts) : no("交办以后承办单位才需要联系提案者。");
}
