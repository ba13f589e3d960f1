import { classLetter, type CaseFlag, type Condition } from "@/lib/figures/flags";

/** Kinds of fact: a rate is 无数据 as of a day by which its plenary holds none of its kind. */
export type FactKind =
  | "review"
  | "reply"
  | "completion"
  | "consultation"
  | "publication"
  | "feedback"
  | "attitude"
  | "result"
  | "ownFeedback"
  | "class";

/**
 * One rate on one basis, counted in proposals (件). The denominator is the cases of which `of` holds, the
 * numerator those of them of which `also` holds, so that a numerator is always part of its denominator.
 */
export type Rate = {
  name: string;
  basis: string;
  label: string;
  basisLabel: string;
  of: readonly Condition[];
  also: readonly Condition[];
  kind: FactKind;
  /** The proposer's own act or confirmation; how many of the numerator have it stands beside the rate. */
  confirmed?: CaseFlag;
};

const onAnswered = { basis: "answered", basisLabel: "已答复", of: ["answered"] } as const;
const onReturned = {
  basis: "returned",
  basisLabel: "已反馈并开封",
  of: ["opened"],
  confirmed: "ratingConfirmed",
} as const;
const onDue = {
  basis: "due",
  basisLabel: "应答复（已交办减政府审阅中的重点提案）",
  of: ["due"],
} as const;
const onHandedOver = { basis: "handedOver", basisLabel: "已交办", of: ["handedOver"] } as const;
const onFiled = { basis: "filed", basisLabel: "立案", of: ["filed"] } as const;
const onClassified = {
  basis: "classified",
  basisLabel: "已答复并定类",
  of: ["answered", "classified"],
} as const;

const answer = { name: "answer", label: "办复率", also: ["answered"], kind: "reply" } as const;
const completion = {
  name: "completion",
  label: "办结率",
  also: ["answered", "completed"],
  kind: "completion",
} as const;
const onTime = { name: "onTime", label: "按时答复率", also: ["onTime"], kind: "reply" } as const;
const online = {
  name: "online",
  label: "上网率",
  also: ["published"],
  kind: "publication",
} as const;
const resolved = {
  name: "resolved",
  label: "解决落实率",
  also: ["answered", "resolved"],
  kind: "class",
} as const;

/** The rates of handbook §5; the first basis of a name is the one meant when none is said. */
export const RATES: readonly Rate[] = [
  {
    name: "filing",
    label: "立案率",
    basis: "received",
    basisLabel: "收到",
    of: ["received"],
    also: ["filed"],
    kind: "review",
  },
  { ...answer, ...onDue },
  { ...answer, ...onHandedOver },
  { ...completion, ...onDue },
  { ...completion, ...onAnswered },
  { ...completion, ...onFiled },
  {
    ...onTime,
    basis: "answeredOrPassed",
    basisLabel: "已答复或期限已过",
    of: ["answeredOrPassed"],
  },
  { ...onTime, ...onAnswered },
  {
    name: "consultation",
    label: "面商率",
    ...onAnswered,
    also: ["consultedBeforeReply"],
    kind: "consultation",
    confirmed: "consultationConfirmed",
  },
  {
    name: "response",
    label: "反馈率",
    ...onAnswered,
    also: ["returned"],
    kind: "feedback",
    confirmed: "responseConfirmed",
  },
  { ...online, ...onAnswered },
  {
    ...online,
    basis: "publishable",
    basisLabel: "已答复并可以公开",
    of: ["answered", "publishable"],
  },
  { ...resolved, ...onAnswered },
  { ...resolved, ...onFiled },
  {
    name: "satisfactionAttitude",
    label: "办理态度满意（基本满意）率",
    ...onReturned,
    also: ["attitudeContent"],
    kind: "attitude",
  },
  {
    name: "satisfactionResult",
    label: "办理结果满意（基本满意）率",
    ...onReturned,
    also: ["resultContent"],
    kind: "result",
  },
  {
    name: "satisfiedOnlyAttitude",
    label: "办理态度满意率（不含基本满意）",
    ...onReturned,
    also: ["attitudeSatisfied"],
    kind: "attitude",
  },
  {
    name: "satisfiedOnlyResult",
    label: "办理结果满意率（不含基本满意）",
    ...onReturned,
    also: ["resultSatisfied"],
    kind: "result",
  },
];

const firstRound = {
  basis: "firstReturned",
  basisLabel: "首轮已反馈并开封",
  of: ["firstOpened"],
  kind: "ownFeedback",
  confirmed: "firstRatingConfirmed",
} as const;

/** Shown on pages beside the others, and no part of the printed document. */
export const FURTHER_RATES: readonly Rate[] = [
  {
    name: "onTimeAtFirst",
    label: "按时答复率（不计延期）",
    basis: "answeredOrPassed",
    basisLabel: "已答复或原定期限已过",
    of: ["answeredOrPassedAtFirst"],
    also: ["onTimeAtFirst"],
    kind: "reply",
  },
  {
    name: "firstAttitude",
    label: "办理态度初次满意（基本满意）率",
    ...firstRound,
    also: ["firstAttitudeContent"],
  },
  {
    name: "firstResult",
    label: "办理结果初次满意（基本满意）率",
    ...firstRound,
    also: ["firstResultContent"],
  },
  {
    name: "turnedToA",
    label: "B 类转 A 类率",
    basis: "replyB",
    basisLabel: "答复时为 B 类",
    of: ["answered", "replyB"],
    also: ["nowA"],
    kind: "class",
  },
];

/** The share of one class on each of its bases. */
function classRates(letter: string): Rate[] {
  const share = {
    name: `class:${letter}`,
    label: `${letter} 类占比`,
    kind: "class",
    also: ["answered", `class:${letter}`],
  } as const;
  return [onAnswered, onClassified, onHandedOver, onFiled].map((basis) => ({ ...share, ...basis }));
}

/** Every rate of a plenary whose class table has these letters, in the order of the printed document. */
export function ratesOf(letters: readonly string[]): Rate[] {
  return [...RATES, ...letters.flatMap(classRates)];
}

/** The rate of that name on that basis, or on its first one; undefined when there is none. */
export function findRate(name: string, basis?: string): Rate | undefined {
  const letter = classLetter(name);
  const all = letter === null ? [...RATES, ...FURTHER_RATES] : classRates(letter);
  return all.find((rate) => rate.name === name && (basis === undefined || rate.basis === basis));
}
