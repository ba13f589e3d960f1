import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { systemActor } from "@/lib/actor";
import type { FigureAddress, FigurePart } from "@/lib/figures/address";
import { casesBehind, readFigures, type Figures } from "@/lib/figures/queries";
import { countByHand, type ByHand } from "@/lib/figures/testing-brute-force";
import { history } from "@/lib/figures/testing-cases";
import { partsOfCase } from "@/lib/figures/testing-groups";
import type { At } from "@/lib/figures/testing-hand";
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
            groupsAddUp(figures, story, hand, place, { day: asOf, moment: knownAt });
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
          const parts = new Map<string, Set<number>>();
          for (const kind of ["individual", "joint", "collective"])
            parts.set(`kind ${kind}`, new Set());
          for (const n of set)
            for (const { group, of } of partsOfCase(story, n, hand, place, {
              day: asOf,
              moment: knownAt,
            }))
              parts.set(`${group} ${of}`, (parts.get(`${group} ${of}`) ?? new Set()).add(n));
          for (const [part, mine] of parts) {
            const [group, ...of] = part.split(" ");
            const found = await list({ figure: `${group}.${name}`, of: of.join(" ") });
            expect({ part, name, found }).toEqual({ part, name, found: ids(place, mine) });
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
function comparable({ plenaryId, plenary, byCategory, byUnit, knownAt, ...rest }: Figures) {
  expect(plenary).toContain("测试");
  expect(plenaryId).toBeGreaterThan(0);
  expect(knownAt ?? "Z").toMatch(/Z$/);
  return {
    ...rest,
    byCategory: byCategory.map((row) => ({ ...row, of: row.name })),
    byUnit: byUnit.filter((row) => Object.values(row.cells).some((n) => n > 0)),
  };
}

function groupsAddUp(figures: Figures, story: History, hand: ByHand, place: Written, at: At): void {
  const groups = {
    category: figures.byCategory,
    sector: figures.bySector,
    kind: figures.byProposerKind,
    supervisor: figures.bySupervisor,
  };
  const inPart = (set: Set<number>, group: string, of: string) =>
    [...set].filter((n) =>
      partsOfCase(story, n, hand, place, at).some((part) => part.group === group && part.of === of),
    ).length;
  for (const [name, set] of Object.entries(hand.counts))
    for (const [group, rows] of Object.entries(groups))
      for (const row of rows) expect(row.counts[name]).toBe(inPart(set, group, row.of));
  const answered = hand.counts.answered ?? new Set();
  for (const week of figures.byWeek) expect(week.answered).toBe(inPart(answered, "week", week.of));
  // None is left out: each answered case stands in one week, each received one in one sector.
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  expect(sum(figures.byWeek.map((week) => week.answered))).toBe(answered.size);
  expect(sum(figures.bySector.map((row) => row.received))).toBe(figures.counts.received);
  const led = [...(hand.counts.key ?? [])].flatMap((n) =>
    partsOfCase(story, n, hand, place, at).filter((part) => part.group === "supervisor"),
  );
  expect(sum(figures.bySupervisor.map((row) => row.counts.key ?? 0))).toBe(led.length);
}
