import type { AssignmentStatus } from "@/lib/db/generated/enums";

/** Who has to act next: the unit, the office that hands over, the mayor's meeting, or nobody. */
type Custody = "unit" | "office" | "government" | null;

/** Everything known about each status of an assignment (unit × proposal × round). */
export const ASSIGNMENT_STATUS = {
  PENDING: { label: "待签收", custody: "unit", final: false },
  ACCEPTED: { label: "已签收", custody: "unit", final: false },
  RETURN_REQUESTED: { label: "申退待裁定", custody: "office", final: false },
  REASSIGNED: { label: "已改派", custody: null, final: true },
  DRAFTING: { label: "拟稿", custody: "unit", final: false },
  REVIEWED: { label: "已审核", custody: "unit", final: false },
  SIGNED: { label: "已签发", custody: "unit", final: false },
  PASSED: { label: "督查室已审", custody: "unit", final: false },
  GOVERNMENT_REVIEW: { label: "市长办公会议审阅", custody: "government", final: false },
  REPLIED: { label: "已答复", custody: null, final: true },
  OPINION_SENT: { label: "已送会办意见", custody: null, final: true },
} as const satisfies Record<AssignmentStatus, { label: string; custody: Custody; final: boolean }>;
