"use server";

import { formAction } from "@/lib/action";
import { passLead, takeBackLead } from "@/lib/lead-passing/commands";
import { passLeadInput, takeBackLeadInput } from "@/lib/lead-passing/schema";

export const passLeadAction = formAction(passLeadInput, passLead);
export const takeBackLeadAction = formAction(takeBackLeadInput, takeBackLead);
