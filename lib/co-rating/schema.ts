import { z } from "zod";

import { ratingFields, withAnswers } from "@/lib/feedback/schema";
import { aboutProposal, dayInput, idInput, textInput } from "@/lib/proposal/schema";

export const coRateInput = z
  .looseObject({ ...aboutProposal, ...ratingFields })
  .transform(withAnswers);
export type CoRateInput = z.infer<typeof coRateInput>;

const aboutRating = { ...aboutProposal, coRatingId: idInput };

export const noteTalkInput = z.object({
  ...aboutRating,
  talkedOn: dayInput("沟通日期"),
  talk: textInput("沟通情况", 2000),
});
export type NoteTalkInput = z.infer<typeof noteTalkInput>;

export const beginRoundForInput = z.object({
  ...aboutRating,
  reason: textInput("重新办理的原因", 500),
});
export type BeginRoundForInput = z.infer<typeof beginRoundForInput>;
