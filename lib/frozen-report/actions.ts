"use server";

import { formAction } from "@/lib/action";
import { freezeReport } from "@/lib/frozen-report/commands";
import { freezeInput } from "@/lib/frozen-report/schema";

export const freezeReportAction = formAction(freezeInput, freezeReport);
