import { z } from "zod";

import { scanInput } from "@/lib/assignment/schema";
import { Adoption, Implementation, Satisfaction } from "@/lib/db/generated/enums";
import { aboutProposal, dayInput, idInput, optionalText } from "@/lib/proposal/schema";

const blankIsNone = (value: unknown) => (value === "" ? undefined : value);

const rating = {
  attitude: z.enum(Satisfaction, "请评价办理态度。"),
  result: z.enum(Satisfaction, "请评价办理结果。"),
  adoption: z.preprocess(blankIsNone, z.enum(Adoption, "请选择采纳情况。").optional()),
  implementation: z.preprocess(blankIsNone, z.enum(Implementation, "请选择落实情况。").optional()),
  comment: optionalText(2000),
};

export const rateInput = z.object({ ...aboutProposal, ...rating });
export type RateInput = z.infer<typeof rateInput>;

export const enterFromPaperInput = z.object({
  ...aboutProposal,
  ...rating,
  returnedOn: dayInput("反馈日期"),
  scan: scanInput,
});
export type EnterFromPaperInput = z.infer<typeof enterFromPaperInput>;

export const openRatingsInput = z.object({ plenaryId: idInput });
export type OpenRatingsInput = z.infer<typeof openRatingsInput>;

export const confirmRatingInput = z.object({ ...aboutProposal, feedbackId: idInput });
export type ConfirmRatingInput = z.infer<typeof confirmRatingInput>;
