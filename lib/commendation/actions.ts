"use server";

import { formAction } from "@/lib/action";
import { commend } from "@/lib/commendation/commands";
import { commendInput } from "@/lib/commendation/schema";

export const commendAction = formAction(commendInput, commend);
