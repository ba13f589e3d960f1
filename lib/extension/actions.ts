"use server";

import { formAction } from "@/lib/action";
import { agreeToExtension, requestExtension, ruleOnExtension } from "@/lib/extension/commands";
import { requestExtensionInput, ruleOnExtensionInput } from "@/lib/extension/schema";

export const requestExtensionAction = formAction(requestExtensionInput, requestExtension);
export const ruleOnExtensionAction = formAction(ruleOnExtensionInput, ruleOnExtension);
export const agreeToExtensionAction = formAction(ruleOnExtensionInput, agreeToExtension);
