import type { LimitBasis } from "@/lib/db/generated/enums";

/** How a limit is counted (handbook §4). */
export const LIMIT_BASIS_LABEL = {
  WORKDAYS: "工作日",
  DAYS: "自然日",
  MONTHS: "个月",
  FIXED_DATE: "固定日期",
} as const satisfies Record<LimitBasis, string>;

/** Where practice differs between places: what is ticked or filled in on the page 届次, and what an unticked box means. */
export const SWITCH = {
  maxRounds: { label: "最多办理几轮", hint: "重新办理也算一轮" },
  caseNumberWidth: { label: "案号位数", hint: "3 位即 001" },
  rankingMinimum: { label: "排名起点（件）", hint: "承办不到这么多件的单位不排名" },
  ratingLinkDays: { label: "评价链接有效（天）", hint: "发出之日起，到期不能再用" },
  attitudeOpensRound: {
    label: "办理态度不满意也重新办理",
    hint: "不选：只有办理结果不满意才重新办理",
  },
  oneUnitConsultsForAll: {
    label: "几家承办单位只要一家面商",
    hint: "不选：主办或分办的每家都要面商",
  },
  consultationRequired: {
    label: "没有面商不能答复",
    hint: "不选：可以答复，但要写明没有面商的原因",
  },
  officePassesReplies: {
    label: "答复送出前由督查室审核",
    hint: "不选：负责人签发后承办单位直接送达提案者",
  },
  allMustRate: {
    label: "附议人都评价了才办结",
    hint: "不选：第一提案人的评价开封、不是不满意就办结",
  },
  openingWeekday: { label: "评价在哪天开封", hint: "遇节假日顺延到下一个工作日" },
  openingWeeks: { label: "多久开封一次", hint: "提前开封要写原因" },
  limitsMoveToWorkday: {
    label: "期限遇节假日顺延到下一个工作日",
    hint: "已经交办的答复期限不重算",
  },
} as const;

export type SwitchName = keyof typeof SWITCH;
