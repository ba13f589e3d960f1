"use server";

import { formAction } from "@/lib/action";
import { endAccount, leave } from "@/lib/leaving/commands";
import { leaveInput } from "@/lib/leaving/schema";
import { aboutUserInput } from "@/lib/user/schema";

export const endAccountAction = formAction(aboutUserInput, endAccount);
export const leaveAction = formAction(leaveInput, leave);
