"use server";

import { formAction } from "@/lib/action";
import { editPlenary, editSwitches } from "@/lib/plenary/commands";
import { editPlenaryInput, editSwitchesInput } from "@/lib/plenary/schema";

export const editPlenaryAction = formAction(editPlenaryInput, editPlenary);
export const editSwitchesAction = formAction(editSwitchesInput, editSwitches);
