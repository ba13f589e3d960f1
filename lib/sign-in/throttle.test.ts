import fc from "fast-check";
import { expect, test } from "vitest";

import { ACCOUNT_THROTTLE, lockedUntil } from "@/lib/sign-in/throttle";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, 0) + minute * 60_000);

test("the fifth wrong password in a quarter of an hour locks for a quarter of an hour from then", () => {
  const failures = [4, 3, 2, 1, 0].map(at);
  expect(lockedUntil(failures.slice(1), ACCOUNT_THROTTLE, at(4))).toBeNull();
  expect(lockedUntil(failures, ACCOUNT_THROTTLE, at(4))).toEqual(at(19));
  expect(lockedUntil(failures, ACCOUNT_THROTTLE, at(18.9))).toEqual(at(19));
  expect(lockedUntil(failures, ACCOUNT_THROTTLE, at(19))).toBeNull();
});

test("five spread over a longer time do not lock", () => {
  expect(lockedUntil([16, 9, 6, 3, 0].map(at), ACCOUNT_THROTTLE, at(16))).toBeNull();
});

test("a lock never lasts longer than a quarter of an hour after the latest wrong password", () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: 60, max: 120 }), (past, now) => {
      const failures = past.toSorted((a, b) => b - a).map(at);
      const until = lockedUntil(failures, ACCOUNT_THROTTLE, at(now));
      if (until === null) return;
      expect(failures.length).toBeGreaterThanOrEqual(5);
      expect(until.getTime()).toBeGreaterThan(at(now).getTime());
      expect(until.getTime()).toBeLessThanOrEqual((failures[0] as Date).getTime() + 15 * 60_000);
    }),
  );
});
