import fc from "fast-check";
import { expect, test } from "vitest";
import { standingOn, type TenureFact } from "@/lib/tenure/standing";

const stays = (on: string): TenureFact => ({ kind: "STAYS", on: on as never });
const leaves = (on: string): TenureFact => ({ kind: "LEAVES", on: on as never });
const joins = (on: string): TenureFact => ({ kind: "JOINS", on: on as never });

test("who leaves is in office until the day before; the first day belongs to the new term", () => {
  expect(standingOn([leaves("2017-01-10")], "2017-01-09")).toEqual({ stands: true });
  expect(standingOn([leaves("2017-01-10")], "2017-01-10")).toEqual({
    stands: false,
    leftOn: "2017-01-10",
  });
});

test("who joins is not there before; who comes back is there again", () => {
  expect(standingOn([joins("2017-01-10")], "2017-01-09")).toEqual({
    stands: false,
    joinsOn: "2017-01-10",
  });
  const back = [joins("2022-01-10"), leaves("2017-01-10")];
  expect(
    ["2016-12-31", "2018-01-01", "2022-01-10"].map((day) => standingOn(back, day as never).stands),
  ).toEqual([true, false, true]);
  expect(standingOn([], "2012-01-01").stands).toBe(true);
});

const day = fc.integer({ min: 10, max: 99 }).map((n) => `20${n}-01-10`);

test("staying changes nothing: the answer without those facts is the same", () => {
  const turns = fc.uniqueArray(day, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      turns,
      fc.array(day, { maxLength: 4 }),
      day,
      fc.boolean(),
      (days, quiet, on, wasThere) => {
        // Leaving and joining take turns, as the lists see to it; staying lies where somebody is there.
        const facts = days
          .toSorted()
          .map((one, at) => ((at % 2 === 0) === wasThere ? leaves(one) : joins(one)));
        const there = quiet.filter(
          (one) => standingOn(facts, one as never).stands && !days.includes(one),
        );
        expect(standingOn([...facts, ...there.map(stays)], on as never)).toEqual(
          standingOn(facts, on as never),
        );
      },
    ),
  );
});
