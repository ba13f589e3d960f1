import type { Actor } from "@/lib/actor";
import { mayEnterFromPaper } from "@/lib/feedback/policy";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** Links are printed and taken back by the committee alone: a unit that had one could rate for the proposer. */
export function mayHandleLinks(actor: Actor): Verdict {
  return isStaff(actor) ? yes : no("只有提案委可以发出和收回评价链接。");
}

/** 发出评价链接: while the case waits for the rating of its last round. */
export function mayIssueLink(actor: Actor, facts: ProposalFacts): Verdict {
  const handles = mayHandleLinks(actor);
  return handles.may ? mayEnterFromPaper(actor, facts) : handles;
}
