"use server";

import { formAction } from "@/lib/action";
import { editLimitsInput } from "@/lib/plenary/schema";
import { editLimits } from "@/lib/running-limit/commands";

export const editLimitsAction = formAction(editLimitsInput, editLimits);
