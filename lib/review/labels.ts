import type { DeclineReason, Disposition, ReviewOutcome } from "@/lib/db/generated/enums";

/** 审查结果 */
export const REVIEW_OUTCOME_LABEL = {
  FILED: "立案",
  DECLINED: "不予立案",
  MERGED: "并案",
  WITHDRAWN: "撤案",
  SENT_BACK: "退回修改",
} as const satisfies Record<ReviewOutcome, string>;

/** 不立案理由 (handbook §3); 未编码 only comes from a sheet, until staff code it. */
export const DECLINE_REASON_LABEL = {
  STATE_SECRET: "国家秘密",
  PROHIBITED_BY_STATE: "国家明令禁止",
  PARTY_PERSONNEL: "党内组织人事",
  INTERNAL_TO_PARTY: "党派内部",
  LITIGATION: "诉讼仲裁复议中",
  ACADEMIC: "学术研讨",
  PERSONAL: "个人问题",
  ADVERTISING: "宣传推介产品",
  ACCUSATION: "指名举报",
  EMPTY: "内容空泛",
  NOT_THIS_LEVEL: "不属本级职权",
  ALREADY_RULED: "已有规定或正在实施",
  INFORMATION_ONLY: "情况反映",
  DUPLICATE: "重复提交",
  OTHER: "其他",
  UNCODED: "未编码",
} as const satisfies Record<DeclineReason, string>;

/** What becomes of a declined submission. */
export const DISPOSITION_LABEL = {
  NONE: "不予立案",
  PUBLIC_OPINION: "转社情民意",
  MEMBER_LETTER: "转委员来信",
  HIGHER_LEVEL: "转上级",
} as const satisfies Record<Disposition, string>;
