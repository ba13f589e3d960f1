import "server-only";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";

import { type Actor, publicActor } from "@/lib/actor";
import { SESSION_COOKIE, SESSION_SECONDS, secretOfSite, isSecure } from "@/lib/auth-settings";
import { readOffice, todayOf } from "@/lib/office/queries";
import { paths } from "@/lib/paths";
import { findSignedIn, type SessionKey, type SignedIn } from "@/lib/sign-in/queries";

/** The committee, read once per request. */
export const currentOffice = cache(readOffice);

/** The committee's today, the same for the whole request. */
export const currentToday = cache(async () => todayOf(await currentOffice(), new Date()));

/**
 * Who is signed in, or null. The token is checked against the database on each request, so that a disabled
 * account, a changed password or a role taken away ends the session at once.
 */
export const signedInOrNull = cache(async (): Promise<SignedIn | null> => {
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  if (!token) return null;
  const key = await readToken(token);
  return key && findSignedIn(key, await currentToday());
});

/** The person and the role they act in, or null. A first password must be changed before anything else. */
export async function actorOrNull(): Promise<Actor | null> {
  const signedIn = await signedInOrNull();
  return signedIn && !signedIn.mustChangePassword ? signedIn.actor : null;
}

/** The person and the role they act in; leads to the sign-in, or to the change of a first password. */
export async function currentActor(): Promise<Actor> {
  const signedIn = await currentSignedIn();
  if (signedIn.mustChangePassword) redirect(paths.account.password);
  return signedIn.actor;
}

/** As currentActor, for the pages of one's own account, which a first password opens as well. */
export async function currentSignedIn(): Promise<SignedIn> {
  const signedIn = await signedInOrNull();
  if (signedIn) return signedIn;
  const from = (await headers()).get("x-path");
  redirect(paths.signIn({ from: from === paths.home ? null : from }));
}

/** For pages that anyone may open: the person if signed in, else the public. */
export async function anyActor(): Promise<Actor> {
  return (await actorOrNull()) ?? publicActor(await currentToday());
}

async function readToken(token: string): Promise<SessionKey | null> {
  // A token that is forged, expired or of another secret decodes to an error: nobody is signed in.
  const payload = await decode({ token, secret: secretOfSite() }).catch(() => null);
  const { userId, grantId, version } = payload ?? {};
  if (typeof userId !== "number" || typeof grantId !== "number" || typeof version !== "number")
    return null;
  return { userId, grantId, version };
}

/** Writes the session anew after a change of role or password. Only in an action. */
export async function renewSession(key: SessionKey): Promise<void> {
  const token = await encode({
    token: { ...key, sub: String(key.userId) },
    secret: secretOfSite(),
    maxAge: SESSION_SECONDS,
  });
  (await cookies()).set(SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure(await headers()),
    maxAge: SESSION_SECONDS,
  });
}

/** Forgets the session in this browser. Only in an action. */
export async function endSession(): Promise<void> {
  (await cookies()).delete(SESSION_COOKIE);
}
