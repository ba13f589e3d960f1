"use server";

import { formAction } from "@/lib/action";
import { confirmRating, enterFromPaper, openRatings, rate } from "@/lib/feedback/commands";
import {
  confirmRatingInput,
  enterFromPaperInput,
  openRatingsInput,
  rateInput,
} from "@/lib/feedback/schema";

export const rateAction = formAction(rateInput, rate);
export const enterFromPaperAction = formAction(enterFromPaperInput, enterFromPaper);
export const openRatingsAction = formAction(openRatingsInput, openRatings);
export const confirmRatingAction = formAction(confirmRatingInput, confirmRating);
