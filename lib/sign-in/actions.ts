"use server";

import { cookies, headers } from "next/headers";

import { accountFormAction, formAction } from "@/lib/action";
import { addressOf } from "@/lib/address";
import { isSecure } from "@/lib/auth-settings";
import { paths } from "@/lib/paths";
import { currentSignedIn, endSession, renewSession } from "@/lib/session";
import {
  changeEmail,
  changePassword,
  chooseTheme,
  signOut,
  switchRole,
} from "@/lib/sign-in/commands";
import {
  changePasswordInput,
  noInput,
  ownEmailInput,
  switchRoleInput,
  themeInput,
} from "@/lib/sign-in/schema";

export const switchRoleAction = formAction(switchRoleInput, async (actor, input) => {
  await renewSession(await switchRole(actor, input));
  return { to: paths.home };
});

export const changePasswordAction = accountFormAction(changePasswordInput, async (actor, input) => {
  const { grantId } = await currentSignedIn();
  const address = addressOf(await headers());
  await renewSession(await changePassword(actor, { ...input, grantId, address }));
  return { to: paths.home };
});

export const signOutAction = accountFormAction(noInput, async (actor) => {
  await signOut(actor);
  await endSession();
  return { to: paths.signIn() };
});

export const changeEmailAction = formAction(ownEmailInput, changeEmail);

export const chooseThemeAction = formAction(themeInput, async (actor, input) => {
  await chooseTheme(actor, input);
  const secure = isSecure(await headers());
  (await cookies()).set("theme", input.theme, {
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: 365 * 24 * 60 * 60,
  });
});
