import { z } from "zod";

const query = z.string().max(4_000).default("");

export const askExportInput = z.object({
  what: z.enum(["REGISTER", "TABLES"]),
  plenaryId: z.coerce.number().int().positive(),
  format: z.enum(["xlsx", "csv", "json"], "请选一种文件。"),
  /** The filter, or the day, as the query of an address. */
  query,
});
export type AskExportInput = z.infer<typeof askExportInput>;

export const cancelExportInput = z.object({ exportId: z.coerce.number().int() });
export type CancelExportInput = z.infer<typeof cancelExportInput>;
