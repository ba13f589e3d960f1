import { z } from "zod";
import { isPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { createPlenaryInput } from "@/lib/plenary/schema";

/** The days typed for limits with a fixed date, by the limit's key. */
const fixedDays = z.looseObject({}).transform((input, context) => {
  const days = new Map<string, PlainDate | null>();
  for (const [name, value] of Object.entries(input)) {
    if (!name.startsWith("fixedOn-") || typeof value !== "string") continue;
    const text = value.trim();
    if (text !== "" && !isPlainDate(text))
      context.addIssue({ code: "custom", path: [name], message: "日期请写成 2012-02-20 的样子。" });
    days.set(name.slice("fixedOn-".length), isPlainDate(text) ? text : null);
  }
  return days;
});

/** 新建届次 from a copy: first without `seen`, for the preview; then with what was seen. Empty `copyId`: the standard tables. */
export const openPlenaryInput = z.intersection(
  createPlenaryInput,
  z.intersection(
    z.object({
      copyId: z
        .union([z.literal(""), z.coerce.number().int().positive()], "请从列表里选一个届次。")
        .default("")
        .transform((value) => value || null),
      seen: z.string().max(100).optional(),
    }),
    fixedDays.transform((days) => ({ fixedDays: days })),
  ),
);
