import {
  answeredOn,
  happened,
  heldOn,
  isClocked,
  isClosed,
  isOpinionLate,
  isReturnPending,
  isUnderGovernmentReview,
} from "@/lib/assignment/as-of";
import type { CaseAssignment, CaseFacts } from "@/lib/assignment/facts";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { answering } from "@/lib/proposal/standing";

/** 现在轮到谁 */
export const TURN_LABEL = {
  UNIT: "承办单位",
  ASSIST_UNIT: "会办单位",
  COMMITTEE: "提案委",
  OFFICE: "督查室",
  PROPOSER: "提案者",
  GOVERNMENT: "市长办公会议",
} as const;

export type TurnCode = keyof typeof TURN_LABEL;

export type Turn = {
  who: TurnCode;
  /** units or the proposer by name; empty where the label says all */
  names: string[];
  /** what they are waited for: 签收, 答复, 评价 … */
  act: string;
};

function before(facts: CaseFacts): Turn[] {
  switch (facts.status) {
    case "DRAFT":
      return [{ who: "PROPOSER", names: [facts.leadProposer], act: "提交" }];
    case "SENT_BACK":
      return [{ who: "PROPOSER", names: [facts.leadProposer], act: "修改后提交" }];
    case "SUBMITTED":
      return [{ who: "COMMITTEE", names: [], act: "审查" }];
    case "FILED":
      return facts.caseNumber === null
        ? [{ who: "COMMITTEE", names: [], act: "编案号" }]
        : [{ who: "OFFICE", names: [], act: "交办" }];
    default:
      return [];
  }
}

function turnOfUnits(who: TurnCode, units: CaseAssignment[], act: string, asOf: PlainDate): Turn[] {
  const pending = units.filter(({ acceptedOn, contactedOn, returnRequest }) => {
    const refused = returnRequest?.ruling === "REFUSED" && happened(returnRequest.ruledOn, asOf);
    return !happened(acceptedOn, asOf) && !happened(contactedOn, asOf) && !refused;
  });
  const rest = units.filter((unit) => !pending.includes(unit));
  const turn = (some: CaseAssignment[], what: string): Turn[] =>
    some.length > 0 ? [{ who, names: some.map(({ unit }) => unit), act: what }] : [];
  return [...turn(pending, "签收"), ...turn(rest, act)];
}

const office: Turn = { who: "OFFICE", names: [], act: "裁定申退" };
const government: Turn = { who: "GOVERNMENT", names: [], act: "审阅答复" };

function duringHandling(
  facts: CaseFacts,
  units: CaseAssignment[],
  round: number,
  asOf: PlainDate,
): Turn[] {
  const open = units.filter(
    (unit) => !happened(answering(unit) ? unit.repliedOn : unit.opinionOn, asOf),
  );
  const returning = open.filter((unit) => isReturnPending(unit, asOf));
  const working = open.filter((unit) => !returning.includes(unit));
  const reviewing = isUnderGovernmentReview(facts, asOf);
  const leads = working.filter((unit) => answering(unit));
  const assists = working.filter((unit) => !answering(unit) && isClocked(unit));
  const late = assists.filter((unit) => isOpinionLate(unit, asOf));
  const onTime = assists.filter((unit) => !late.includes(unit));
  return [
    ...(returning.length > 0 ? [office] : []),
    ...(reviewing ? [government] : []),
    // The lead cannot answer well without a late opinion: it is waited for first.
    ...turnOfUnits("ASSIST_UNIT", late, "会办意见", asOf),
    ...turnOfUnits("UNIT", reviewing ? [] : leads, round > 1 ? "重新办理" : "答复", asOf),
    ...turnOfUnits("ASSIST_UNIT", onTime, "会办意见", asOf),
  ];
}

/** Where all must rate, an opened rating may wait for the co-proposers'. */
const afterOpened = ({ allMustRate }: CaseFacts) => (allMustRate ? "等附议人评价或办结" : "办结");

/** An answered round: what its rating says plays no part before it is opened, and here never. */
function afterAnswer(facts: CaseFacts, round: number, asOf: PlainDate): Turn[] {
  const feedback = facts.feedbacks.find((one) => one.round === round);
  if (!happened(feedback?.returnedOn, asOf))
    return [{ who: "PROPOSER", names: [facts.rater], act: "评价" }];
  const opened = happened(feedback?.openedOn, asOf);
  return [{ who: "COMMITTEE", names: [], act: opened ? afterOpened(facts) : "评价开封" }];
}

/**
 * Whose turn it is as of a date, the one that is waited for most first; empty: nobody's. Before the hand-over the
 * status of today says it, afterwards the dated facts.
 */
export function turnsOf(facts: CaseFacts, asOf: PlainDate): Turn[] {
  if (isClosed(facts, asOf)) return [];
  if (!happened(facts.handedOverOn, asOf)) return before(facts);
  const held = heldOn(facts, asOf);
  const round = Math.max(1, ...held.map((assignment) => assignment.round));
  if (answeredOn(held, round, asOf) !== null) return afterAnswer(facts, round, asOf);
  return duringHandling(
    facts,
    held.filter((assignment) => assignment.round === round),
    round,
    asOf,
  );
}

/** 县水利局签收 · 督查室裁定申退 */
export function turnInWords({ who, names, act }: Turn): string {
  return `${names.length > 0 ? names.join("、") : TURN_LABEL[who]}${act}`;
}
