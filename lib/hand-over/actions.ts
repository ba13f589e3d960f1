"use server";

import { formAction } from "@/lib/action";
import { handOver, undoHandOver, addAssist, dropAssist } from "@/lib/hand-over/commands";
import {
  handOverInput,
  undoHandOverInput,
  addAssistInput,
  dropAssistInput,
} from "@/lib/hand-over/schema";

export const handOverAction = formAction(handOverInput, handOver);
export const undoHandOverAction = formAction(undoHandOverInput, undoHandOver);
export const addAssistAction = formAction(addAssistInput, addAssist);
export const dropAssistAction = formAction(dropAssistInput, dropAssist);
