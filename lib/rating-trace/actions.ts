"use server";

import { formAction } from "@/lib/action";
import { noteCheck } from "@/lib/rating-trace/commands";
import { noteCheckInput } from "@/lib/rating-trace/schema";

export const noteCheckAction = formAction(noteCheckInput, noteCheck);
