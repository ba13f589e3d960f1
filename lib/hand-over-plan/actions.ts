"use server";

import { formAction } from "@/lib/action";
import { adopt, adoptWishes, savePlan } from "@/lib/hand-over-plan/commands";
import { adoptInput, adoptWishesInput, savePlanInput } from "@/lib/hand-over-plan/schema";

export const savePlanAction = formAction(savePlanInput, savePlan);
export const adoptAction = formAction(adoptInput, adopt);
export const adoptWishesAction = formAction(adoptWishesInput, adoptWishes);
