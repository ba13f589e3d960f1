"use server";

import { formAction } from "@/lib/action";
import { correctFact, voidFact } from "@/lib/correction/commands";
import { correctFactInput, voidFactInput } from "@/lib/correction/schema";

export const correctFactAction = formAction(correctFactInput, correctFact);
export const voidFactAction = formAction(voidFactInput, voidFact);
