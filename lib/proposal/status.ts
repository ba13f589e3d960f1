import type { ProposalStatus } from "@/lib/db/generated/enums";

/** Whose turn it is while a proposal stands so; null: nobody's. */
export type Custody = "proposer" | "committee" | "office" | "unit" | null;

export type StatusEntry = { label: string; custody: Custody; final: boolean };

/**
 * Everything known about each status (handbook §3). Final: the life cycle leads no further; what stands there
 * leaves it only by undoing or correcting.
 */
export const PROPOSAL_STATUS = {
  DRAFT: { label: "草稿", custody: "proposer", final: false },
  SUBMITTED: { label: "待审查", custody: "committee", final: false },
  SENT_BACK: { label: "退回修改", custody: "proposer", final: false },
  WITHDRAWN: { label: "已撤案", custody: null, final: true },
  DECLINED: { label: "不予立案", custody: null, final: true },
  MERGED: { label: "已并案", custody: null, final: true },
  FILED: { label: "已立案", custody: "office", final: false },
  ASSIGNED: { label: "办理中", custody: "unit", final: false },
  ANSWERED: { label: "已答复", custody: "proposer", final: false },
  COMPLETED: { label: "已办结", custody: null, final: false },
  RESOLVED: { label: "解决落实", custody: null, final: true },
} as const satisfies Record<ProposalStatus, StatusEntry>;

/** The statuses of a filed case (立案): what the government office sees, what counts in P. */
export const FILED_STATUSES = ["FILED", "ASSIGNED", "ANSWERED", "COMPLETED", "RESOLVED"] as const;

/** The statuses from the hand-over on. */
export const HANDED_OVER_STATUSES = ["ASSIGNED", "ANSWERED", "COMPLETED", "RESOLVED"] as const;

/** The statuses before a decision on filing: the text is still the proposer's to change. */
export const BEFORE_DECISION = ["DRAFT", "SUBMITTED", "SENT_BACK"] as const;

/** The status in words; in a later round 办理中 is said as 重新办理. */
export function statusLabel(status: ProposalStatus, round = 1): string {
  return status === "ASSIGNED" && round > 1 ? "重新办理" : PROPOSAL_STATUS[status].label;
}
