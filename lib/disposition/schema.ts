import { z } from "zod";
import { aboutProposal, dayInput, optionalText, textInput } from "@/lib/proposal/schema";

export const recordOutcomeInput = z.object({
  ...aboutProposal,
  happenedOn: dayInput("结果日期"),
  receiver: textInput("去了哪里", 100),
  number: optionalText(60),
  text: textInput("结果", 500),
});

export type RecordOutcomeInput = z.output<typeof recordOutcomeInput>;
