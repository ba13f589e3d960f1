"use server";

import { formAction } from "@/lib/action";
import { editPoints } from "@/lib/member-work/commands";
import { editPointsInput } from "@/lib/member-work/schema";

export const editPointsAction = formAction(editPointsInput, editPoints);
