import "server-only";

import { randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";

import { addressOf } from "@/lib/address";
import { isSecure, secretOfSite } from "@/lib/auth-settings";
import { openedMark, type Sender } from "@/lib/rating-trace/trace";

const DEVICE_COOKIE = "tian-device";
const KEPT_SECONDS = 400 * 24 * 60 * 60;

/**
 * Who sends a rating: the address, and the random id that this browser keeps from its first rating on. Only in an
 * action: a page can set no cookie.
 */
export async function currentSender(): Promise<Sender> {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  const kept = jar.get(DEVICE_COOKIE)?.value;
  const device = kept && /^[0-9a-f]{32}$/.test(kept) ? kept : randomBytes(16).toString("hex");
  jar.set(DEVICE_COOKIE, device, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure(sent),
    maxAge: KEPT_SECONDS,
  });
  return { address: addressOf(sent), device };
}

/** For a case's form to carry: it was opened now. */
export function openedNow(caseId: number): string {
  return openedMark(secretOfSite(), caseId, new Date());
}
