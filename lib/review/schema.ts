import { z } from "zod";
import { DeclineReason, Disposition } from "@/lib/db/generated/enums";
import { aboutProposal, dayInput, idInput, reasonInput } from "@/lib/proposal/schema";

const { UNCODED: _, ...CODED } = DeclineReason;

export const sendBackInput = z.object({
  ...aboutProposal,
  decidedOn: dayInput("退回日期"),
  reason: reasonInput("退回修改的意见"),
});

export const declineProposalInput = z.object({
  ...aboutProposal,
  decidedOn: dayInput("审查日期"),
  declineReason: z.enum(CODED, "请选择不予立案的理由。"),
  reason: reasonInput("不予立案的说明"),
  disposition: z.enum(Disposition, "请选择去向。"),
});

export const mergeProposalInput = z.object({
  ...aboutProposal,
  decidedOn: dayInput("并案日期"),
  mergedIntoId: z.preprocess((value) => (value === "" ? undefined : value), idInput),
});

export const withdrawProposalInput = z.object({
  ...aboutProposal,
  decidedOn: dayInput("撤案日期"),
  reason: reasonInput("撤案原因"),
});

export const undoReviewInput = z.object({ ...aboutProposal, reason: reasonInput("撤销的原因") });

export type SendBackInput = z.output<typeof sendBackInput>;
export type DeclineProposalInput = z.output<typeof declineProposalInput>;
export type MergeProposalInput = z.output<typeof mergeProposalInput>;
export type WithdrawProposalInput = z.output<typeof withdrawProposalInput>;
export type UndoReviewInput = z.output<typeof undoReviewInput>;
