"use server";

import { formAction } from "@/lib/action";
import { rate, enterFromPaper, openRatings } from "@/lib/feedback/commands";
import { rateInput, enterFromPaperInput, openRatingsInput } from "@/lib/feedback/schema";

export const rateAction = formAction(rateInput, rate);
export const enterFromPaperAction = formAction(enterFromPaperInput, enterFromPaper);
export const openRatingsAction = formAction(openRatingsInput, openRatings);
