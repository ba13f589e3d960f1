import { z } from "zod";

const plenaryId = z.coerce.number().int();

export const closePlenaryInput = z.object({
  plenaryId,
  note: z
    .string()
    .default("")
    .transform((text) => text.trim() || null)
    .refine((text) => text === null || text.length <= 500, "说明请不超过500个字。"),
});

export const reopenPlenaryInput = z.object({
  plenaryId,
  reason: z
    .string("请写明重新开放的原因。")
    .trim()
    .min(1, "请写明重新开放的原因。")
    .max(500, "原因请不超过500个字。"),
});
