"use server";

import { formAction } from "@/lib/action";
import { closePlenary, reopenPlenary } from "@/lib/plenary-closing/commands";
import { closePlenaryInput, reopenPlenaryInput } from "@/lib/plenary-closing/schema";

export const closePlenaryAction = formAction(closePlenaryInput, closePlenary);
export const reopenPlenaryAction = formAction(reopenPlenaryInput, reopenPlenary);
