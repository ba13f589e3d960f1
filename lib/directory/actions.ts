"use server";

import { formAction } from "@/lib/action";
import { createAccounts } from "@/lib/directory/commands";
import { createAccountsInput } from "@/lib/directory/schema";
import { slipSheet } from "@/lib/user/slips";

export const createAccountsAction = formAction(createAccountsInput, async (actor, input) => ({
  shown: await slipSheet(await createAccounts(actor, input), "账号和首次密码.xlsx"),
}));
