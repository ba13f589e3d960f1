import { z } from "zod";

import { scanInput } from "@/lib/assignment/schema";
import { Adoption, Implementation, Satisfaction } from "@/lib/db/generated/enums";
import { answersIn, type SuggestionAnswer } from "@/lib/feedback/answers";
import { aboutProposal, dayInput, idInput, optionalText } from "@/lib/proposal/schema";

const blankIsNone = (value: unknown) => (value === "" ? undefined : value);

/** What the 征询意见表 asks, wherever it is filled in. */
export const ratingFields = {
  attitude: z.enum(Satisfaction, "请评价办理态度。"),
  result: z.enum(Satisfaction, "请评价办理结果。"),
  adoption: z.preprocess(blankIsNone, z.enum(Adoption, "请选择采纳情况。").optional()),
  implementation: z.preprocess(blankIsNone, z.enum(Implementation, "请选择落实情况。").optional()),
  comment: optionalText(2000),
  agreesWithClass: z.preprocess(
    blankIsNone,
    z.enum(["yes", "no"], "请选择同意或不同意。").optional(),
  ),
  expectation: optionalText(1000),
  /** When the form was opened, as the page wrote it. */
  opened: z.string().max(100).optional(),
};

/** Beside the fields that every form has, one for each suggestion. */
export const withAnswers = <Form extends Record<string, unknown>>(
  form: Form,
): Form & { answers?: SuggestionAnswer[] } => ({ ...form, answers: answersIn(form) });

export const rateInput = z
  .looseObject({ ...aboutProposal, ...ratingFields })
  .transform(withAnswers);
export type RateInput = z.infer<typeof rateInput>;

export const enterFromPaperInput = z
  .looseObject({
    ...aboutProposal,
    ...ratingFields,
    returnedOn: dayInput("反馈日期"),
    scan: scanInput,
  })
  .transform(withAnswers);
export type EnterFromPaperInput = z.infer<typeof enterFromPaperInput>;

export const openRatingsInput = z.object({ plenaryId: idInput, reason: optionalText(200) });
export type OpenRatingsInput = z.infer<typeof openRatingsInput>;

export const confirmRatingInput = z.object({ ...aboutProposal, feedbackId: idInput });
export type ConfirmRatingInput = z.infer<typeof confirmRatingInput>;
