"use server";

import { createAccount, keepEnd } from "@/lib/account-end/commands";
import { createAccountInput, keepEndInput } from "@/lib/account-end/schema";
import { formAction } from "@/lib/action";
import { paths } from "@/lib/paths";
import { slipSheet } from "@/lib/user/slips";

export const createAccountAction = formAction(createAccountInput, async (actor, input) => {
  const { slip } = await createAccount(actor, input);
  return { shown: await slipSheet([slip], "新账号.xlsx") };
});

export const keepEndAction = formAction(keepEndInput, async (actor, input) => {
  await keepEnd(actor, input);
  return { to: paths.users.show(input.userId) };
});
