import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { hasLeadTurn } from "@/lib/proposal/lead-turn";
import { isOffice, isStaff, isUnit } from "@/lib/proposal/policy";
import type { Keeping } from "@/lib/promise/state";
import { no, type Verdict, yes } from "@/lib/verdict";

/** The unit that promised, and those that took its work over. */
export type Promised = { unitIds: readonly number[]; kept: Keeping | null };

const holds = (actor: Actor, { unitIds }: Pick<Promised, "unitIds">): boolean =>
  isUnit(actor) && unitIds.some((id) => id === actor.unitId);

/**
 * 兑现: the unit that promised, by its own act, also after the case is completed; committee staff from paper. Once
 * recorded, anew only where the proposer denied it.
 */
export function mayKeepPromise(
  actor: Actor,
  proposal: Pick<ProposalFacts, "status">,
  promise: Promised,
): Verdict {
  if (!holds(actor, promise) && !isStaff(actor)) return no("承诺是否兑现由作出承诺的单位登记。");
  if (proposal.status === "WITHDRAWN") return no("提案已撤案，不再跟踪承诺。");
  return promise.kept && promise.kept.confirmed !== false
    ? no("这项承诺已登记兑现；有误的先更正或作废原来的登记。")
    : yes;
}

/** Confirm or deny that it was kept: the word of whoever has the lead proposer's turn, which may change; the last one holds. */
export function maySayOnPromise(
  actor: Actor,
  facts: Pick<ProposalFacts, "proposers" | "leadPassings">,
  promise: Pick<Promised, "kept">,
): Verdict {
  if (!hasLeadTurn(actor, facts))
    return no("承诺是否兑现由第一提案人本人（或提案委转给的人）确认。");
  return promise.kept ? yes : no("单位还没有登记兑现，不用确认。");
}

/** The list of all promises: who looks after them, and each unit its own. */
export function mayListPromises(actor: Actor): Verdict {
  const may = isStaff(actor) || isOffice(actor) || isUnit(actor) || actor.role === "leader";
  return may ? yes : no("承诺事项的清单供提案委、督查室、领导和承办单位查看。");
}
