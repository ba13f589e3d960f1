/**
 * Where a request came from, for counting wrong passwords: the entry of x-forwarded-for that the nearest proxy
 * (or Next itself) added last. Earlier entries are the sender's own words.
 */
export function addressOf(headers: Pick<Headers, "get">): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
