import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical, type Json, sha256 } from "@/lib/frozen-report/canonical";
import { definitionsVersion } from "@/lib/frozen-report/definitions";

test("one value has one text, whatever the order of its keys", () => {
  expect(canonical({ b: [1, "二", null], a: { d: true, c: "" } })).toBe(
    '{"a":{"c":"","d":true},"b":[1,"二",null]}',
  );
  // As a report holds them: numbers that are whole and exact.
  const values = [fc.maxSafeInteger(), fc.string(), fc.boolean(), fc.constant(null)];
  const whole = fc
    .anything({ values, maxDepth: 3 })
    .map((value) => JSON.parse(JSON.stringify(value)) as Json);
  fc.assert(
    fc.property(whole, (value) => {
      const text = canonical(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(canonical(turned(value))).toBe(text);
    }),
  );
});

function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, turned(one)]),
  );
}

test("what has no one text is refused; the hash is the usual one", () => {
  expect(() => canonical(0.1)).toThrow(TypeError);
  expect(() => canonical({ a: undefined as unknown as Json })).toThrow(TypeError);
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(definitionsVersion()).toMatch(/^1-[0-9a-f]{8}$/);
});
