import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

const PUBLISHABLE: readonly ProposalFacts["status"][] = ["ANSWERED", "COMPLETED", "RESOLVED"];

type Published = Pick<ProposalFacts, "publications">;

/** The publication that stands, not withdrawn; null: none. */
export function standingPublication(facts: Published) {
  return facts.publications.find(({ withdrawnOn }) => withdrawnOn === null) ?? null;
}

/** 上网: answered cases, by committee staff. To what extent: `mayShow` (extent.ts). */
export function mayPublish(
  actor: Actor,
  facts: Pick<ProposalFacts, "status" | "assignments"> & Published,
): Verdict {
  if (!isStaff(actor)) return no("只有提案委可以上网公开。");
  if (!PUBLISHABLE.includes(facts.status)) return no("提案答复后才能上网公开。");
  // Of any round: the public page of a case with a withheld reply is not found (queries.ts).
  const withheld = facts.assignments.some(({ reply }) => reply?.disclosure === "WITHHELD");
  if (withheld) return no("答复的公开属性是不公开，不能上网。");
  return standingPublication(facts) ? no("这件提案已上网公开。") : yes;
}

/** Withdrawn at any time, with a reason. */
export function mayWithdrawPublication(actor: Actor, facts: Published): Verdict {
  if (!isStaff(actor)) return no("只有提案委可以撤下公开的提案。");
  return standingPublication(facts) ? yes : no("这件提案没有上网公开。");
}
