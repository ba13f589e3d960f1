import { z } from "zod";

import { aboutProposal, reasonInput } from "@/lib/proposal/schema";

export const publishInput = z.object({
  ...aboutProposal,
  extent: z.enum(["FULL", "ABSTRACT"], "请选择公开范围。"),
});
export type PublishInput = z.infer<typeof publishInput>;

export const withdrawPublicationInput = z.object({
  ...aboutProposal,
  reason: reasonInput("撤下原因"),
});
export type WithdrawPublicationInput = z.infer<typeof withdrawPublicationInput>;
