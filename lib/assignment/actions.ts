"use server";

import { formAction } from "@/lib/action";
import { accept, recordContact, sendOpinion } from "@/lib/assignment/commands";
import { acceptInput, recordContactInput, sendOpinionInput } from "@/lib/assignment/schema";

export const acceptAction = formAction(acceptInput, accept);
export const recordContactAction = formAction(recordContactInput, recordContact);
export const sendOpinionAction = formAction(sendOpinionInput, sendOpinion);
