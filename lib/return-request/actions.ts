"use server";

import { formAction } from "@/lib/action";
import { requestReturn, ruleOnReturn } from "@/lib/return-request/commands";
import { requestReturnInput, ruleOnReturnInput } from "@/lib/return-request/schema";

export const requestReturnAction = formAction(requestReturnInput, requestReturn);
export const ruleOnReturnAction = formAction(ruleOnReturnInput, ruleOnReturn);
