import { z } from "zod";
import { HandlingMode } from "@/lib/db/generated/enums";
import { aboutProposal, idInput, idsInput, optionalId } from "@/lib/proposal/schema";

export const savePlanInput = z.object({
  ...aboutProposal,
  mode: z.enum(HandlingMode, "请选择办理方式。"),
  leadUnitId: optionalId,
  assistUnitIds: idsInput,
  separateUnitIds: idsInput,
});
export type SavePlanInput = z.infer<typeof savePlanInput>;

/** What a row's button takes over: the proposer's wish, or the committee's suggestion. */
export const ADOPTED = ["wish", "suggestion"] as const;

/** wish-17: one button a row says both. */
export const adoptInput = z.object({
  adopt: z.string("请在要采用的那一行按按钮。").transform((value, context) => {
    const match = /^(wish|suggestion)-([1-9]\d{0,8})$/.exec(value);
    if (!match) {
      context.addIssue({ code: "custom", message: "请在要采用的那一行按按钮。" });
      return z.NEVER;
    }
    return { from: match[1] as (typeof ADOPTED)[number], proposalId: Number(match[2]) };
  }),
});
export type AdoptInput = z.infer<typeof adoptInput>;

export const adoptWishesInput = z.object({ plenaryId: idInput });
export type AdoptWishesInput = z.infer<typeof adoptWishesInput>;
