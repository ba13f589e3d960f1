import { z } from "zod";

/** 按名册建账号: which directories, and the number of new accounts that the person saw in the preview. */
export const createAccountsInput = z.object({
  units: z.literal("on").optional(),
  heads: z.literal("on").optional(),
  members: z.literal("on").optional(),
  collectives: z.literal("on").optional(),
  seenCount: z.coerce.number().int(),
});
