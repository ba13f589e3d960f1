import { z } from "zod";
import { idInput, reasonInput } from "@/lib/proposal/schema";

export const undoImportInput = z.object({
  batchId: idInput,
  reason: reasonInput("撤销导入的原因"),
});
