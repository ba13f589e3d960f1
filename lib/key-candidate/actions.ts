"use server";

import { formAction } from "@/lib/action";
import { markCandidate } from "@/lib/key-candidate/commands";
import { markCandidateInput } from "@/lib/key-candidate/schema";

export const markCandidateAction = formAction(markCandidateInput, markCandidate);
