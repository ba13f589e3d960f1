import { z } from "zod";
import { idInput, reasonInput } from "@/lib/proposal/schema";

export const undoSuccessionInput = z.object({ unitId: idInput, reason: reasonInput("撤销原因") });
export type UndoSuccessionInput = z.output<typeof undoSuccessionInput>;
