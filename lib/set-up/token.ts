import { createHash } from "node:crypto";

/** Only this hash of a set-up link's token is kept. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
