"use server";

import { formAction } from "@/lib/action";
import { answerInvitation, inviteCoSigner, takeBackInvitation } from "@/lib/co-signature/commands";
import { answerInput, inviteInput, takeBackInput } from "@/lib/co-signature/schema";

export const inviteCoSignerAction = formAction(inviteInput, inviteCoSigner);
export const takeBackInvitationAction = formAction(takeBackInput, takeBackInvitation);
export const answerInvitationAction = formAction(answerInput, answerInvitation);
