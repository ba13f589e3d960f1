import type { FactEntry } from "@/lib/correction/entry";
import { choice, day, line, MORE, text } from "@/lib/correction/field";
import { KEY_OFFICIAL_LABEL } from "@/lib/key-proposal/labels";
import { DECLINE_REASON_LABEL, DISPOSITION_LABEL } from "@/lib/review/labels";

const { declined, ifSet, optional, reason, staffOnly } = MORE;

import { UNIT_FACTS } from "@/lib/correction/unit-kinds";
/**
 * Every kind of dated fact, by the name of its table: how it is called, whose it is, what of it can be corrected.
 * A later noun's fact joins here and in building.ts. Numbers and texts of the proposal have their own edit.
 */
export const FACTS = {
  submission: {
    label: "提交",
    owner: "proposal",
    day: "submittedOn",
    recorders: ["proposer"],
    fields: [day("submittedOn", "提交日期", staffOnly)],
  },
  review: {
    label: "审查",
    owner: "proposal",
    day: "decidedOn",
    recorders: ["proposer"],
    fields: [
      day("decidedOn", "审查日期", staffOnly),
      choice("declineReason", "不予立案理由", DECLINE_REASON_LABEL, declined),
      choice("disposition", "去向", DISPOSITION_LABEL, declined),
      text("grounds", "说明", { ...optional, ...reason }),
    ],
  },
  keyCandidate: {
    label: "重点提案候选",
    owner: "proposal",
    day: "markedOn",
    recorders: [],
    fields: [day("markedOn", "列为候选日期"), text("grounds", "候选理由", reason)],
  },
  dispositionOutcome: {
    label: "去向结果",
    owner: "proposal",
    day: "happenedOn",
    recorders: [],
    fields: [
      day("happenedOn", "结果日期"),
      line("receiver", "去了哪里"),
      line("number", "编号", optional),
      text("text", "结果"),
    ],
  },
  keySelection: {
    label: "重点提案遴选",
    owner: "proposal",
    day: "chosenOn",
    recorders: [],
    fields: [day("chosenOn", "主席会议确定日期")],
  },
  instruction: {
    label: "批示",
    owner: "proposal",
    day: "instructedOn",
    recorders: [],
    fields: [
      day("instructedOn", "批示日期"),
      line("leaders", "批示领导", { internal: true }),
      text("text", "批示内容", { internal: true }),
    ],
  },
  keyOfficial: {
    label: "领办、督办",
    owner: "proposal",
    day: null,
    recorders: [],
    fields: [choice("part", "领办或督办", KEY_OFFICIAL_LABEL), line("official", "领导职务和姓名")],
  },
  governmentReview: {
    label: "市长办公会议审阅",
    owner: "proposal",
    day: "openedOn",
    recorders: ["governmentOffice"],
    fields: [
      day("openedOn", "提交审阅日期"),
      day("closedOn", "审阅日期", ifSet),
      text("outcome", "审阅意见", ifSet),
    ],
    rising: ["openedOn", "closedOn"],
  },
  handOver: {
    label: "交办",
    owner: "proposal",
    day: "handedOverOn",
    recorders: ["governmentOffice"],
    fields: [day("handedOverOn", "交办日期")],
  },
  assignment: {
    label: "承办单位",
    owner: "proposal",
    day: "assignedOn",
    recorders: ["governmentOffice"],
    fields: [],
  },
  ...UNIT_FACTS,
  publication: {
    label: "上网",
    owner: "proposal",
    day: "publishedOn",
    recorders: [],
    fields: [day("publishedOn", "上网日期"), day("withdrawnOn", "撤下日期", ifSet)],
    rising: ["publishedOn", "withdrawnOn"],
  },
  // What a rating says is never corrected: it is voided with a reason and given anew.
  feedback: {
    label: "反馈",
    owner: "proposal",
    day: "returnedOn",
    recorders: ["proposer"],
    fields: [day("returnedOn", "反馈日期", staffOnly)],
    rising: ["returnedOn", "openedOn"],
  },
  coRating: {
    label: "附议人评价",
    owner: "proposal",
    day: "returnedOn",
    recorders: [],
    fields: [],
  },
  completion: {
    label: "办结",
    owner: "proposal",
    day: "completedOn",
    recorders: [],
    fields: [day("completedOn", "办结日期")],
  },
  classChange: {
    label: "类别变更",
    owner: "proposal",
    day: "changedOn",
    recorders: [],
    fields: [day("changedOn", "变更日期"), text("evidence", "落实依据")],
  },
  commendation: {
    label: "表彰",
    owner: "proposal",
    day: "commendedOn",
    recorders: [],
    fields: [day("commendedOn", "日期"), line("title", "名称"), line("decidedBy", "决定者")],
  },
  classOverride: {
    label: "类别裁定",
    owner: "proposal",
    day: "overriddenOn",
    recorders: [],
    fields: [day("overriddenOn", "裁定日期"), text("grounds", "裁定理由", reason)],
  },
} as const satisfies Record<string, FactEntry>;

export type FactKind = keyof typeof FACTS;

export const FACT_KINDS = Object.keys(FACTS) as [FactKind, ...FactKind[]];

/** Forgiving, for addresses: null when there is no such kind of fact. */
export function factKind(name: string): FactKind | null {
  return FACT_KINDS.find((kind) => kind === name) ?? null;
}
