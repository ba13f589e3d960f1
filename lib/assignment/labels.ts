import type { AssignmentRole, HandlingMode } from "@/lib/db/generated/enums";

/** 办理方式 */
export const HANDLING_MODE_LABEL = {
  SOLE: "独办",
  LEAD_ASSIST: "主会办",
  SEPARATE: "分办",
} as const satisfies Record<HandlingMode, string>;

export const ASSIGNMENT_ROLE_LABEL = {
  LEAD: "主办",
  ASSIST: "会办",
  SEPARATE: "分办",
  SOLE: "独办",
} as const satisfies Record<AssignmentRole, string>;
