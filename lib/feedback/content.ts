import { Refusal } from "@/lib/errors";
import type { RatingGiver } from "@/lib/feedback/policy";
import type { RateInput } from "@/lib/feedback/schema";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { leadTurn } from "@/lib/proposal/lead-turn";

/** What the 征询意见表 asks, as it was answered, and when its form was opened; however it came. */
export type RatingContent = Pick<
  RateInput,
  | "attitude"
  | "result"
  | "adoption"
  | "implementation"
  | "comment"
  | "agreesWithClass"
  | "expectation"
  | "answers"
  | "opened"
>;

/**
 * As it is stored, the lead proposer's and the others' alike.
 * @param suggestions how many the proposal has @throws Refusal conflict: of a suggestion that is none
 */
export function contentColumns(said: RatingContent, suggestions: number) {
  const answers = said.answers ?? [];
  if (answers.some(({ position }) => position >= suggestions))
    throw new Refusal("conflict", "提案的建议刚被更正，请刷新后再填。");
  const { attitude, result, adoption, implementation, comment, agreesWithClass } = said;
  return {
    attitude,
    result,
    adoption: adoption ?? null,
    implementation: implementation ?? null,
    comment: comment ?? null,
    agreesWithClass: agreesWithClass === undefined ? null : agreesWithClass === "yes",
    expectation: said.expectation ?? null,
    answers: { create: answers.map(({ position, answer }) => ({ position, answer })) },
  };
}

/** Whose the lead's rating is: of whoever has their turn now. */
export function giverOf(facts: ProposalFacts): RatingGiver {
  const holder = leadTurn(facts);
  return {
    giverMemberId: holder?.memberId ?? null,
    giverCollectiveId: holder?.collectiveId ?? null,
  };
}
