"use server";

import { formAction, quietAction } from "@/lib/action";
import { keepWriting, writeProposal } from "@/lib/writing/commands";
import { writeInput } from "@/lib/writing/schema";

export const writeProposalAction = formAction(writeInput, (actor, input) =>
  writeProposal(actor, input),
);
export const keepWritingAction = quietAction(writeInput, (actor, input) =>
  keepWriting(actor, input),
);
