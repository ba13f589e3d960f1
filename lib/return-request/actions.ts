"use server";

import { formAction } from "@/lib/action";
import { requestReturn, ruleOnReturn, undoReturnRuling } from "@/lib/return-request/commands";
import {
  requestReturnInput,
  ruleOnReturnInput,
  undoReturnRulingInput,
} from "@/lib/return-request/schema";

export const requestReturnAction = formAction(requestReturnInput, requestReturn);
export const ruleOnReturnAction = formAction(ruleOnReturnInput, ruleOnReturn);
export const undoReturnRulingAction = formAction(undoReturnRulingInput, undoReturnRuling);
