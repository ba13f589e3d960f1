"use server";

import { formAction } from "@/lib/action";
import { resetReport, saveReport } from "@/lib/report-text/commands";
import { resetReportInput, saveReportInput } from "@/lib/report-text/schema";

export const saveReportAction = formAction(saveReportInput, saveReport);
export const resetReportAction = formAction(resetReportInput, resetReport);
