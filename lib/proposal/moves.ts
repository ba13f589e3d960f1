import type { ProposalStatus } from "@/lib/db/generated/enums";

/** Who makes a move. A unit moves a case only as a whole, through its replies. */
export type MoveParty = "author" | "leadProposer" | "committeeStaff" | "governmentOffice" | "unit";

export type Move = {
  label: string;
  from: readonly ProposalStatus[];
  /** Where it may lead; with several, the facts decide (standing.ts). */
  to: readonly ProposalStatus[];
  by: readonly MoveParty[];
  /** The move that it takes back; such a move leads backwards and is no way on. */
  undoes?: string;
};

/**
 * The table of legal changes of a proposal's whole life cycle (handbook §3). No status is written but where a
 * row of this table leads. `number` and `takeBackNumber` change a case without changing its status.
 */
export const PROPOSAL_MOVES = {
  submit: {
    label: "提交",
    from: ["DRAFT", "SENT_BACK"],
    to: ["SUBMITTED"],
    by: ["author", "leadProposer", "committeeStaff"],
  },
  sendBack: { label: "退回修改", from: ["SUBMITTED"], to: ["SENT_BACK"], by: ["committeeStaff"] },
  withdraw: {
    label: "撤回",
    from: ["SUBMITTED", "SENT_BACK"],
    to: ["WITHDRAWN"],
    by: ["leadProposer", "committeeStaff"],
  },
  decline: { label: "不予立案", from: ["SUBMITTED"], to: ["DECLINED"], by: ["committeeStaff"] },
  merge: { label: "并案", from: ["SUBMITTED"], to: ["MERGED"], by: ["committeeStaff"] },
  file: { label: "立案", from: ["SUBMITTED"], to: ["FILED"], by: ["committeeStaff"] },
  number: { label: "编案号", from: ["FILED"], to: ["FILED"], by: ["committeeStaff"] },
  // A filed case given up later leaves its number, marked.
  withdrawFiled: {
    label: "撤案",
    from: ["FILED", "ASSIGNED"],
    to: ["WITHDRAWN"],
    by: ["committeeStaff"],
  },
  handOver: { label: "交办", from: ["FILED"], to: ["ASSIGNED"], by: ["governmentOffice"] },
  answer: { label: "答复", from: ["ASSIGNED"], to: ["ANSWERED"], by: ["unit", "committeeStaff"] },
  // 不满意 was opened: round 2 begins on the day of opening.
  reopen: { label: "重新办理", from: ["ANSWERED"], to: ["ASSIGNED"], by: ["committeeStaff"] },
  complete: {
    label: "办结",
    from: ["ANSWERED"],
    to: ["COMPLETED", "RESOLVED"],
    by: ["committeeStaff"],
  },
  resolve: { label: "确认解决落实", from: ["COMPLETED"], to: ["RESOLVED"], by: ["committeeStaff"] },

  unsubmit: {
    label: "撤销提交",
    from: ["SUBMITTED"],
    to: ["DRAFT", "SENT_BACK"],
    by: ["author", "leadProposer", "committeeStaff"],
    undoes: "submit",
  },
  unsendBack: {
    label: "撤销退回",
    from: ["SENT_BACK"],
    to: ["SUBMITTED"],
    by: ["committeeStaff"],
    undoes: "sendBack",
  },
  unwithdraw: {
    label: "恢复撤回的提案",
    from: ["WITHDRAWN"],
    to: ["SUBMITTED", "SENT_BACK", "FILED", "ASSIGNED"],
    by: ["committeeStaff"],
    undoes: "withdraw",
  },
  undecline: {
    label: "撤销不予立案",
    from: ["DECLINED"],
    to: ["SUBMITTED"],
    by: ["committeeStaff"],
    undoes: "decline",
  },
  unmerge: {
    label: "撤销并案",
    from: ["MERGED"],
    to: ["SUBMITTED"],
    by: ["committeeStaff"],
    undoes: "merge",
  },
  unfile: {
    label: "撤销立案",
    from: ["FILED"],
    to: ["SUBMITTED"],
    by: ["committeeStaff"],
    undoes: "file",
  },
  takeBackNumber: {
    label: "收回案号",
    from: ["FILED"],
    to: ["FILED"],
    by: ["committeeStaff"],
    undoes: "number",
  },
  undoHandOver: {
    label: "撤销交办",
    from: ["ASSIGNED"],
    to: ["FILED"],
    by: ["governmentOffice"],
    undoes: "handOver",
  },
  unanswer: {
    label: "作废答复",
    from: ["ANSWERED"],
    to: ["ASSIGNED"],
    by: ["unit", "committeeStaff"],
    undoes: "answer",
  },
  unreopen: {
    label: "撤销重新办理",
    from: ["ASSIGNED"],
    to: ["ANSWERED"],
    by: ["committeeStaff"],
    undoes: "reopen",
  },
  uncomplete: {
    label: "撤销办结",
    from: ["COMPLETED", "RESOLVED"],
    to: ["ANSWERED", "ASSIGNED", "FILED"],
    by: ["committeeStaff"],
    undoes: "complete",
  },
  // A look-back took the A back.
  relapse: {
    label: "撤销解决落实",
    from: ["RESOLVED"],
    to: ["COMPLETED"],
    by: ["committeeStaff"],
    undoes: "resolve",
  },
} as const satisfies Record<string, Move>;

export type ProposalMove = keyof typeof PROPOSAL_MOVES;

/** The move that takes back the decision a proposal stands on, where there is one. */
export const UNDO_OF_DECISION = {
  SENT_BACK: "unsendBack",
  WITHDRAWN: "unwithdraw",
  DECLINED: "undecline",
  MERGED: "unmerge",
  FILED: "unfile",
} as const satisfies Partial<Record<ProposalStatus, ProposalMove>>;
