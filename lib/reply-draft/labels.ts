import type { DraftStepKind } from "@/lib/db/generated/enums";

export const DRAFT_STEP_LABEL = {
  SENT: "送核",
  CHECKED: "核稿通过",
  SIGNED: "签发",
  PASSED: "督查室审核通过",
  SENT_BACK: "退回修改",
} as const satisfies Record<DraftStepKind, string>;
