/** What comes on paper, by what is typed from it. */
export const PAPER_KIND_LABEL = {
  ACCEPTANCE: "签收单",
  CONSULTATION: "面商记录",
  RATING: "征询意见表",
  REPLY: "答复函",
} as const;

export type PaperKind = keyof typeof PAPER_KIND_LABEL;

export const PAPER_KINDS = Object.keys(PAPER_KIND_LABEL) as PaperKind[];
