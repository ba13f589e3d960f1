import type { PlainDate } from "@/lib/calendar/plain-date";
import type { FactKind } from "@/lib/correction/kinds";
import type { FactRow } from "@/lib/correction/row";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { answering, isAnswered, standingAssignments } from "@/lib/proposal/standing";

/** A fact where it stands: the case, and for a unit's fact the assignment it belongs to. */
export type Place = { facts: ProposalFacts; row: FactRow; assignment?: AssignmentFacts };

type Step = { label: string; on: PlainDate | null | undefined };
type Answer = string | false | null | undefined;

export type Building = {
  /** What was built on the fact, in words: from then on only committee staff may change it. */
  built: (place: Place) => Answer;
  /** Why it cannot be voided, though it can be corrected: taking it out would leave the later steps hanging. */
  stays?: (place: Place) => Answer;
  /** The steps that its day may not precede … */
  after?: (place: Place) => Step[];
  /** … nor follow. */
  before?: (place: Place) => Step[];
};

const outcomes = (facts: ProposalFacts, outcome: string) =>
  facts.reviews.filter((one) => one.outcome === outcome);
const filing = ({ facts }: Place): Step => ({
  label: "立案日期",
  on: outcomes(facts, "FILED")[0]?.on,
});
const handOver = ({ facts }: Place): Step => ({ label: "交办日期", on: facts.handOver?.on });
const assigned = ({ assignment }: Place): Step => ({
  label: "交办日期",
  on: assignment?.assignedOn,
});
const indexOf = (list: readonly { id: number }[], row: FactRow) =>
  list.findIndex((one) => one.id === row.id);
const roundOf = ({ facts, row }: Place) =>
  facts.assignments.filter((one) => one.round === row.round);
const decided = (facts: ProposalFacts) =>
  facts.reviews.some((review) => review.outcome !== "SENT_BACK");

function acted(assignment: AssignmentFacts | undefined): Answer {
  if (!assignment) return null;
  const { acceptance, returnRequest, opinion, reply, consultations } = assignment;
  return (
    (acceptance || returnRequest || opinion || reply || consultations.length > 0) &&
    "承办单位已经签收或办理"
  );
}

const replied = ({ assignment }: Place): Answer =>
  (assignment?.reply || assignment?.opinion) && "承办单位已经答复或送出意见";
const standing = ({ facts }: Place) => facts.publications.find((one) => one.withdrawnOn === null);

/** The review that a submission waited for, and the submission that a sending back was answered with. */
const reviewOf = ({ facts, row }: Place) => {
  const index = indexOf(facts.submissions, row);
  return (
    outcomes(facts, "SENT_BACK")[index] ??
    facts.reviews.find((review) => review.outcome !== "SENT_BACK")
  );
};

/** Exhaustive: what builds on each kind of fact, and between which days it lies. */
export const BUILDING: Record<FactKind, Building> = {
  submission: {
    built: (place) => reviewOf(place) && "提案已经审查",
    stays: (place) => reviewOf(place) && "提案已经审查，请先撤销审查决定，或者只更正提交日期。",
    after: ({ facts, row }) => {
      const sentBack = outcomes(facts, "SENT_BACK")[indexOf(facts.submissions, row) - 1];
      return [{ label: "退回日期", on: sentBack?.on }];
    },
    before: (place) => [{ label: "审查日期", on: reviewOf(place)?.on }],
  },
  review: {
    built: ({ facts, row }) => {
      if (row.outcome === "FILED") {
        if (facts.handOver) return "提案已经交办";
        return facts.caseNumber !== null && "提案已编案号";
      }
      const index = indexOf(outcomes(facts, "SENT_BACK"), row);
      if (row.outcome === "SENT_BACK")
        return (facts.submissions.length > index + 1 || decided(facts)) && "提案已重新提交";
      return null;
    },
    // A decision is taken back by the table of moves (undoReview), which says what stands in the way.
    after: ({ facts, row }) => {
      const index = indexOf(outcomes(facts, "SENT_BACK"), row);
      const submission =
        row.outcome === "SENT_BACK" ? facts.submissions[index] : facts.submissions.at(-1);
      return [{ label: "提交日期", on: submission?.dated ? submission.on : null }];
    },
    before: ({ facts, row }) => {
      if (row.outcome === "FILED") return [{ label: "交办日期", on: facts.handOver?.on }];
      const index = indexOf(outcomes(facts, "SENT_BACK"), row);
      return row.outcome === "SENT_BACK"
        ? [{ label: "重新提交日期", on: facts.submissions[index + 1]?.on }]
        : [];
    },
  },
  keySelection: {
    built: ({ facts }) => facts.governmentReviews.length > 0 && "已经提交市长办公会议审阅",
    stays: ({ facts }) =>
      facts.governmentReviews.length > 0 && "请先作废市长办公会议审阅，再作废重点提案遴选。",
    after: (place) => [filing(place)],
  },
  instruction: { built: () => null, after: (place) => [filing(place)] },
  keyOfficial: { built: () => null },
  governmentReview: {
    built: ({ facts }) => isAnswered(facts) && "提案已经答复",
    after: (place) => [handOver(place)],
  },
  handOver: {
    built: ({ facts }) => facts.assignments.map(acted).find(Boolean),
    stays: ({ facts }) =>
      facts.assignments.some((one) => acted(one)) &&
      "承办单位已经签收或办理，不能作废交办；日期有误请更正交办日期。",
    after: (place) => [filing(place)],
    before: ({ facts }) =>
      facts.assignments
        .filter((one) => one.round === 1 && one.takenFromId === null)
        .flatMap((one) => [
          { label: "签收日期", on: one.acceptance?.on },
          { label: "面商日期", on: one.consultations[0]?.on },
          { label: "答复日期", on: one.reply?.on },
        ]),
  },
  assignment: {
    built: ({ facts, row }) => acted(facts.assignments.find((one) => one.id === row.id)),
    stays: () => "承办单位由交办、增加会办和改派产生，请撤销交办、取消会办单位或者由单位申退。",
  },
  acceptance: {
    built: (place) => (place.assignment?.consultations.length ? "已有面商记录" : replied(place)),
    after: (place) => [assigned(place)],
  },
  returnRequest: {
    built: ({ row }) => row.ruledOn !== null && "申退已经裁定",
    stays: ({ row }) => row.ruling === "REASSIGNED" && "已经改派，请先撤销裁定，再作废申退。",
    after: (place) => [assigned(place)],
  },
  extensionRequest: {
    built: ({ row }) => row.officeRuledOn !== null && "延期申请已经裁定",
    stays: ({ row }) =>
      row.committeeOutcome === "AGREED" && "已经同意延期，请先撤销提案委的意见，再作废申请。",
  },
  extension: {
    built: replied,
    // Without its request's word it would stand as agreed to and yet run not.
    stays: ({ row }) => row.requestId !== null && "延期由申请而来，请撤销提案委同意它的意见。",
    after: (place) => [assigned(place)],
  },
  contact: { built: replied, after: (place) => [assigned(place)] },
  consultation: {
    built: (place) => {
      const own = place.facts.assignments
        .flatMap((one) => one.consultations)
        .find((one) => one.id === place.row.id);
      // Whoever logged it may mend what the proposer says was otherwise.
      if (own?.corrected) return null;
      return own?.confirmed !== null && own !== undefined ? "提案者已经确认或否认" : replied(place);
    },
    after: (place) => [assigned(place)],
  },
  consultationConfirmation: {
    built: ({ facts }) => facts.completion && "提案已经办结",
  },
  opinion: {
    built: ({ facts, assignment }) =>
      standingAssignments(facts, assignment?.round).some((one) => answering(one) && one.reply) &&
      "主办单位已经答复",
    after: (place) => [assigned(place)],
  },
  reply: {
    built: ({ facts, assignment }) => {
      if (facts.feedbacks.some((one) => one.round === assignment?.round)) return "提案者已经反馈";
      if (facts.publications.length > 0) return "答复已经上网";
      return facts.completion && "提案已经办结";
    },
    stays: (place) => {
      const { facts, assignment } = place;
      if (facts.completion) return "提案已经办结，请先作废办结，再作废答复。";
      if (standing(place)) return "答复已经上网，请先撤下，再作废答复。";
      const later = facts.assignments.some((one) => one.round > (assignment?.round ?? 1));
      return later && "提案已进入重新办理，前一轮的答复不能作废，可以更正。";
    },
    after: (place) => [assigned(place)],
    before: ({ facts, assignment }) => [
      {
        label: "反馈日期",
        on: facts.feedbacks.find((one) => one.round === assignment?.round)?.returnedOn,
      },
      { label: "上网日期", on: assignment?.round === 1 ? facts.publications[0]?.on : null },
    ],
  },
  promiseKept: {
    built: ({ row, assignment }) => {
      const own = assignment?.promisesKept.find((one) => one.id === row.id);
      return own !== undefined && own.confirmed !== null && "提案者已经确认或否认";
    },
    after: ({ assignment }) => [{ label: "答复日期", on: assignment?.reply?.on }],
  },
  // The last word holds: whoever wants to say otherwise says it anew.
  promiseWord: { built: () => null },
  publication: {
    built: ({ row }) => row.withdrawnOn !== null && "已经撤下",
    after: ({ facts }) => {
      const days = facts.assignments.flatMap((one) =>
        one.round === 1 && one.reply ? [one.reply.on] : [],
      );
      return days.map((on) => ({ label: "答复日期", on }));
    },
  },
  feedback: {
    built: ({ row }) => row.openedOn !== null && "评价已经开封",
    stays: ({ facts, row }) => {
      if (facts.completion) return "提案已经办结，请先作废办结，再作废反馈。";
      const later = facts.assignments.some((one) => one.round > Number(row.round));
      return later && "提案已依这次反馈重新办理，反馈不能作废。";
    },
    after: (place) => roundOf(place).map((one) => ({ label: "答复日期", on: one.reply?.on })),
    before: ({ facts, row }) => {
      const next = facts.assignments.find((one) => one.round > Number(row.round));
      return [{ label: "重新办理日期", on: next?.assignedOn }];
    },
  },
  coRating: {
    built: ({ row }) => row.openedOn !== null && "评价已经开封",
    stays: ({ facts, row }) =>
      facts.assignments.some((one) => one.round > Number(row.round)) &&
      "提案已进入下一轮办理，前一轮的评价不能作废。",
  },
  completion: {
    built: ({ facts }) => facts.classSettings.length > 0 && "已有回头看结果",
    after: ({ facts }) =>
      facts.assignments.map((one) => ({ label: "答复日期", on: one.reply?.on })),
  },
  classChange: {
    built: () => null,
    after: ({ facts }) => [{ label: "办结日期", on: facts.completion?.on }],
  },
  commendation: { built: () => null, after: (place) => [filing(place)] },
  classOverride: { built: () => null },
};
