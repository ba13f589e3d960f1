import fc from "fast-check";
import { expect, test } from "vitest";
import { liesIn, readNetworks } from "@/lib/unit-network/cidr";

test("ranges are read as people list them, and what is none is named", () => {
  expect(readNetworks(" 10.1.2.0/24，10.1.3.7\n2001:DB8::/48 ")).toEqual({
    networks: ["10.1.2.0/24", "10.1.3.7/32", "2001:db8::/48"],
    wrong: [],
  });
  const wrong = ["10.1.2", "10.1.2.0/33", "0.0.0.0/0", "10.1.2.0/24/1", "水利局", "10.0.0.0/-1"];
  expect(readNetworks(wrong.join(" "))).toEqual({ networks: [], wrong });
  expect(readNetworks("  ")).toEqual({ networks: [], wrong: [] });
});

test("an address lies in a range, also as IPv6 writes it; what is no address in none", () => {
  expect(liesIn("10.1.2.200", ["10.1.2.0/24"])).toBe(true);
  expect(liesIn("::ffff:10.1.2.200", ["10.1.2.0/24"])).toBe(true);
  expect(liesIn("10.1.3.1", ["10.1.2.0/24"])).toBe(false);
  expect(liesIn("2001:db8::7", ["10.1.2.0/24", "2001:db8::/48"])).toBe(true);
  expect(liesIn("unknown", ["10.1.2.0/24"])).toBe(false);
  expect(liesIn("10.1.2.3", [])).toBe(false);
});

test("an address lies in a range exactly when their first bits are the same", () => {
  const number = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  const words = (n: number) => [24, 16, 8, 0].map((shift) => (n >>> shift) & 255).join(".");
  fc.assert(
    fc.property(number, number, fc.integer({ min: 8, max: 32 }), (network, address, bits) => {
      const first = (n: number) => Math.floor(n / 2 ** (32 - bits));
      expect(liesIn(words(address), [`${words(network)}/${bits}`])).toBe(
        first(network) === first(address),
      );
      expect(liesIn(words(network), [`${words(network)}/${bits}`])).toBe(true);
    }),
    { numRuns: 200 },
  );
});
