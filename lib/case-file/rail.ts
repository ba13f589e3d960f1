import {
  answers,
  type CaseAssignment,
  dayInWords,
  presentAssignments,
  standing,
} from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { REVIEW_OUTCOME_LABEL } from "@/lib/review/labels";

export type RailNode = {
  label: string;
  date: string | null;
  done: boolean;
  newRound?: boolean;
  bad?: boolean;
};

/** The last of several days, or null when one is missing: a case is accepted when the last unit has accepted. */
function lastOf(days: (Date | null | undefined)[]): Date | null {
  if (days.length === 0 || days.some((day) => !day)) return null;
  return (days as Date[]).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null;
}

function node(label: string, date: Date | null, dated = true): RailNode {
  return { label, date: date ? dayInWords(date, dated) : null, done: date !== null };
}

function roundNodes(file: CaseFile, round: number, units: CaseAssignment[]): RailNode[] {
  const replies = units.map((unit) => standing(unit.replies)[0]);
  const letters = [...new Set(replies.flatMap((reply) => reply?.outcomeClass?.letter ?? []))];
  const replied = lastOf(replies.map((reply) => reply?.repliedOn));
  const feedback = standing(file.feedbacks).find((one) => one.round === round);
  const rating = feedback
    ? node(feedback.openedOn ? "评价开封" : "评价封存", feedback.openedOn ?? feedback.returnedOn)
    : node("评价", null);
  const begun = lastOf(units.map((unit) => unit.assignedOn));
  const first = round === 1 ? [] : [{ ...node("重新办理", begun), newRound: true }];
  const accepted =
    round === 1
      ? [node("签收", lastOf(units.map((unit) => standing(unit.acceptances)[0]?.acceptedOn)))]
      : [];
  return [
    ...first,
    ...accepted,
    node("面商", lastOf(units.map((unit) => standing(unit.consultations)[0]?.consultedOn))),
    node(letters.length > 0 && replied ? `${letters.join("、")}类答复` : "答复", replied),
    rating,
  ];
}

/**
 * Whether 解决落实 still lies ahead: a completed case has it or will not get it, and once all units have replied the
 * class says. A further round makes it open again.
 */
function maySolve({ status }: CaseFile, outcome: Outcome): boolean {
  if (status === "ANSWERED") return outcome?.resolved ?? true;
  return status !== "COMPLETED";
}

/** The case's present class; null: none was given. */
type Outcome = { resolved: boolean } | null;

/**
 * The way of a case, a node a step with its day. Several units: a step is done when the last lead, sole or
 * separate unit has done it. A submission that was not filed ends with its decision, a case of a class that does
 * not count as resolved with its completion.
 */
export function railOf(file: CaseFile, outcome: Outcome): RailNode[] {
  const submission = standing(file.submissions)[0];
  const received = node("收到", submission?.submittedOn ?? null, submission?.dated);
  const decision = standing(file.reviews).find((review) => review.outcome !== "SENT_BACK");
  if (decision && decision.outcome !== "FILED") {
    return [
      received,
      node(REVIEW_OUTCOME_LABEL[decision.outcome], decision.decidedOn, decision.dated),
    ];
  }
  const units = presentAssignments(file).filter(answers);
  const rounds = Math.max(1, ...units.map((unit) => unit.round));
  const completion = standing(file.completions)[0];
  const resolved = file.status === "RESOLVED";
  return [
    received,
    node("立案", decision?.decidedOn ?? null, decision?.dated),
    node("交办", standing(file.handOvers)[0]?.handedOverOn ?? null),
    ...Array.from({ length: rounds }, (_, index) =>
      roundNodes(
        file,
        index + 1,
        units.filter((unit) => unit.round === index + 1),
      ),
    ).flat(),
    node("办结", completion?.completedOn ?? null),
    ...(maySolve(file, outcome) ? [{ label: "解决落实", date: null, done: resolved }] : []),
  ];
}
