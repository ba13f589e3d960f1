"use server";

import { formAction } from "@/lib/action";
import { enterDay, enterNotice, removeDays } from "@/lib/calendar-day/commands";
import { enterDayInput, enterNoticeInput, removeDaysInput } from "@/lib/calendar-day/schema";

export const enterNoticeAction = formAction(enterNoticeInput, enterNotice);
export const enterDayAction = formAction(enterDayInput, enterDay);
export const removeDaysAction = formAction(removeDaysInput, removeDays);
