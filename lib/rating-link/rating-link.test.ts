import fc from "fast-check";
import { expect, test } from "vitest";
import { LINK_REFUSAL, linkState } from "@/lib/rating-link/state";
import { hashOfToken, newSeed, tokenOf } from "@/lib/rating-link/token";

const link = { usedAt: null, revokedAt: null, expiresOn: "2012-08-17" as const };

test("a link opens through its last day, until used or taken back", () => {
  expect(linkState(link, "2012-08-17")).toBe("open");
  expect(linkState(link, "2012-08-18")).toBe("expired");
  expect(linkState({ ...link, usedAt: new Date(0) }, "2012-08-18")).toBe("used");
  expect(linkState({ ...link, revokedAt: new Date(0) }, "2012-08-01")).toBe("revoked");
  expect(new Set(Object.values(LINK_REFUSAL)).size).toBe(3);
});

test("a token needs the seed and the secret, fits an address, and its hash does not hold it", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (secret) => {
      const [one, other] = [newSeed(), newSeed()];
      const token = tokenOf(one, secret);
      expect(token).toMatch(/^[\w-]{22}$/);
      expect(tokenOf(one, secret)).toBe(token);
      expect(tokenOf(other, secret)).not.toBe(token);
      expect(tokenOf(one, `${secret}x`)).not.toBe(token);
      expect(hashOfToken(token)).not.toContain(token);
    }),
  );
});
