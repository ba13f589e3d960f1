import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/plain-date";
import { daysOfState } from "@/lib/calendar/state-days";
import { fitsPromise, parsePromiseFilter, promiseQuery } from "@/lib/promise/filter";
import { dayOfRung, rungToSend } from "@/lib/promise/ladder";
import { PROMISE_STATE, PROMISE_STATES, promiseInWords, promiseState } from "@/lib/promise/state";

const table = daysOfState();
const dueOn = "2012-06-29";
const open = { dueOn, kept: null };
const kept = (on: string, confirmed: boolean | null = null) => ({
  dueOn,
  kept: { id: 1, on, confirmed },
});
const state = (one: Parameters<typeof promiseState>[1], asOf: string) =>
  `${promiseState(table, one, asOf)} ${promiseInWords(table, one, asOf)}`;

test("a promise runs, is soon, is due, and is late from the day after", () => {
  expect(state(open, "2012-06-04")).toBe("RUNNING 剩18个工作日");
  expect(state(open, "2012-06-21")).toBe("SOON 剩5个工作日");
  expect(state(open, "2012-06-29")).toBe("SOON 今天到期");
  expect(state(open, "2012-06-30")).toBe("LATE 已过期");
  expect(state(open, "2012-07-03")).toBe("LATE 超2个工作日");
});

test("kept counts from its day, says how late it was, and does not count where it is denied", () => {
  expect(state(kept("2012-06-20"), "2012-06-21")).toBe("KEPT 6月20日兑现");
  expect(promiseState(table, kept("2012-06-25"), "2012-06-21")).toBe("SOON");
  expect(state(kept("2012-07-03", true), "2012-07-04")).toBe(
    "CONFIRMED 7月3日兑现，比承诺迟2个工作日",
  );
  expect(state(kept("2012-06-20", false), "2012-07-03")).toBe("DENIED 超2个工作日");
});

test("the ladder: five working days before, on the day, the day after; what was missed is skipped", () => {
  const promise = { dueOn, madeOn: "2012-06-01" };
  expect(dayOfRung(table, dueOn, -5)).toBe("2012-06-21");
  expect(rungToSend(table, promise, [], "2012-06-20")).toBeNull();
  expect(rungToSend(table, promise, [], "2012-06-21")).toBe(-5);
  expect(rungToSend(table, promise, [-5], "2012-06-28")).toBeNull();
  expect(rungToSend(table, promise, [-5], "2012-06-29")).toBe(0);
  expect(rungToSend(table, promise, [], "2012-08-01")).toBe(1);
  expect(rungToSend(table, promise, [1], "2012-08-02")).toBeNull();
  // Promised for a day that is nearer than the first reminder.
  expect(rungToSend(table, { dueOn, madeOn: "2012-06-27" }, [], "2012-06-28")).toBeNull();
});

const day = fc.integer({ min: 0, max: 90 }).map((n) => addDays("2012-05-01", n));

test("gone through day by day each rung is sent once at most, in order, and the last one always", () => {
  fc.assert(
    fc.property(
      day,
      day,
      fc.array(fc.boolean(), { minLength: 150, maxLength: 150 }),
      (due, made, up) => {
        const sent: number[] = [];
        up.forEach((runs, n) => {
          const today = addDays("2012-05-01", n);
          if (!runs && n < 149) return;
          const rung = rungToSend(table, { dueOn: due, madeOn: made }, sent, today);
          if (rung !== null) sent.push(rung);
        });
        expect(sent).toEqual([...new Set(sent)].toSorted((a, b) => a - b));
        expect(sent.at(-1)).toBe(1);
      },
    ),
    { numRuns: 60 },
  );
});

test("a filter survives the address, and every promise fits its own state and nothing else's", () => {
  const filter = { unit: 3, state: "LATE", from: "2012-06-01", to: null } as const;
  expect(parsePromiseFilter(promiseQuery(filter))).toEqual(filter);
  const nothing = { unit: null, state: null, from: null, to: null };
  expect(parsePromiseFilter({ unit: "x", state: "NO", from: "2012-13-01" })).toEqual(nothing);
  for (const own of PROMISE_STATES) {
    const one = { unitIds: [3], state: own, dueOn };
    expect(
      PROMISE_STATES.filter((asked) => fitsPromise({ ...nothing, state: asked }, one)),
    ).toEqual([own]);
    expect(fitsPromise({ ...nothing, state: "OPEN" }, one)).toBe(PROMISE_STATE[own].open);
    expect(fitsPromise({ ...nothing, from: "2012-06-30" }, one)).toBe(false);
    expect(fitsPromise({ ...nothing, unit: 4 }, one)).toBe(false);
  }
});
