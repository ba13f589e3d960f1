import { z } from "zod";
import { aboutProposal, dayInput, reasonInput } from "@/lib/proposal/schema";

export const markCandidateInput = z.object({
  ...aboutProposal,
  markedOn: dayInput("列为候选日期"),
  reason: reasonInput("候选理由"),
});

export type MarkCandidateInput = z.output<typeof markCandidateInput>;
