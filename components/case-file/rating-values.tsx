import { DefinitionList } from "@/components/ui/definition-list";
import { ANSWERED_LABEL, IMPLEMENTATION_LABEL, SATISFACTION_LABEL } from "@/lib/feedback/labels";
import { ADOPTION_LABEL } from "@/lib/reply/labels";
import type { readRatings } from "@/lib/feedback/queries";

export type Rating = Awaited<ReturnType<typeof readRatings>>[number];

type Said = Pick<
  Rating,
  | "attitude"
  | "result"
  | "adoption"
  | "implementation"
  | "comment"
  | "answers"
  | "expectation"
  | "agreesWithClass"
>;

/** What a rating says, the lead's or a co-proposer's. */
export function RatingValues({ rating }: { rating: Said }) {
  const { attitude, result, adoption, implementation, comment, answers, expectation } = rating;
  return (
    <DefinitionList
      items={[
        { term: "办理态度", value: attitude ? SATISFACTION_LABEL[attitude] : "没有评" },
        { term: "办理结果", value: result ? <b>{SATISFACTION_LABEL[result]}</b> : "没有评" },
        ...(adoption ? [{ term: "采纳情况", value: ADOPTION_LABEL[adoption] }] : []),
        ...(implementation
          ? [{ term: "落实情况", value: IMPLEMENTATION_LABEL[implementation] }]
          : []),
        ...answers.map(({ position, answer }) => ({
          term: `建议${position + 1}`,
          value: `答复${ANSWERED_LABEL[answer]}`,
        })),
        ...(rating.agreesWithClass === null
          ? []
          : [{ term: "办理类别", value: rating.agreesWithClass ? "同意" : "不同意" }]),
        ...(comment ? [{ term: "意见", value: comment }] : []),
        ...(expectation ? [{ term: "还希望", value: expectation }] : []),
      ]}
    />
  );
}
