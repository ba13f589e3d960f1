import { z } from "zod";

import type { Said } from "@/lib/consultation/corrected";
import { confirmConsultationInput } from "@/lib/consultation/schema";
import { answersIn, type SuggestionAnswer } from "@/lib/feedback/answers";
import { ratingFields } from "@/lib/feedback/schema";
import { aboutProposal, idsInput, textInput } from "@/lib/proposal/schema";

export const issueLinkInput = z.object(aboutProposal);
export type IssueLinkInput = z.infer<typeof issueLinkInput>;

export const issueLinksInput = z.object({ cases: idsInput });
export type IssueLinksInput = z.infer<typeof issueLinksInput>;

export const revokeLinkInput = z.object({ ...aboutProposal, reason: textInput("收回的原因", 200) });
export type RevokeLinkInput = z.infer<typeof revokeLinkInput>;

/** The proposer's word on one consultation, in a form that has several: word-12, wordNote-12, correctedOn-12 … */
export type Word = Said & { consultationId: number };

const WORD_INPUT = confirmConsultationInput.omit({ consultationId: true });

/** The inputs' names without the consultation's number. */
export const WORD_FIELDS = {
  confirmed: "word",
  note: "wordNote",
  correctedOn: "correctedOn",
  correctedMode: "correctedMode",
  correctedPeople: "correctedPeople",
} as const satisfies Record<keyof z.input<typeof WORD_INPUT>, string>;

/** Only words that were said: a choice is made, and what is written badly beside it is a fault at its field. */
function wordsIn(form: Record<string, unknown>, context: z.RefinementCtx): Word[] {
  return Object.entries(form).flatMap(([name, value]) => {
    const id = /^word-(\d{1,9})$/.exec(name)?.[1];
    if (!id || !["yes", "correct", "no"].includes(String(value))) return [];
    const typed = Object.fromEntries(
      Object.entries(WORD_FIELDS).map(([field, input]) => [field, form[`${input}-${id}`]]),
    );
    const parsed = WORD_INPUT.safeParse(typed);
    if (parsed.success) return [{ consultationId: Number(id), ...parsed.data }];
    for (const { path, message } of parsed.error.issues) {
      const input = WORD_FIELDS[path[0] as keyof typeof WORD_FIELDS];
      context.addIssue({ code: "custom", path: [`${input}-${id}`], message });
    }
    return [];
  });
}

export const rateByLinkInput = z
  .looseObject({ token: z.string().max(100), ...ratingFields })
  .transform((form, context): typeof form & { answers: SuggestionAnswer[]; words: Word[] } => ({
    ...form,
    answers: answersIn(form),
    words: wordsIn(form, context),
  }));
export type RateByLinkInput = z.infer<typeof rateByLinkInput>;
