import { z } from "zod";
import { idInput, optionalText } from "@/lib/proposal/schema";

/** member:12 or collective:3, as the list of those found names them. */
export const inviteInput = z.object({
  proposalId: idInput,
  who: z
    .string("请先找到要邀请的人，再点“邀请”。")
    .regex(/^(member|collective):\d{1,9}$/, "请先找到要邀请的人，再点“邀请”。"),
});
export type InviteInput = z.output<typeof inviteInput>;

export const takeBackInput = z.object({ proposalId: idInput, invitationId: idInput });
export type TakeBackInput = z.output<typeof takeBackInput>;

export const answerInput = z.object({
  proposalId: idInput,
  answer: z.enum(["ACCEPTED", "DECLINED"], "请选择附议或不附议。"),
  /** of the text that was read: one signs what one has seen */
  revision: z.coerce.number().int().min(0),
  note: optionalText(200),
});
export type AnswerInput = z.output<typeof answerInput>;
