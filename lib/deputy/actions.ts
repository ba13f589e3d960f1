"use server";

import { formAction } from "@/lib/action";
import { endDeputy, nameDeputy } from "@/lib/deputy/commands";
import { endDeputyInput, nameDeputyInput } from "@/lib/deputy/schema";

export const nameDeputyAction = formAction(nameDeputyInput, nameDeputy);
export const endDeputyAction = formAction(endDeputyInput, endDeputy);
