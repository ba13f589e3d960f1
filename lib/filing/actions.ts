"use server";

import { formAction } from "@/lib/action";
import { confirmFilings, fileProposal, refuseFiling, takeBackFiling } from "@/lib/filing/commands";
import {
  confirmFilingInput,
  fileProposalInput,
  refuseFilingInput,
  takeBackFilingInput,
} from "@/lib/filing/schema";

export const fileProposalAction = formAction(fileProposalInput, fileProposal);
export const confirmFilingsAction = formAction(confirmFilingInput, confirmFilings);
export const refuseFilingAction = formAction(refuseFilingInput, refuseFiling);
export const takeBackFilingAction = formAction(takeBackFilingInput, takeBackFiling);
