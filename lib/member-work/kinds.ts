import type { PointKind } from "@/lib/db/generated/enums";

/** What is counted for a member, in the order of the tables: heading, and what it means in full. */
export const POINT_KINDS = {
  LEAD_FILED: { label: "领衔立案", words: "作为第一提案人的提案立了案" },
  CO_SIGNED: { label: "附议立案", words: "附议的提案立了案" },
  KEY: { label: "重点提案", words: "作为第一提案人的提案列为重点提案，另加" },
  COMMENDED: { label: "表彰", words: "作为第一提案人的提案受表彰（优秀提案等），每项另加" },
  MERGED: { label: "并案", words: "作为第一提案人的意见建议并入他案" },
  DECLINED: { label: "不予立案", words: "作为第一提案人的意见建议没有立案" },
} as const satisfies Record<PointKind, { label: string; words: string }>;

export const POINT_KIND_NAMES = Object.keys(POINT_KINDS) as PointKind[];
