import { isSecure } from "@/lib/auth-settings";

/** The site's address on papers and in mails: PUBLIC_URL, or where the request came to. */
export function publicUrl(headers: Pick<Headers, "get">): string {
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? "";
  return process.env.PUBLIC_URL || `${isSecure(headers) ? "https" : "http"}://${host}`;
}

/** The site's address where no request is at hand: PUBLIC_URL, or the one that was set. */
export function knownUrl(set: string): string {
  return process.env.PUBLIC_URL || set;
}

/** A page's whole address. */
export function linkTo(site: string, path: string): string {
  return `${site.replace(/\/+$/, "")}${path}`;
}
