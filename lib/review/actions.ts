"use server";

import { formAction } from "@/lib/action";
import {
  declineProposal,
  mergeProposal,
  sendBackProposal,
  undoReview,
  withdrawProposal,
} from "@/lib/review/commands";
import {
  declineProposalInput,
  mergeProposalInput,
  sendBackInput,
  undoReviewInput,
  withdrawProposalInput,
} from "@/lib/review/schema";

export const sendBackAction = formAction(sendBackInput, sendBackProposal);
export const declineProposalAction = formAction(declineProposalInput, declineProposal);
export const mergeProposalAction = formAction(mergeProposalInput, mergeProposal);
export const withdrawProposalAction = formAction(withdrawProposalInput, withdrawProposal);
export const undoReviewAction = formAction(undoReviewInput, undoReview);
