import { z } from "zod";

import { answersIn, type SuggestionAnswer } from "@/lib/feedback/answers";
import { ratingFields } from "@/lib/feedback/schema";
import { aboutProposal, idsInput, textInput } from "@/lib/proposal/schema";

export const issueLinkInput = z.object(aboutProposal);
export type IssueLinkInput = z.infer<typeof issueLinkInput>;

export const issueLinksInput = z.object({ cases: idsInput });
export type IssueLinksInput = z.infer<typeof issueLinksInput>;

export const revokeLinkInput = z.object({ ...aboutProposal, reason: textInput("收回的原因", 200) });
export type RevokeLinkInput = z.infer<typeof revokeLinkInput>;

/** The proposer's word on one consultation, in a form that has several: word-12, wordNote-12. */
export type Word = { consultationId: number; confirmed: boolean; note: string | undefined };

function wordsIn(form: Record<string, unknown>): Word[] {
  return Object.entries(form).flatMap(([name, value]) => {
    const id = /^word-(\d{1,9})$/.exec(name)?.[1];
    if (!id || (value !== "yes" && value !== "no")) return [];
    const note = form[`wordNote-${id}`];
    const text = typeof note === "string" ? note.trim().slice(0, 500) : "";
    return [{ consultationId: Number(id), confirmed: value === "yes", note: text || undefined }];
  });
}

export const rateByLinkInput = z
  .looseObject({ token: z.string().max(100), ...ratingFields })
  .transform((form): typeof form & { answers: SuggestionAnswer[]; words: Word[] } => ({
    ...form,
    answers: answersIn(form),
    words: wordsIn(form),
  }));
export type RateByLinkInput = z.infer<typeof rateByLinkInput>;
