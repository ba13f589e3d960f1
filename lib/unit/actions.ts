"use server";

import { formAction } from "@/lib/action";
import { paths } from "@/lib/paths";
import { addAlias, createUnit, editUnit, removeAlias } from "@/lib/unit/commands";
import { addAliasInput, createUnitInput, editUnitInput, removeAliasInput } from "@/lib/unit/schema";

export const createUnitAction = formAction(createUnitInput, async (actor, input) => {
  const { id } = await createUnit(actor, input);
  return { to: paths.units.show(id) };
});

export const editUnitAction = formAction(editUnitInput, async (actor, input) => {
  await editUnit(actor, input);
  return { to: paths.units.show(input.unitId) };
});

export const addAliasAction = formAction(addAliasInput, addAlias);
export const removeAliasAction = formAction(removeAliasInput, removeAlias);
