"use server";

import { formAction } from "@/lib/action";
import { askExport, cancelExport } from "@/lib/long-export/commands";
import { askExportInput, cancelExportInput } from "@/lib/long-export/schema";

export const askExportAction = formAction(askExportInput, askExport);
export const cancelExportAction = formAction(cancelExportInput, cancelExport);
