import { createHash, createHmac, randomBytes } from "node:crypto";

/** What a link's token is made from, together with the site's secret. */
export function newSeed(): string {
  return randomBytes(16).toString("hex");
}

/**
 * The token in a link's address, 132 bits. It is made from the seed and the site's secret whenever it is printed,
 * so that the database alone, or a copy of it, opens no link.
 */
export function tokenOf(seed: string, secret: string): string {
  return createHmac("sha256", secret)
    .update(`rating-link:${seed}`)
    .digest("base64url")
    .slice(0, 22);
}

/** One for a mail: made while it is sent, kept nowhere, and so never made again. */
export function newToken(): string {
  return randomBytes(16).toString("base64url");
}

/** Only this hash of a token is kept. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
