"use server";

import { formAction } from "@/lib/action";
import { keepPromise, sayOnPromise } from "@/lib/promise/commands";
import { keepPromiseInput, sayOnPromiseInput } from "@/lib/promise/schema";

export const keepPromiseAction = formAction(keepPromiseInput, keepPromise);
export const sayOnPromiseAction = formAction(sayOnPromiseInput, sayOnPromise);
