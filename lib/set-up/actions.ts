"use server";

import { publicFormAction } from "@/lib/action";
import { paths } from "@/lib/paths";
import { setUp } from "@/lib/set-up/commands";
import { setUpInput } from "@/lib/set-up/schema";

export const setUpAction = publicFormAction(setUpInput, async (actor, input) => {
  const { token, officeName, plenaryName, term, number, opensOn, closesOn } = input;
  await setUp(actor, {
    token,
    officeName,
    plenary: { name: plenaryName, term, number, opensOn, closesOn },
    administrator: {
      name: input.personName,
      login: input.login,
      mobile: input.mobile,
      password: input.newPassword,
    },
  });
  return { to: paths.signIn({ done: "setup" }) };
});
