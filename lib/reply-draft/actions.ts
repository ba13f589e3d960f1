"use server";

import { formAction, quietAction } from "@/lib/action";
import { keepDraft, saveDraft, stayInDraft } from "@/lib/reply-draft/commands";
import { presenceInput, saveDraftInput } from "@/lib/reply-draft/schema";

export const saveDraftAction = formAction(saveDraftInput, saveDraft);
export const keepDraftAction = quietAction(saveDraftInput, keepDraft);
export const stayInDraftAction = quietAction(presenceInput, stayInDraft);
