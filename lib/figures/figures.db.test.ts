import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { systemActor } from "@/lib/actor";
import type { FigureAddress, FigurePart } from "@/lib/figures/address";
import { casesBehind, readFigures, type Figures } from "@/lib/figures/queries";
import { countByHand, type ByHand } from "@/lib/figures/testing-brute-force";
import { history } from "@/lib/figures/testing-cases";
import { LAST_DAY, LAST_MOMENT, type History } from "@/lib/figures/testing-history";
import { findRate } from "@/lib/figures/rates";
import { kindsByHand } from "@/lib/figures/testing-recorded";
import { knownAtMoment } from "@/lib/figures/testing-known";
import { momentOf, plainDayOf, type Written } from "@/lib/figures/testing-values";
import { writeHistory } from "@/lib/figures/testing-write";

const actor = systemActor("2012-03-10");
const day = fc.oneof(fc.integer({ min: 0, max: LAST_DAY }), fc.constant(LAST_DAY));
const moment = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: LAST_MOMENT }));
const runs = Number(process.env.FIGURE_RUNS ?? 25);

const ids = (place: Written, cases: Set<number>) =>
  [...cases].map((n) => place.proposalIds[n]!).toSorted((a, b) => a - b);
const sizes = (sets: Record<string, Set<number>>) =>
  Object.fromEntries(Object.entries(sets).map(([name, set]) => [name, set.size]));
const read = (place: Written, asOf: number, knownAt: number | null) =>
  readFigures(actor, {
    plenaryId: place.plenaryId,
    asOf: plainDayOf(asOf),
    knownAt: knownAt === null ? null : momentOf(knownAt),
  });

/** The parts of a document that can be counted by hand, in one shape for both. */
function shown(figures: Figures) {
  const counts = Object.fromEntries(
    Object.entries(figures.counts).filter(([name]) => name !== "units"),
  );
  const rates = [...figures.rates, ...figures.furtherRates].map((rate) => [
    `${rate.name} ${rate.basis}`,
    [rate.numerator, rate.denominator, rate.confirmed?.numerator ?? 0],
  ]);
  return { counts, rates: Object.fromEntries(rates) };
}

function expected(hand: ByHand) {
  const rates = Object.entries(hand.rates).map(([name, part]) => [
    name,
    [part.numerator.size, part.denominator.size, part.confirmed.size],
  ]);
  return { counts: sizes(hand.counts), rates: Object.fromEntries(rates) };
}

describe("figures from SQL", () => {
  it("equal those counted by hand, as of any day and known at any moment, beside other plenaries", async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(fc.tuple(day, moment), { minLength: 3, maxLength: 5 }),
        async (story, views) => {
          const place = await writeHistory(story);
          for (const [asOf, knownAt] of views) {
            const figures = await read(place, asOf, knownAt);
            const hand = countByHand(story, { day: asOf, moment: knownAt });
            expect(shown(figures)).toEqual(hand.counts.received ? expected(hand) : shown(figures));
            const byUnit = Object.fromEntries(figures.byUnit.map((row) => [row.unitId, row.cells]));
            for (const [unit, cells] of Object.entries(hand.units)) {
              const wanted = sizes(cells);
              const row = byUnit[place.unitIds[Number(unit)]!];
              expect(
                row ?? Object.fromEntries(Object.keys(wanted).map((name) => [name, 0])),
              ).toEqual(wanted);
            }
            const busy = Object.values(hand.units).filter(
              (cells) => cells.lead!.size + cells.assist!.size > 0,
            );
            expect(figures.counts.units).toBe(busy.length);
            groupsAddUp(figures, story, hand);
            const kinds = kindsByHand(story, { day: asOf, moment: knownAt });
            for (const { name, basis, recorded } of [...figures.rates, ...figures.furtherRates])
              expect(recorded, `${name} ${basis}`).toBe(
                kinds[findRate(name, basis)?.kind ?? "review"],
              );
          }
        },
      ),
      { numRuns: runs },
    );
  }, 300_000);

  it("open the very cases behind every number", async () => {
    await fc.assert(
      fc.asyncProperty(history, day, moment, async (story, asOf, knownAt) => {
        const place = await writeHistory(story);
        const view = {
          asOf: plainDayOf(asOf),
          ...(knownAt !== null && { knownAt: momentOf(knownAt).toISOString() }),
        };
        const list = (address: Omit<FigureAddress, "asOf" | "knownAt">) =>
          casesBehind(actor, place.plenaryId, { ...address, ...view });
        const hand = countByHand(story, { day: asOf, moment: knownAt });
        for (const [figure, set] of Object.entries(hand.counts))
          expect(await list({ figure })).toEqual(ids(place, set));
        for (const [name, parts] of Object.entries(hand.rates)) {
          const [figure = "", basis = ""] = name.split(" ");
          const part = async (one: FigurePart) => list({ figure, basis, part: one });
          expect(await part("numerator")).toEqual(ids(place, parts.numerator));
          expect(await part("denominator")).toEqual(ids(place, parts.denominator));
          expect(await part("rest")).toEqual(
            ids(place, new Set([...parts.denominator].filter((n) => !parts.numerator.has(n)))),
          );
          if (/^(consult|response|satis|first)/.test(figure))
            expect(await part("confirmed")).toEqual(ids(place, parts.confirmed));
        }
        for (const [unit, cells] of Object.entries(hand.units))
          for (const [cell, set] of Object.entries(cells))
            expect(
              await list({ figure: `unit.${cell}`, of: String(place.unitIds[Number(unit)]) }),
            ).toEqual(ids(place, set));
        for (const [name, set] of Object.entries(hand.counts)) {
          for (const category of [0, 1, null]) {
            const of = category === null ? "none" : String(place.categoryIds[category]);
            const mine = [...set].filter((n) => story.cases[n]!.category === category);
            expect(await list({ figure: `category.${name}`, of })).toEqual(
              ids(place, new Set(mine)),
            );
          }
          for (const kind of ["individual", "joint", "collective"]) {
            const mine = [...set].filter((n) => story.cases[n]!.kind.toLowerCase() === kind);
            expect(await list({ figure: `kind.${name}`, of: kind })).toEqual(
              ids(place, new Set(mine)),
            );
          }
        }
      }),
      { numRuns: Math.ceil(runs / 10) },
    );
  }, 300_000);

  it("known at a moment are those of the register as it was then, whatever was recorded or voided later", async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        day,
        fc.integer({ min: 0, max: LAST_MOMENT }),
        async (story, asOf, knownAt) => {
          const [now, then] = [
            await writeHistory(story),
            await writeHistory(knownAtMoment(story, knownAt)),
          ];
          const [seen, was] = [await read(now, asOf, knownAt), await read(then, asOf, null)];
          expect(comparable(seen)).toEqual(comparable(was));
        },
      ),
      { numRuns: runs },
    );
  }, 300_000);
});

/** What two plenaries of the same story have in common: everything but names and ids of their own. */
function comparable({ plenaryId, plenary, byCategory, byUnit, ...rest }: Figures) {
  expect(plenary).toContain("测试");
  expect(plenaryId).toBeGreaterThan(0);
  return {
    ...rest,
    byCategory: byCategory.map((row) => ({ ...row, of: row.name })),
    byUnit: byUnit.filter((row) => Object.values(row.cells).some((n) => n > 0)),
  };
}

function groupsAddUp(figures: Figures, story: History, hand: ByHand): void {
  for (const [name, set] of Object.entries(hand.counts)) {
    const by = (pick: (n: number) => boolean) => [...set].filter(pick).length;
    figures.byCategory.forEach((row, n) =>
      expect(row.counts[name]).toBe(
        by((one) => story.cases[one]!.category === (row.of === "none" ? null : n)),
      ),
    );
    for (const row of figures.byProposerKind)
      expect(row.counts[name]).toBe(by((one) => story.cases[one]!.kind.toLowerCase() === row.of));
  }
}
