import { z } from "zod";
import { isPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { createUserInput } from "@/lib/user/schema";

/** Empty: no end. */
const endsOn = z
  .string()
  .default("")
  .refine((text) => text === "" || isPlainDate(text), "日期写法不对，应像2027-01-31；不限就空着。")
  .transform((text): PlainDate | null => (isPlainDate(text) ? text : null));

const reason = z.string().default("").pipe(z.string().trim().max(500, "原因请不超过500个字。"));

const REASON = "请写明原因，如换届离任、借调期满。";

export const keepEndInput = z.object({
  userId: z.coerce.number().int(),
  endsOn,
  reason: reason.pipe(z.string().min(1, REASON)),
});
export type KeepEndInput = z.output<typeof keepEndInput>;

const endInput = z
  .object({ endsOn, reason })
  .refine(({ endsOn: day, reason: why }) => day === null || why !== "", {
    path: ["reason"],
    message: REASON,
  });

/** A new account, with its end if it has one from the start. */
export const createAccountInput = z.intersection(createUserInput, endInput);
export type CreateAccountInput = z.output<typeof createAccountInput>;
