import type { ConsultationMode } from "@/lib/db/generated/enums";

/** 面商形式; a phone call is contact (沟通) and not among them. */
export const CONSULTATION_MODE_LABEL = {
  VISIT: "上门走访",
  DISCUSSION: "座谈会",
  ON_SITE: "现场踏勘",
  INVITATION: "邀请到单位",
} as const satisfies Record<ConsultationMode, string>;
