"use server";

import { formAction } from "@/lib/action";
import { addProposalFile, removeProposalFile } from "@/lib/proposal-file/commands";
import { addProposalFileInput, removeProposalFileInput } from "@/lib/proposal-file/schema";

export const addProposalFileAction = formAction(addProposalFileInput, addProposalFile);
export const removeProposalFileAction = formAction(removeProposalFileInput, removeProposalFile);
