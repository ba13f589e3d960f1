import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

export type FilingFacts = Pick<ProposalFacts, "status" | "filingProposal">;
type People = { recordedById: number | null; deputyForId: number | null };

/**
 * Is the actor somebody else than who proposed it? Whoever stands in for another is both: neither the person nor whom
 * they stand in for may be one of the two who proposed.
 */
export function isSecondPerson(actor: Actor, first: People): boolean {
  if (actor.userId === null) return false;
  const own = [actor.userId, actor.deputyForId];
  return ![first.recordedById, first.deputyForId].some((id) => id !== null && own.includes(id));
}

/** 拟立案 is the committee's own matter until the decision: its staff's, and leaders', who read everything. */
export function mayReadFiling(actor: Actor): Verdict {
  return isStaff(actor) || actor.role === "leader" ? yes : no("拟立案是提案委内部的步骤。");
}

function onStanding(actor: Actor, { status, filingProposal }: FilingFacts): Verdict {
  if (!isStaff(actor)) return no("只有提案委可以复核立案。");
  return status === "SUBMITTED" && filingProposal ? yes : no("本案没有等复核的拟立案。");
}

/** 复核: by another of the staff than who proposed the filing, also where they stand in for each other. */
export function mayConfirmFiling(actor: Actor, facts: FilingFacts): Verdict {
  const standing = onStanding(actor, facts);
  if (!standing.may || !facts.filingProposal) return standing;
  if (actor.userId === null) return no("复核立案须由提案委的工作人员本人登录办理。");
  if (isSecondPerson(actor, facts.filingProposal)) return yes;
  return no(
    actor.deputyFor
      ? "拟立案是您或者您所代的人提出的，须由另一位工作人员复核。"
      : "拟立案是您提出或者代您提出的，须由另一位工作人员复核。",
  );
}

/** Who proposed it takes it back, or whom they stood in for; another refuses it with a reason. */
export function mayTakeBackFiling(actor: Actor, facts: FilingFacts): Verdict {
  const standing = onStanding(actor, facts);
  if (!standing.may || !facts.filingProposal) return standing;
  const { recordedById, deputyForId } = facts.filingProposal;
  return actor.userId === recordedById || (actor.userId !== null && actor.userId === deputyForId)
    ? yes
    : no("拟立案只有提出的人可以撤回；不同意的，请写明理由退回。");
}
