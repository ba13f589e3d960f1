import {
  answeredOn,
  happened,
  heldOn,
  isReturnPending,
  isUnderGovernmentReview,
} from "@/lib/assignment/as-of";
import type { LimitRules } from "@/lib/assignment/due";
import type { CaseAssignment, CaseFacts } from "@/lib/assignment/facts";
import { ASSIGNMENT_ROLE_LABEL } from "@/lib/assignment/labels";
import { stepsOf } from "@/lib/assignment/limits";
import { lampOf } from "@/lib/calendar/lamp";
import { formatBeside, type PlainDate } from "@/lib/calendar/plain-date";
import { answering } from "@/lib/proposal/standing";

/** A unit that has the case, and what it is at. */
export type UnitLine = {
  assignmentId: number;
  unitId: number | null;
  unit: string;
  /** 主办, 会办 … */
  role: string;
  words: string;
};

function atWork(one: CaseAssignment, facts: CaseFacts, asOf: PlainDate): string {
  const asked = one.returnRequest;
  if (isReturnPending(one, asOf))
    return `${asked ? formatBeside(asked.requestedOn, asOf) : ""}申请退回，正在改派，等裁定由谁办`;
  if (answering(one) && isUnderGovernmentReview(facts, asOf)) return "答复等市长办公会议审阅";
  const begun = happened(one.acceptedOn, asOf) || happened(one.contactedOn, asOf);
  if (!begun && !(asked?.ruling === "REFUSED" && happened(asked.ruledOn, asOf)))
    return "还没有签收";
  return answering(one) ? "正在办理" : "正在准备会办意见，送主办单位，不直接答复您";
}

/** The units of the round in hand, those that answer first; the limit of each own last step beside it. */
export function unitLines(facts: CaseFacts, asOf: PlainDate, rules: LimitRules): UnitLine[] {
  const held = heldOn(facts, asOf);
  const round = Math.max(1, ...held.map((one) => one.round));
  const steps = stepsOf(facts, asOf, rules);
  const overtaken = answeredOn(held, round, asOf) !== null;
  const limit = ({ id }: CaseAssignment): string => {
    const last = steps.findLast(
      (step) => step.assignmentId === id && step.code !== "RETURN_RULING",
    );
    if (!last?.dueOn) return "";
    return `，期限${formatBeside(last.dueOn, asOf)}，${lampOf(rules.table, last, asOf).words}`;
  };
  const words = (one: CaseAssignment): string => {
    const doneOn = answering(one) ? one.repliedOn : one.opinionOn;
    if (happened(doneOn, asOf))
      return `${formatBeside(doneOn, asOf)}${answering(one) ? "已答复" : "会办意见已送主办单位"}`;
    if (overtaken && !answering(one)) return "主办单位已经答复，不再等它的会办意见";
    return `${atWork(one, facts, asOf)}${limit(one)}`;
  };
  return held
    .filter((one) => one.round === round)
    .toSorted((a, b) => Number(answering(b)) - Number(answering(a)))
    .map((one) => ({
      assignmentId: one.id,
      unitId: one.unitId,
      unit: one.unit,
      role: ASSIGNMENT_ROLE_LABEL[one.role],
      words: words(one),
    }));
}
