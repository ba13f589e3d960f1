"use server";

import { formAction } from "@/lib/action";
import { recordOutcome } from "@/lib/disposition/commands";
import { recordOutcomeInput } from "@/lib/disposition/schema";

export const recordOutcomeAction = formAction(recordOutcomeInput, recordOutcome);
