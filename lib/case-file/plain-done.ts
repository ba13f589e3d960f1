import type { CaseAssignment } from "@/lib/assignment/facts";
import { formatBeside, type PlainDate } from "@/lib/calendar/plain-date";
import type { Met, PlainCase } from "@/lib/case-file/plain-case";
import { answering } from "@/lib/proposal/standing";

export type DoneLine = { on: PlainDate; what: string };

type Dated = { on: PlainDate | null | undefined; what: string };

function ofUnit(one: CaseAssignment, asOf: PlainDate): Dated[] {
  const round = one.round > 1 ? `第${one.round}轮` : "";
  const { unit, returnRequest: asked } = one;
  const moved = asked?.ruling === "REASSIGNED" ? "改派别的单位" : "仍由它办";
  return [
    { on: one.acceptedOn, what: `${unit}签收` },
    { on: one.contactedOn, what: `${unit}首次和提案者联系` },
    ...(asked
      ? [
          { on: asked.requestedOn, what: `${unit}认为不归它办，申请退回` },
          { on: asked.ruledOn, what: `裁定${unit}的申退：${moved}` },
        ]
      : []),
    ...one.extensions.map(({ grantedOn, newDueOn }) => ({
      on: grantedOn,
      what: `${unit}的期限经同意延到${formatBeside(newDueOn, asOf)}`,
    })),
    { on: one.opinionOn, what: `${unit}把会办意见送主办单位` },
    { on: answering(one) ? one.repliedOn : null, what: `${unit}${round}答复` },
  ];
}

const WORD = { yes: "，已确认", no: "，提案者否认", open: "，等提案者确认" } as const;
const wordOn = ({ confirmed }: Met) =>
  confirmed === null ? WORD.open : confirmed ? WORD.yes : WORD.no;

/** Everything that happened to the case by a day, in the order of its days. */
export function doneSoFar(one: PlainCase, asOf: PlainDate): DoneLine[] {
  const { facts, submittedOn, filedOn, consultations } = one;
  const all: Dated[] = [
    { on: submittedOn, what: "提交" },
    { on: filedOn, what: "审查立案" },
    { on: facts.handedOverOn, what: "交办给承办单位" },
    ...facts.assignments.flatMap((assignment) => ofUnit(assignment, asOf)),
    ...consultations.map((met) => ({ on: met.on, what: `${met.unit}登记面商${wordOn(met)}` })),
    ...facts.governmentReviews.flatMap(({ openedOn, closedOn }) => [
      { on: openedOn, what: "答复送市长办公会议审阅" },
      { on: closedOn, what: "市长办公会议审阅" },
    ]),
    ...facts.feedbacks.flatMap(({ returnedOn, openedOn, round }) => [
      { on: returnedOn, what: `第${round}轮评价交回` },
      { on: openedOn, what: `第${round}轮评价开封` },
    ]),
    { on: facts.completedOn, what: "办结" },
    { on: facts.withdrawnOn, what: "撤案" },
  ];
  return all
    .flatMap(({ on, what }) => (on && on <= asOf ? [{ on, what }] : []))
    .toSorted((a, b) => a.on.localeCompare(b.on));
}
