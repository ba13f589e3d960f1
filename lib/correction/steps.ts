import type { PlainDate } from "@/lib/calendar/plain-date";
import type { FactRow } from "@/lib/correction/row";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";

/** A fact where it stands: the case, and for a unit's fact the assignment it belongs to. */
export type Place = { facts: ProposalFacts; row: FactRow; assignment?: AssignmentFacts };

export type Step = { label: string; on: PlainDate | null | undefined };
export type Answer = string | false | null | undefined;

export const outcomes = (facts: ProposalFacts, outcome: string) =>
  facts.reviews.filter((one) => one.outcome === outcome);
export const filing = ({ facts }: Place): Step => ({
  label: "立案日期",
  on: outcomes(facts, "FILED")[0]?.on,
});
export const handOver = ({ facts }: Place): Step => ({ label: "交办日期", on: facts.handOver?.on });
export const assigned = ({ assignment }: Place): Step => ({
  label: "交办日期",
  on: assignment?.assignedOn,
});
export const indexOf = (list: readonly { id: number }[], row: FactRow) =>
  list.findIndex((one) => one.id === row.id);
export const roundOf = ({ facts, row }: Place) =>
  facts.assignments.filter((one) => one.round === row.round);
export const decided = (facts: ProposalFacts) =>
  facts.reviews.some((review) => review.outcome !== "SENT_BACK");

export function acted(assignment: AssignmentFacts | undefined): Answer {
  if (!assignment) return null;
  const { acceptance, returnRequest, opinion, reply, consultations } = assignment;
  return (
    (acceptance || returnRequest || opinion || reply || consultations.length > 0) &&
    "承办单位已经签收或办理"
  );
}

export const replied = ({ assignment }: Place): Answer =>
  (assignment?.reply || assignment?.opinion) && "承办单位已经答复或送出意见";
export const standing = ({ facts }: Place) =>
  facts.publications.find((one) => one.withdrawnOn === null);

/** The review that a submission waited for, and the submission that a sending back was answered with. */
export const reviewOf = ({ facts, row }: Place) => {
  const index = indexOf(facts.submissions, row);
  return (
    outcomes(facts, "SENT_BACK")[index] ??
    facts.reviews.find((review) => review.outcome !== "SENT_BACK")
  );
};
