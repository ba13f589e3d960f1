"use server";

import { formAction } from "@/lib/action";
import {
  checkDraft,
  passDraft,
  sendBackDraft,
  sendDraft,
  signDraft,
} from "@/lib/draft-step/commands";
import {
  checkDraftInput,
  passDraftInput,
  sendBackDraftInput,
  sendDraftInput,
  signDraftInput,
} from "@/lib/draft-step/schema";

export const checkDraftAction = formAction(checkDraftInput, checkDraft);
export const signDraftAction = formAction(signDraftInput, signDraft);
export const passDraftAction = formAction(passDraftInput, passDraft);
export const sendBackDraftAction = formAction(sendBackDraftInput, sendBackDraft);
export const sendDraftAction = formAction(sendDraftInput, sendDraft);
