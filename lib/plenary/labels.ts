import type { LimitBasis } from "@/lib/db/generated/enums";

/** How a limit is counted (handbook §4). */
export const LIMIT_BASIS_LABEL = {
  WORKDAYS: "工作日",
  DAYS: "自然日",
  MONTHS: "个月",
  FIXED_DATE: "固定日期",
} as const satisfies Record<LimitBasis, string>;
