import { createHash, randomBytes } from "node:crypto";

/** Names that next-auth, the proxy and the session's reader must agree on. */
export const SESSION_COOKIE = "tian-session";
export const CSRF_COOKIE = "tian-csrf";

/** A session lasts a working week; each sign-in begins a new one. */
export const SESSION_SECONDS = 5 * 24 * 60 * 60;

/** The site's secret, made on first start and kept beside the data. */
export function secretOfSite(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set: start through `npm start`");
  return secret;
}

/** Whether the page is opened over https, also behind a proxy: then cookies are for https only. */
export function isSecure(headers: Pick<Headers, "get">): boolean {
  return headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https";
}

/** A new csrf cookie as next-auth writes and checks it: the token, and its hash with the secret. */
export function newCsrfCookie(): string {
  const token = randomBytes(32).toString("hex");
  return `${token}|${createHash("sha256").update(`${token}${secretOfSite()}`).digest("hex")}`;
}

/** The token that a form must send back, from the cookie. */
export function csrfTokenOf(cookie: string | undefined): string {
  return cookie?.split("|")[0] ?? "";
}
