"use server";

import { formAction } from "@/lib/action";
import { publish, withdrawPublication } from "@/lib/publication/commands";
import { publishInput, withdrawPublicationInput } from "@/lib/publication/schema";

export const publishAction = formAction(publishInput, publish);
export const withdrawPublicationAction = formAction(withdrawPublicationInput, withdrawPublication);
