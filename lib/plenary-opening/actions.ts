"use server";

import { formAction } from "@/lib/action";
import { paths } from "@/lib/paths";
import { openPlenary } from "@/lib/plenary-opening/commands";
import { openPlenaryInput } from "@/lib/plenary-opening/schema";

export const openPlenaryAction = formAction(openPlenaryInput, async (actor, input) => {
  const answer = await openPlenary(actor, input);
  return "id" in answer ? { to: paths.plenaries.show(answer.id) } : { shown: answer.preview };
});
