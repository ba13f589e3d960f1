"use server";

import { formAction } from "@/lib/action";
import { requestExtension, ruleOnExtension, undoExtensionRuling } from "@/lib/extension/commands";
import {
  requestExtensionInput,
  ruleOnExtensionInput,
  undoExtensionRulingInput,
} from "@/lib/extension/schema";

export const requestExtensionAction = formAction(requestExtensionInput, requestExtension);
export const ruleOnExtensionAction = formAction(ruleOnExtensionInput, ruleOnExtension);
export const undoExtensionRulingAction = formAction(undoExtensionRulingInput, undoExtensionRuling);
