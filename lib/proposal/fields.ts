/** The fields of a proposal's own text, as forms, history and sheets call them. */
export const PROPOSAL_FIELDS = {
  title: "案由",
  period: "提案期间",
  categoryId: "类别",
  analysis: "情况分析",
  suggestions: "建议",
  consent: "是否同意公开",
  remark: "备注",
  wish: "希望承办的单位",
  proposers: "提案者",
} as const satisfies Record<string, string>;

export type ProposalField = keyof typeof PROPOSAL_FIELDS;
