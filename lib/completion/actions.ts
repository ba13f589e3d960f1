"use server";

import { formAction } from "@/lib/action";
import { completeAfterTalk } from "@/lib/completion/commands";
import { completeAfterTalkInput } from "@/lib/completion/schema";

export const completeAfterTalkAction = formAction(completeAfterTalkInput, completeAfterTalk);
