import { z } from "zod";
import { dayInput, idInput, idsInput, reasonInput } from "@/lib/proposal/schema";

export const handOverBatchInput = z.object({
  plenaryId: idInput,
  handedOverOn: dayInput("交办日期"),
  proposalIds: idsInput.refine((ids) => ids.length > 0, "请至少勾选一件提案。"),
  /** what the preview showed of the choices, see seenOf */
  seen: z.string().max(100),
});
export type HandOverBatchInput = z.infer<typeof handOverBatchInput>;

export const undoBatchInput = z.object({ batchId: idInput, reason: reasonInput("撤销原因") });
export type UndoBatchInput = z.infer<typeof undoBatchInput>;
