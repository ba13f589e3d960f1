import fc from "fast-check";
import { expect, test } from "vitest";
import { companyOf, PRESENCE_ENDS } from "@/lib/reply-draft/presence";

const now = new Date("2012-07-10T02:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const one = (userId: number, since: number, seen: number) => ({
  userId,
  name: `第${userId}人`,
  since: ago(since),
  seenAt: ago(seen),
});

test("the others are told, the longest first; oneself and who has left are not", () => {
  const rows = [one(1, 90, 0), one(2, 30, 5), one(3, 600, 10), one(4, 600, PRESENCE_ENDS + 1)];
  expect(companyOf(1, rows, now)).toEqual([
    { name: "第3人", since: ago(600).toISOString() },
    { name: "第2人", since: ago(30).toISOString() },
  ]);
});

test("of two, both are told of each other or neither, by when each was seen", () => {
  const seen = fc.integer({ min: 0, max: 2 * PRESENCE_ENDS });
  fc.assert(
    fc.property(seen, seen, (mine, theirs) => {
      const rows = [one(1, 500, mine), one(2, 500, theirs)];
      expect(companyOf(1, rows, now)).toHaveLength(theirs <= PRESENCE_ENDS ? 1 : 0);
      expect(companyOf(2, rows, now)).toHaveLength(mine <= PRESENCE_ENDS ? 1 : 0);
    }),
  );
});
