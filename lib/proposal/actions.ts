"use server";

import { formAction } from "@/lib/action";
import { editProposal, registerProposal, submitProposal } from "@/lib/proposal/commands";
import {
  editProposalInput,
  registerProposalInput,
  submitProposalInput,
} from "@/lib/proposal/schema";

export const registerProposalAction = formAction(registerProposalInput, registerProposal);
export const editProposalAction = formAction(editProposalInput, editProposal);
export const submitProposalAction = formAction(submitProposalInput, submitProposal);
