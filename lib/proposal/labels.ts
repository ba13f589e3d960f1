import type { ProposalPeriod, ProposerKind } from "@/lib/db/generated/enums";

/** 提案期间 */
export const PERIOD_LABEL = { PLENARY: "大会", INTERIM: "平时" } as const satisfies Record<
  ProposalPeriod,
  string
>;

/** 提案分类 */
export const PROPOSER_KIND_LABEL = {
  INDIVIDUAL: "个人",
  JOINT: "联名",
  COLLECTIVE: "集体",
} as const satisfies Record<ProposerKind, string>;
