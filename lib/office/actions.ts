"use server";

import { publicFormAction } from "@/lib/action";
import { moveDemoToday } from "@/lib/office/commands";
import { moveDemoTodayInput } from "@/lib/office/schema";

export const moveDemoTodayAction = publicFormAction(moveDemoTodayInput, moveDemoToday);
