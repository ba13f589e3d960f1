"use server";

import { formAction } from "@/lib/action";
import { recordReply } from "@/lib/reply/commands";
import { recordReplyInput } from "@/lib/reply/schema";

export const recordReplyAction = formAction(recordReplyInput, recordReply);
