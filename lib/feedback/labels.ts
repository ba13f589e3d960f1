import type { Answered, Implementation, Satisfaction } from "@/lib/db/generated/enums";

/** 办理态度, 办理结果 */
export const SATISFACTION_LABEL = {
  SATISFIED: "满意",
  BASICALLY: "基本满意",
  DISSATISFIED: "不满意",
} as const satisfies Record<Satisfaction, string>;

/** 落实情况 */
export const IMPLEMENTATION_LABEL = {
  DONE: "已落实",
  ONGOING: "正在落实",
  PLANNED: "列入计划",
  NOT_DONE: "未落实",
} as const satisfies Record<Implementation, string>;

/** 答复有没有回答这条建议 */
export const ANSWERED_LABEL = {
  YES: "回答了",
  PARTLY: "部分回答",
  NO: "没有回答",
} as const satisfies Record<Answered, string>;
