import { z } from "zod";
import { aboutProposal, dayInput, idInput, reasonInput } from "@/lib/proposal/schema";

export const overrideClassInput = z.object({
  ...aboutProposal,
  outcomeClassId: idInput,
  overriddenOn: dayInput("裁定日期"),
  reason: reasonInput("裁定理由"),
});
export type OverrideClassInput = z.infer<typeof overrideClassInput>;
