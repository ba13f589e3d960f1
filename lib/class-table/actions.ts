"use server";

import { formAction } from "@/lib/action";
import { addClass, editClasses, removeClass } from "@/lib/class-table/commands";
import { addClassInput, editClassesInput, removeClassInput } from "@/lib/class-table/schema";

export const addClassAction = formAction(addClassInput, addClass);
export const editClassesAction = formAction(editClassesInput, editClasses);
export const removeClassAction = formAction(removeClassInput, removeClass);
