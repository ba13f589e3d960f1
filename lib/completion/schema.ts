import { z } from "zod";

import { aboutProposal, dayInput, textInput } from "@/lib/proposal/schema";

export const completeAfterTalkInput = z.object({
  ...aboutProposal,
  talkedOn: dayInput("约谈日期"),
  note: textInput("约谈情况", 2000),
});
export type CompleteAfterTalkInput = z.infer<typeof completeAfterTalkInput>;
