"use server";

import { formAction } from "@/lib/action";
import { overrideClass } from "@/lib/class-override/commands";
import { overrideClassInput } from "@/lib/class-override/schema";

export const overrideClassAction = formAction(overrideClassInput, overrideClass);
