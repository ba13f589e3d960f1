import { CONSULTATION_MODE_LABEL, CONSULTATION_STAGE_LABEL } from "@/lib/consultation/labels";
import type { FactEntry } from "@/lib/correction/entry";
import { choice, day, line, MORE, text } from "@/lib/correction/field";
import { DISCLOSURE_LABEL } from "@/lib/reply/labels";

const UNIT = ["unitClerk", "unitHead"] as const;
const { optional, reason, staffOnly } = MORE;

/** The facts of a unit's part of a case; kinds.ts has them all. */
export const UNIT_FACTS = {
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
} as const satisfies Record<string, FactEntry>;
