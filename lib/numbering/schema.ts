import { z } from "zod";
import { dayInput, idInput, reasonInput } from "@/lib/proposal/schema";

export const numberCasesInput = z.object({
  plenaryId: idInput,
  numberedOn: dayInput("编号日期"),
  /** how many cases the preview showed */
  seenCount: z.coerce.number().int().nonnegative().optional(),
});

export const takeBackNumbersInput = z.object({
  batchId: idInput,
  reason: reasonInput("收回案号的原因"),
});

export type NumberCasesInput = z.output<typeof numberCasesInput>;
export type TakeBackNumbersInput = z.output<typeof takeBackNumbersInput>;
