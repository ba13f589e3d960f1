import fc from "fast-check";
import { expect, it } from "vitest";
import { knownAtWords, momentOf, momentWords, parseKnownAt } from "@/lib/figures/known-at";

it("means the end of a day, or of a minute, in China", () => {
  expect(momentOf("2012-06-26")?.toISOString()).toBe("2012-06-26T15:59:59.999Z");
  expect(momentOf("2012-06-26T09:05")?.toISOString()).toBe("2012-06-26T01:05:59.999Z");
  expect(momentOf(null)).toBeNull();
  expect(knownAtWords("2012-06-26")).toBe("2012年6月26日24时");
  expect(knownAtWords("2012-06-26T09:05")).toBe("2012年6月26日9:05");
  expect(momentWords(new Date("2012-06-25T16:30:00Z"))).toBe("2012年6月26日0:30");
});

it.each(["", "2012-02-30", "2012-06-26T25:00", "2012-02-30T10:00", "yesterday", "26.6.2012", "1"])(
  "names no moment: %j",
  (text) => expect(parseKnownAt(text)).toBeNull(),
);

it("is read back as it was written", () => {
  const date = fc.date({
    min: new Date("2000-01-01"),
    max: new Date("2099-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, (moment) => {
      const iso = moment.toISOString();
      for (const text of [iso, iso.slice(0, 10), iso.slice(0, 16)]) {
        const parsed = parseKnownAt(text)!;
        expect(parseKnownAt(parsed)).toBe(text);
        expect(momentOf(parsed)!.getTime()).not.toBeNaN();
      }
      expect(momentOf(parseKnownAt(iso))).toEqual(moment);
    }),
  );
});
