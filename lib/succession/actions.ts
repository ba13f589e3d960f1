"use server";

import { formAction } from "@/lib/action";
import { succeedUnit } from "@/lib/succession/commands";
import { succeedUnitInput } from "@/lib/succession/schema";

export const succeedUnitAction = formAction(succeedUnitInput, succeedUnit);
