"use server";

import { formAction } from "@/lib/action";
import { recordConsultation, confirmConsultation } from "@/lib/consultation/commands";
import { recordConsultationInput, confirmConsultationInput } from "@/lib/consultation/schema";

export const recordConsultationAction = formAction(recordConsultationInput, recordConsultation);
export const confirmConsultationAction = formAction(confirmConsultationInput, confirmConsultation);
