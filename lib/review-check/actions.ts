"use server";

import { formAction } from "@/lib/action";
import { checkProposal } from "@/lib/review-check/commands";
import { checkProposalInput } from "@/lib/review-check/schema";

export const checkProposalAction = formAction(checkProposalInput, checkProposal);
