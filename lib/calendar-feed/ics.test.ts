import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/plain-date";
import { icsOf } from "@/lib/calendar-feed/ics";

const STAMP = new Date("2012-06-27T02:03:04.567Z");
const SITE = "https://cppcc.example:8443/";
const day = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays("2008-01-01", n));
const text = fc
  .array(fc.constantFrom("第", "086", "号", "，", ",", ";", "\\", "\n", ":", "🏛", "提案", " "), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

/** As a calendar program reads it. */
function read(source: string) {
  const calendar = new ICAL.Component(ICAL.parse(source));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      wholeDay: event.startDate.isDate,
      stamp: String(component.getFirstPropertyValue("dtstamp")),
      url: String(component.getFirstPropertyValue("url")),
    };
  });
}

test("a parser reads back what was written, whatever the words hold; no line is over 75 octets", () => {
  const one = fc.record({ on: day, summary: text });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), (days) => {
      const all = days.map((own, n) => ({ ...own, key: `limit-${n}`, path: `/proposals/${n}` }));
      const source = icsOf(all, "临安市政协；提案,办理", SITE, STAMP);
      expect(read(source)).toEqual(
        all.map(({ key, on, summary, path }) => ({
          uid: `${key}@cppcc.example`,
          summary,
          start: on,
          end: addDays(on, 1),
          wholeDay: true,
          stamp: "2012-06-27T02:03:04Z",
          url: `https://cppcc.example:8443${path}`,
        })),
      );
      expect(source.endsWith("END:VCALENDAR\r\n")).toBe(true);
      for (const line of source.split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n\uFFFD]/);
      }
    }),
    { numRuns: 60 },
  );
});

test("the same matter keeps its UID at each writing", () => {
  const one = { key: "limit-1-2-REPLY-1", summary: "086号提案答复期限", path: "/proposals/1" };
  const [before, after] = ["2012-06-28", "2012-07-31"].map(
    (on) => read(icsOf([{ ...one, on }], "甲", SITE, new Date()))[0],
  );
  expect(after?.uid).toBe(before?.uid);
  expect(after?.start).toBe("2012-07-31");
});
