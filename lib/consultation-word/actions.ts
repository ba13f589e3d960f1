"use server";

import { formAction } from "@/lib/action";
import { confirmConsultationInput } from "@/lib/consultation/schema";
import { confirmConsultation, enterWord } from "@/lib/consultation-word/commands";
import { enterWordInput } from "@/lib/consultation-word/schema";

export const confirmConsultationAction = formAction(confirmConsultationInput, confirmConsultation);
export const enterWordAction = formAction(enterWordInput, enterWord);
