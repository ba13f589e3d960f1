import { z } from "zod";
import { ReportKind } from "@/lib/db/generated/enums";
import { dayInput, idInput, optionalId, textInput } from "@/lib/proposal/schema";

const aboutReport = {
  plenaryId: idInput,
  kind: z.enum(ReportKind, "请选择工作报告段落或办理情况通报。"),
  asOf: dayInput("截至的日期"),
  /** The saved text that the form began with; absent: the drafted one. */
  seenId: optionalId,
};

export const saveReportInput = z.object({ ...aboutReport, text: textInput("正文", 20_000) });
export type SaveReportInput = z.infer<typeof saveReportInput>;

export const resetReportInput = z.object(aboutReport);
export type ResetReportInput = z.infer<typeof resetReportInput>;
