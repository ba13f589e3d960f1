"use server";

import { formAction } from "@/lib/action";
import { recordConsultation } from "@/lib/consultation/commands";
import { recordConsultationInput } from "@/lib/consultation/schema";

export const recordConsultationAction = formAction(recordConsultationInput, recordConsultation);
