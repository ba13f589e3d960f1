import fc from "fast-check";
import { expect, test } from "vitest";

import {
  addDays,
  daysBetween,
  fromDayNumber,
  toDayNumber,
  weekday,
} from "@/lib/calendar/plain-date";
import { daysOfState } from "@/lib/calendar/state-days";
import { isWorkday } from "@/lib/calendar/workdays";
import { nextOpening, type Rhythm, rhythmWords } from "@/lib/feedback/rhythm";

const table = daysOfState();
const FRIDAYS = { weekday: 5, weeks: 1 };
const next = (
  lastOn: string | null,
  waitsSince: string | null,
  today: string,
  rhythm: Rhythm = FRIDAYS,
) => nextOpening(table, rhythm, { lastOn, waitsSince }, today);

test("every Friday, moved over 端午 to the next working day", () => {
  expect(next(null, "2012-06-11", "2012-06-12")).toBe("2012-06-15");
  // 22 to 24 June were off.
  expect(next("2012-06-15", "2012-06-18", "2012-06-18")).toBe("2012-06-25");
  // Opened late on the Monday: the Friday of the same week is next.
  expect(next("2012-06-25", "2012-06-26", "2012-06-26")).toBe("2012-06-29");
  expect(rhythmWords(FRIDAYS)).toBe("每周星期五");
});

test("every second week counts from the last opening in the rhythm", () => {
  const rhythm = { weekday: 5, weeks: 2 };
  expect(next("2012-06-01", "2012-06-04", "2012-06-04", rhythm)).toBe("2012-06-15");
  expect(next("2012-06-15", "2012-06-18", "2012-06-18", rhythm)).toBe("2012-06-29");
  expect(rhythmWords({ weekday: 7, weeks: 2 })).toBe("每两周星期日");
});

test("after weeks without a rating the rhythm goes on: nothing that came in today is due at once", () => {
  expect(next("2012-03-02", "2012-06-11", "2012-06-11")).toBe("2012-06-15");
  expect(next("2012-03-02", null, "2012-06-11")).toBe("2012-06-15");
  // What was due and not opened stays due.
  expect(next("2012-06-01", "2012-06-04", "2012-06-20")).toBe("2012-06-08");
});

const day = fc
  .integer({ min: toDayNumber("2008-01-01"), max: toDayNumber("2026-01-01") })
  .map(fromDayNumber);
const rhythms = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  weeks: fc.constantFrom(1, 2),
});

test("is a working day after the last opening, never before what waits, and within its weeks", () => {
  fc.assert(
    fc.property(
      rhythms,
      day,
      fc.option(fc.nat(60)),
      fc.option(fc.nat(60)),
      (rhythm, today, opened, waits) => {
        const lastOn = opened === null ? null : addDays(today, -opened);
        const waitsSince = waits === null ? null : addDays(today, -waits);
        const due = nextOpening(table, rhythm, { lastOn, waitsSince }, today);
        expect(isWorkday(table, due)).toBe(true);
        expect(due >= (waitsSince ?? today)).toBe(true);
        if (lastOn) expect(due > lastOn).toBe(true);
        // The longest holiday moves a day by less than two weeks.
        const from = lastOn && lastOn > (waitsSince ?? today) ? lastOn : (waitsSince ?? today);
        expect(daysBetween(from, due)).toBeLessThan(14 * rhythm.weeks + 14);
      },
    ),
    { numRuns: 400 },
  );
});

test("openings that are always on time keep their distance: no week of the rhythm is left out", () => {
  fc.assert(
    fc.property(rhythms, day, (rhythm, start) => {
      let lastOn = nextOpening(table, rhythm, { lastOn: null, waitsSince: start }, start);
      for (let at = 0; at < 30; at += 1) {
        const waitsSince = addDays(lastOn, 1);
        const due = nextOpening(table, rhythm, { lastOn, waitsSince }, waitsSince);
        expect(daysBetween(lastOn, due)).toBeLessThan(7 * rhythm.weeks + 14);
        if (weekday(due) === rhythm.weekday % 7 && weekday(lastOn) === rhythm.weekday % 7)
          expect(daysBetween(lastOn, due) % 7).toBe(0);
        lastOn = due;
      }
    }),
    { numRuns: 60 },
  );
});
