"use server";

import { formAction, quietAction } from "@/lib/action";
import { keepDraft, saveDraft } from "@/lib/reply-draft/commands";
import { saveDraftInput } from "@/lib/reply-draft/schema";

export const saveDraftAction = formAction(saveDraftInput, saveDraft);
export const keepDraftAction = quietAction(saveDraftInput, keepDraft);
