"use server";

import { formAction } from "@/lib/action";
import { undoSuccession } from "@/lib/succession-undo/commands";
import { undoSuccessionInput } from "@/lib/succession-undo/schema";

export const undoSuccessionAction = formAction(undoSuccessionInput, undoSuccession);
