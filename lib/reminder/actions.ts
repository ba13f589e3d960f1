"use server";

import { formAction } from "@/lib/action";
import { remindNow, remindUnit } from "@/lib/reminder/commands";
import { remindNowInput, remindUnitInput } from "@/lib/reminder/schema";

export const remindNowAction = formAction(remindNowInput, remindNow);
export const remindUnitAction = formAction(remindUnitInput, remindUnit);
