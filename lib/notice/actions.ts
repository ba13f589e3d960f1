"use server";

import { formAction } from "@/lib/action";
import { markAllRead, markRead } from "@/lib/notice/commands";
import { readAllInput, readNoticeInput } from "@/lib/notice/schema";

export const markReadAction = formAction(readNoticeInput, markRead);
export const markAllReadAction = formAction(readAllInput, markAllRead);
