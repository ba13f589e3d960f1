"use server";

import { formAction } from "@/lib/action";
import { paths } from "@/lib/paths";
import { addRole, editUser, enableUser, issueSlip, removeRole } from "@/lib/user/commands";
import { aboutUserInput, addRoleInput, editUserInput, removeRoleInput } from "@/lib/user/schema";
import { slipSheet } from "@/lib/user/slips";

export const editUserAction = formAction(editUserInput, async (actor, input) => {
  await editUser(actor, input);
  return { to: paths.users.show(input.userId) };
});

export const addRoleAction = formAction(addRoleInput, async (actor, input) => {
  await addRole(actor, input);
  return { to: paths.users.show(input.userId) };
});

export const removeRoleAction = formAction(removeRoleInput, removeRole);
export const enableUserAction = formAction(aboutUserInput, enableUser);

export const issueSlipAction = formAction(aboutUserInput, async (actor, input) => ({
  shown: await slipSheet([await issueSlip(actor, input)], "新密码.xlsx"),
}));
