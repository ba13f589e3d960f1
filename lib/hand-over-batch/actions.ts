"use server";

import { formAction } from "@/lib/action";
import { handOverBatch, undoBatch } from "@/lib/hand-over-batch/commands";
import { handOverBatchInput, undoBatchInput } from "@/lib/hand-over-batch/schema";

export const handOverBatchAction = formAction(handOverBatchInput, handOverBatch);
export const undoBatchAction = formAction(undoBatchInput, undoBatch);
