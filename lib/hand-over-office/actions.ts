"use server";

import { formAction } from "@/lib/action";
import { removeOffice, saveOffice } from "@/lib/hand-over-office/commands";
import { removeOfficeInput, saveOfficeInput } from "@/lib/hand-over-office/schema";

export const saveOfficeAction = formAction(saveOfficeInput, saveOffice);
export const removeOfficeAction = formAction(removeOfficeInput, removeOffice);
