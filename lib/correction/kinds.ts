import { CONSULTATION_MODE_LABEL, CONSULTATION_STAGE_LABEL } from "@/lib/consultation/labels";
import { choice, day, type FactEntry, line, text } from "@/lib/correction/field";
import { KEY_OFFICIAL_LABEL } from "@/lib/key-proposal/labels";
import { DISCLOSURE_LABEL } from "@/lib/reply/labels";
import { DECLINE_REASON_LABEL, DISPOSITION_LABEL } from "@/lib/review/labels";

const UNIT = ["unitClerk", "unitHead"] as const;
const optional = { optional: true } as const;
/** `reason` is, in the form, the reason of the correction itself. */
const reason = { column: "reason" } as const;
const ifSet = { ifSet: true } as const;
const staffOnly = { staffOnly: true } as const;
const declined = { outcome: "DECLINED" } as const;

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
  acceptance: {
    label: "签收",
    owner: "assignment",
    day: "acceptedOn",
    recorders: [...UNIT, "governmentOffice"],
    fields: [day("acceptedOn", "签收日期"), line("acceptedBy", "签收人", optional)],
  },
  returnRequest: {
    label: "申退",
    owner: "assignment",
    day: "requestedOn",
    recorders: UNIT,
    fields: [
      day("requestedOn", "申退日期"),
      text("grounds", "申退理由", reason),
      text("dutyBasis", "职责依据", optional),
    ],
    rising: ["requestedOn", "ruledOn"],
  },
  extensionRequest: {
    label: "延期申请",
    owner: "assignment",
    day: "requestedOn",
    recorders: UNIT,
    fields: [
      text("grounds", "延期理由", reason),
      text("progress", "已做的工作"),
      text("informed", "告知的情况"),
    ],
  },
  extension: {
    label: "延期",
    owner: "assignment",
    day: "grantedOn",
    recorders: ["governmentOffice"],
    fields: [day("grantedOn", "同意日期"), text("grounds", "延期理由", reason)],
  },
  contact: {
    label: "沟通",
    owner: "assignment",
    day: "contactedOn",
    recorders: UNIT,
    fields: [day("contactedOn", "沟通日期"), text("note", "沟通情况", optional)],
  },
  consultation: {
    label: "面商",
    owner: "assignment",
    day: "consultedOn",
    recorders: UNIT,
    fields: [
      day("consultedOn", "面商日期"),
      choice("mode", "面商形式", CONSULTATION_MODE_LABEL, optional),
      choice("stage", "面商阶段", CONSULTATION_STAGE_LABEL, optional),
      line("timeOfDay", "时间", optional),
      line("place", "地点", optional),
      text("people", "面商人", optional),
      line("present", "到场的提案者", optional),
      text("content", "面商内容", optional),
      text("proposerView", "提案者意见", optional),
    ],
  },
  consultationConfirmation: {
    label: "面商确认",
    owner: "consultation",
    day: "saidOn",
    recorders: ["proposer"],
    fields: [day("saidOn", "确认日期", staffOnly), text("note", "说明", optional)],
  },
  opinion: {
    label: "会办意见",
    owner: "assignment",
    day: "sentOn",
    recorders: UNIT,
    fields: [day("sentOn", "送出日期", staffOnly), text("text", "会办意见")],
  },
  reply: {
    label: "答复",
    owner: "assignment",
    day: "repliedOn",
    recorders: UNIT,
    fields: [
      day("repliedOn", "答复日期", staffOnly),
      day("letterOn", "落款日期", optional),
      line("documentNumber", "文号", optional),
      line("signer", "签发人", optional),
      { name: "outcomeClassId", label: "办理类别", input: "class", optional: true },
      text("text", "答复正文", { optional: true, blank: "" }),
      choice("disclosure", "公开属性", DISCLOSURE_LABEL, optional),
      text("abstract", "摘要", optional),
      text("disclosureReason", "不公开理由", optional),
    ],
  },
  promiseKept: {
    label: "兑现承诺",
    owner: "assignment",
    day: "keptOn",
    recorders: UNIT,
    fields: [day("keptOn", "兑现日期"), text("text", "做了什么")],
  },
  promiseWord: {
    label: "兑现确认",
    owner: "promise",
    day: "saidOn",
    recorders: ["proposer"],
    fields: [day("saidOn", "确认日期", staffOnly), text("note", "说明", optional)],
  },
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
