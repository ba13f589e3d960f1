import type { CollectiveKind } from "@/lib/db/generated/enums";

/** 集体提案者的类型 */
export const COLLECTIVE_KIND_LABEL = {
  PARTY: "党派",
  MASS_ORGANISATION: "人民团体",
  SECTOR: "界别",
  COMMITTEE: "专委会",
  TOWN: "镇街工委",
  UNDEFINED: "未定",
} as const satisfies Record<CollectiveKind, string>;
