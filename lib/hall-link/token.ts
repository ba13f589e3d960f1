import { createHash, randomBytes } from "node:crypto";

/** A new token: 192 random bits, in letters that an address may hold. */
export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/** Only this hash of a link's token is kept. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
