"use server";

import { formAction } from "@/lib/action";
import { mailAgain, withdrawMail } from "@/lib/rating-mail/commands";
import { aboutMailInput } from "@/lib/rating-mail/schema";

export const mailAgainAction = formAction(aboutMailInput, mailAgain);
export const withdrawMailAction = formAction(aboutMailInput, withdrawMail);
