"use server";

import { formAction } from "@/lib/action";
import { confirmRating, enterFromPaper, openRatings, rate } from "@/lib/feedback/commands";
import {
  confirmRatingInput,
  enterFromPaperInput,
  openRatingsInput,
  rateInput,
} from "@/lib/feedback/schema";
import { currentSender } from "@/lib/sender";

export const rateAction = formAction(rateInput, async (actor, input) =>
  rate(actor, input, await currentSender()),
);
export const enterFromPaperAction = formAction(enterFromPaperInput, enterFromPaper);
export const openRatingsAction = formAction(openRatingsInput, openRatings);
export const confirmRatingAction = formAction(confirmRatingInput, confirmRating);
