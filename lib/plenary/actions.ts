"use server";

import { formAction } from "@/lib/action";
import { paths } from "@/lib/paths";
import { createPlenary, editPlenary, editSwitches } from "@/lib/plenary/commands";
import { createPlenaryInput, editPlenaryInput, editSwitchesInput } from "@/lib/plenary/schema";

export const createPlenaryAction = formAction(createPlenaryInput, async (actor, input) => {
  const { id } = await createPlenary(actor, input);
  return { to: paths.plenaries.show(id) };
});

export const editPlenaryAction = formAction(editPlenaryInput, editPlenary);
export const editSwitchesAction = formAction(editSwitchesInput, editSwitches);
