"use server";

import { formAction } from "@/lib/action";
import { correctPrinted, enterPrinted, removePrinted } from "@/lib/published-figure/commands";
import {
  correctPrintedInput,
  enterPrintedInput,
  removePrintedInput,
} from "@/lib/published-figure/schema";

export const enterPrintedAction = formAction(enterPrintedInput, enterPrinted);
export const correctPrintedAction = formAction(correctPrintedInput, correctPrinted);
export const removePrintedAction = formAction(removePrintedInput, removePrinted);
