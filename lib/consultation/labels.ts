import type { ConsultationMode, ConsultationStage, WordMedium } from "@/lib/db/generated/enums";

/** 面商形式; a phone call is contact (沟通) and not among them. */
export const CONSULTATION_MODE_LABEL = {
  VISIT: "上门走访",
  DISCUSSION: "座谈会",
  ON_SITE: "现场踏勘",
  INVITATION: "邀请到单位",
} as const satisfies Record<ConsultationMode, string>;

/** 面商阶段: before the unit writes, while it handles the case, after its reply. */
export const CONSULTATION_STAGE_LABEL = {
  BEFORE_DRAFT: "办理前",
  DURING: "办理中",
  AFTER_REPLY: "答复后",
} as const satisfies Record<ConsultationStage, string>;

/** How the word of a proposer came that staff entered. */
export const WORD_MEDIUM_LABEL = {
  PAPER: "纸质",
  PHONE: "电话",
} as const satisfies Record<WordMedium, string>;
