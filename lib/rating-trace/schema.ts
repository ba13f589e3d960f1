import { z } from "zod";
import { idInput, textInput } from "@/lib/proposal/schema";

export const noteCheckInput = z.object({ traceId: idInput, note: textInput("核对的结果", 300) });
export type NoteCheckInput = z.infer<typeof noteCheckInput>;
