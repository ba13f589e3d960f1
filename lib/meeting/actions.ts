"use server";

import { formAction } from "@/lib/action";
import { recordMeeting } from "@/lib/meeting/commands";
import { recordMeetingInput } from "@/lib/meeting/schema";

export const recordMeetingAction = formAction(recordMeetingInput, recordMeeting);
