import fc from "fast-check";
import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { caseDifferences, unitDifferences, type Difference } from "@/lib/figures/differences";
import { readFactRows } from "@/lib/figures/rows";
import { countByHand, type Sets } from "@/lib/figures/testing-brute-force";
import { history } from "@/lib/figures/testing-cases";
import { LAST_DAY, LAST_MOMENT } from "@/lib/figures/testing-history";
import { momentOf, plainDayOf } from "@/lib/figures/testing-values";
import { writeHistory } from "@/lib/figures/testing-write";

const LETTERS = ["A", "B", "C"];
const runs = Math.ceil(Number(process.env.FIGURE_RUNS ?? 25) / 2);

it("the differences between two times are those counted by hand, case by case, and none is missed", async () => {
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.integer({ min: 3, max: LAST_DAY }),
      fc.integer({ min: 0, max: LAST_MOMENT }),
      async (story, day, moment) => {
        const place = await writeHistory(story);
        const asOf = plainDayOf(day);
        const rows = (knownAt: Date | null) => readFactRows(db, place.plenaryId, { asOf, knownAt });
        const [then, now] = [await rows(momentOf(moment)), await rows(null)];
        const [was, is] = [
          countByHand(story, { day, moment }),
          countByHand(story, { day, moment: null }),
        ];
        const ids = (cases: number[]) => cases.map((n) => place.proposalIds[n]!);
        const between = (before: Sets = {}, after: Sets = {}) =>
          Object.keys({ ...before, ...after }).flatMap((name) => {
            const [a, b] = [before[name] ?? new Set<number>(), after[name] ?? new Set<number>()];
            const onlyThen = ids([...a].filter((n) => !b.has(n)));
            const onlyNow = ids([...b].filter((n) => !a.has(n)));
            return onlyThen.length + onlyNow.length > 0
              ? [{ name, was: a.size, is: b.size, onlyThen, onlyNow }]
              : [];
          });
        const bare = (all: Difference[]) =>
          all
            .map(({ name, was: before, is: after, onlyThen, onlyNow }) => ({
              name,
              was: before,
              is: after,
              onlyThen,
              onlyNow,
            }))
            .toSorted(byName);
        const found = caseDifferences(then.cases, now.cases, LETTERS);
        expect(bare(found.filter((one) => !one.name.includes(" ")))).toEqual(
          between(was.counts, is.counts).toSorted(byName),
        );
        for (const one of found.filter(({ name }) => name.includes(" "))) {
          expect(one.was).toBe(was.rates[one.name]?.numerator.size ?? 0);
          expect(one.is).toBe(is.rates[one.name]?.numerator.size ?? 0);
        }
        const units = unitDifferences(then.units, now.units, LETTERS);
        for (const [n, id] of place.unitIds.entries())
          expect(bare(units.filter(({ unitId }) => unitId === id))).toEqual(
            between(was.units[n], is.units[n]).toSorted(byName),
          );
      },
    ),
    { numRuns: runs },
  );
}, 120_000);

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
