import { z } from "zod";
import { aboutAssignment, scanInput } from "@/lib/assignment/schema";
import { optionalDay, optionalText, textInput } from "@/lib/proposal/schema";
import { numberFields } from "@/lib/reply/schema";

/** What is judged is what was shown. */
const seen = { ...aboutAssignment, revision: z.coerce.number().int().positive() };

export const checkDraftInput = z.object({ ...seen, checker: textInput("核稿人", 50) });
export type CheckDraftInput = z.infer<typeof checkDraftInput>;

export const signDraftInput = z.object({
  ...seen,
  /** only where a clerk enters the head's signature on paper */
  signer: optionalText(50),
  signedOn: optionalDay,
  scan: scanInput,
});
export type SignDraftInput = z.infer<typeof signDraftInput>;

export const passDraftInput = z.object(seen);
export type PassDraftInput = z.infer<typeof passDraftInput>;

export const sendBackDraftInput = z.object({ ...seen, reason: textInput("退回的原因", 1000) });
export type SendBackDraftInput = z.infer<typeof sendBackDraftInput>;

export const sendDraftInput = z.object({
  ...seen,
  ...numberFields,
  letterOn: optionalDay,
  noConsultationReason: optionalText(500),
});
export type SendDraftInput = z.infer<typeof sendDraftInput>;
