import type { Actor } from "@/lib/actor";
import { no, type Verdict, yes } from "@/lib/verdict";

/** 委员履职 of everybody is for the committee, and for leaders, who read every figure. */
export function mayReadMemberWork(actor: Actor): Verdict {
  const may = ["committeeStaff", "leader", "system"].includes(actor.role);
  return may ? yes : no("委员履职统计只供提案委和领导查看。");
}

/** One's own account is also for the member. */
export function mayReadWorkOf(actor: Actor, memberId: number): Verdict {
  const own = actor.role === "proposer" && actor.memberId === memberId;
  return own ? yes : mayReadMemberWork(actor);
}
