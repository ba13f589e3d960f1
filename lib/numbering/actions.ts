"use server";

import { formAction } from "@/lib/action";
import { numberCases, takeBackNumbers } from "@/lib/numbering/commands";
import { numberCasesInput, takeBackNumbersInput } from "@/lib/numbering/schema";

export const numberCasesAction = formAction(numberCasesInput, numberCases);
export const takeBackNumbersAction = formAction(takeBackNumbersInput, takeBackNumbers);
