import { isSecure } from "@/lib/auth-settings";

/** The site's address on papers and in mails: PUBLIC_URL, or where the request came to. */
export function publicUrl(headers: Pick<Headers, "get">): string {
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? "";
  return process.env.PUBLIC_URL || `${isSecure(headers) ? "https" : "http"}://${host}`;
}
