/**
 * What the facts say of one case as of a date, each as yes or no, with the words for it.
 * Every figure is a conjunction of these; `case-facts.ts` computes them.
 */
export const CASE_FLAGS = {
  received: "收到",
  filed: "立案", // not merged away: P of handbook §5
  merged: "已并案",
  declined: "不予立案",
  withdrawn: "撤案",
  key: "重点提案",
  handedOver: "已交办", // H
  due: "应答复", // D
  accepted: "已签收",
  consulted: "已面商",
  consultedBeforeReply: "答复前（含当天）已面商",
  consultationConfirmed: "面商经提案者确认",
  answered: "已答复", // R
  late: "超过期限",
  lateAtFirst: "超过原定期限",
  overdue: "超期未答复",
  answeredOrPassed: "已答复或期限已过",
  answeredOrPassedAtFirst: "已答复或原定期限已过",
  onTime: "按时答复",
  onTimeAtFirst: "在原定期限内答复",
  published: "已上网",
  publishable: "可以公开",
  classified: "已定办理类别",
  resolved: "办理类别属解决落实",
  replyB: "答复时为 B 类",
  nowA: "现为 A 类",
  returned: "已反馈",
  responseConfirmed: "反馈出自提案者本人或经其确认",
  opened: "反馈已开封",
  attitudeContent: "办理态度满意或基本满意",
  attitudeSatisfied: "办理态度满意",
  resultContent: "办理结果满意或基本满意",
  resultSatisfied: "办理结果满意",
  ratingConfirmed: "评价出自提案者本人或经其确认",
  firstOpened: "首轮反馈已开封",
  firstAttitudeContent: "首轮办理态度满意或基本满意",
  firstResultContent: "首轮办理结果满意或基本满意",
  firstRatingConfirmed: "首轮评价出自提案者本人或经其确认",
  completed: "已办结",
} as const;

export type CaseFlag = keyof typeof CASE_FLAGS;

/** A flag of the case, or its present class by letter, or that a flag does not hold. */
export type Condition = CaseFlag | `class:${string}` | `not:${CaseFlag}`;

/** What one unit did in one case, as of a date; `unit-facts.ts` computes them. */
export const UNIT_FLAGS = {
  lead: "主办（含独办、分办）",
  assist: "会办",
  accepted: "已签收",
  consulted: "已面商",
  consultedBeforeReply: "答复前（含当天）已面商",
  consultationConfirmed: "面商经提案者确认",
  answered: "已答复",
  late: "超过期限",
  overdue: "超期未答复",
  onTime: "按时答复",
  published: "已上网",
  resolved: "办理类别属解决落实",
  returned: "已反馈",
  opened: "反馈已开封",
  attitudeContent: "办理态度满意或基本满意",
  attitudeSatisfied: "办理态度满意",
  resultContent: "办理结果满意或基本满意",
  resultSatisfied: "办理结果满意",
  opinionSent: "会办意见已送主办",
  returnRequested: "申退",
  reassigned: "改派",
} as const;

export type UnitFlag = keyof typeof UNIT_FLAGS;
export type UnitCondition = UnitFlag | `class:${string}`;

const CLASS = "class:";

/** The letter of a condition or figure on the class ("class:A"), else null. */
export function classLetter(name: string): string | null {
  return name.startsWith(CLASS) && name.length > CLASS.length ? name.slice(CLASS.length) : null;
}

const NOT = "not:";

/** The flag that must not hold ("not:due"), else null. */
export function negatedFlag(condition: string): CaseFlag | null {
  return condition.startsWith(NOT) ? (condition.slice(NOT.length) as CaseFlag) : null;
}

/** The words for one condition. */
export function conditionLabel(condition: Condition): string {
  const negated = negatedFlag(condition);
  if (negated !== null) return `非${CASE_FLAGS[negated]}`;
  const letter = classLetter(condition);
  return letter === null ? CASE_FLAGS[condition as CaseFlag] : `${letter} 类`;
}
