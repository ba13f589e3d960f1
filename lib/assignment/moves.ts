import type { AssignmentStatus } from "@/lib/db/generated/enums";

/**
 * Who makes a move. `unit`: a clerk or the head of the unit itself; `unitHead`: its head alone;
 * the others on the unit's behalf, from paper, or by their own office.
 */
export type AssignmentParty =
  | "unit"
  | "unitHead"
  | "committeeStaff"
  | "governmentOffice"
  | "leader";

export type AssignmentMoveRule = {
  label: string;
  from: readonly AssignmentStatus[];
  to: AssignmentStatus;
  by: readonly AssignmentParty[];
  /** Which units it is for: those that answer the proposer, the assisting ones, or all. */
  units: "answering" | "assisting" | "all";
};

const IN_HAND = [
  "ACCEPTED",
  "DRAFTING",
  "REVIEWED",
  "SIGNED",
  "PASSED",
  "GOVERNMENT_REVIEW",
] as const;

/** The table of legal changes of an assignment (handbook §3); nothing else may change its status. */
export const ASSIGNMENT_MOVES = {
  accept: {
    label: "签收",
    from: ["PENDING"],
    to: "ACCEPTED",
    by: ["unit", "committeeStaff", "governmentOffice"],
    units: "all",
  },
  draft: {
    label: "写答复稿",
    from: ["ACCEPTED", "DRAFTING"],
    to: "DRAFTING",
    by: ["unit"],
    units: "answering",
  },
  review: {
    label: "核稿",
    from: ["DRAFTING"],
    to: "REVIEWED",
    by: ["unit"],
    units: "answering",
  },
  sign: { label: "签发", from: ["REVIEWED"], to: "SIGNED", by: ["unitHead"], units: "answering" },
  // The head signed on paper; by the unit's setting.
  enterSignature: {
    label: "登记签发",
    from: ["REVIEWED"],
    to: "SIGNED",
    by: ["unit"],
    units: "answering",
  },
  pass: {
    label: "审核通过",
    from: ["SIGNED"],
    to: "PASSED",
    by: ["governmentOffice"],
    units: "answering",
  },
  submitToGovernment: {
    label: "提交市长办公会议审阅",
    from: ["SIGNED", "PASSED"],
    to: "GOVERNMENT_REVIEW",
    by: ["governmentOffice", "committeeStaff"],
    units: "answering",
  },
  sendBackDraft: {
    label: "退回答复稿",
    from: ["DRAFTING", "REVIEWED", "SIGNED", "PASSED", "GOVERNMENT_REVIEW"],
    to: "DRAFTING",
    by: ["unit", "governmentOffice", "committeeStaff"],
    units: "answering",
  },
  reply: {
    label: "送达提案者",
    from: ["SIGNED", "PASSED", "GOVERNMENT_REVIEW"],
    to: "REPLIED",
    by: ["unit"],
    units: "answering",
  },
  // The head's own reply in one step: who sends it has signed it.
  replyAtOnce: {
    label: "答复",
    from: ["ACCEPTED", "GOVERNMENT_REVIEW"],
    to: "REPLIED",
    by: ["unitHead"],
    units: "answering",
  },
  // Paper overtakes the system: a letter that has gone out closes the acceptance nobody logged.
  replyFromPaper: {
    label: "补录纸质答复",
    from: ["PENDING", ...IN_HAND],
    to: "REPLIED",
    by: ["committeeStaff"],
    units: "answering",
  },
  sendOpinion: {
    label: "送会办意见",
    from: ["ACCEPTED"],
    to: "OPINION_SENT",
    by: ["unit"],
    units: "assisting",
  },
  opinionFromPaper: {
    label: "补录纸质会办意见",
    from: ["PENDING", "ACCEPTED"],
    to: "OPINION_SENT",
    by: ["committeeStaff"],
    units: "assisting",
  },
  requestReturn: {
    label: "申退",
    from: ["PENDING", "ACCEPTED"],
    to: "RETURN_REQUESTED",
    by: ["unit", "committeeStaff"],
    units: "all",
  },
  reassign: {
    label: "改派",
    from: ["RETURN_REQUESTED"],
    to: "REASSIGNED",
    by: ["governmentOffice", "leader"],
    units: "all",
  },
  refuseReturn: {
    label: "驳回申退",
    from: ["RETURN_REQUESTED"],
    to: "ACCEPTED",
    by: ["governmentOffice", "leader"],
    units: "all",
  },
} as const satisfies Record<string, AssignmentMoveRule>;

export type AssignmentMove = keyof typeof ASSIGNMENT_MOVES;
