import { z } from "zod";

import { aboutProposal, textInput } from "@/lib/proposal/schema";

/** To whom: member-12 or collective-3. */
const holderInput = z
  .string("请选择转交给谁。")
  .regex(/^(member|collective)-\d{1,9}$/, "请选择转交给谁。")
  .transform((value) => {
    const [kind, id] = value.split("-");
    return kind === "member"
      ? { memberId: Number(id), collectiveId: null }
      : { memberId: null, collectiveId: Number(id) };
  });

export const passLeadInput = z.object({
  ...aboutProposal,
  to: holderInput,
  reason: textInput("转交的原因", 200),
});
export type PassLeadInput = z.infer<typeof passLeadInput>;

export const takeBackLeadInput = z.object({
  ...aboutProposal,
  reason: textInput("收回的原因", 200),
});
export type TakeBackLeadInput = z.infer<typeof takeBackLeadInput>;
