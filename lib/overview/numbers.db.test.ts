import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { ALL_UNITS, figureParams, listsUnits } from "@/lib/figures/address";
import { type Figures, readFigures } from "@/lib/figures/queries";
import { history } from "@/lib/figures/testing-cases";
import { LAST_DAY } from "@/lib/figures/testing-history";
import { momentOf, plainDayOf } from "@/lib/figures/testing-values";
import { writeHistory } from "@/lib/figures/testing-write";
import { mayList, type NumberAddress, numberAt, numbersOf } from "@/lib/overview/numbers";
import { parseFilter } from "@/lib/register/filter";
import { countRegister } from "@/lib/register/queries";
import { unitsAmong } from "@/lib/unit-reply/by-unit";
import { readUnitReplies } from "@/lib/unit-reply/queries";

const asOf = plainDayOf(LAST_DAY);
const staff = systemActor(asOf);
const office: Actor = { ...staff, role: "governmentOffice" };

/** Every address that any part of the overview can print. */
function everyAddress(figures: Figures): NumberAddress[] {
  const rates = [...figures.rates, ...figures.furtherRates];
  const groups = {
    category: figures.byCategory,
    sector: figures.bySector,
    kind: figures.byProposerKind,
    supervisor: figures.bySupervisor,
  };
  return [
    ...Object.keys(figures.counts).map((figure) => ({ figure })),
    ...rates.flatMap(({ name, basis, confirmed }) =>
      (
        ["numerator", "denominator", "rest", ...(confirmed ? ["confirmed" as const] : [])] as const
      ).map((part) => ({ figure: name, basis, part })),
    ),
    ...figures.byUnit.flatMap(({ unitId, cells }) =>
      Object.keys(cells).map((name) => ({ figure: `unit.${name}`, of: String(unitId) })),
    ),
    ...Object.entries(groups).flatMap(([group, rows]) =>
      rows.flatMap(({ of, counts }) =>
        Object.keys(counts).map((name) => ({ figure: `${group}.${name}`, of })),
      ),
    ),
    ...Object.entries(groups).flatMap(([group, rows]) =>
      rows.map(({ of }) => ({ figure: `${group}.filed`, of, part: "rest" as const })),
    ),
    ...[ALL_UNITS, ...new Set(figures.byUnit.map((row) => row.system))].flatMap((of) =>
      Object.keys(figures.byUnit[0]?.cells ?? {}).map((name) => ({
        figure: `unitSum.${name}`,
        of,
      })),
    ),
    ...figures.byWeek.map(({ of }) => ({ figure: "week.answered", of })),
  ];
}

/** How many cases, 件次 or units are listed under the link of a number. */
async function listed(actor: Actor, figures: Figures, address: NumberAddress): Promise<number> {
  const { knownAt, plenaryId } = figures;
  const view = knownAt ? { asOf, knownAt } : { asOf };
  if (listsUnits(address.figure)) {
    const replies = await readUnitReplies(actor, plenaryId, { ...address, ...view });
    return address.figure === "units" ? unitsAmong(replies).length : replies.length;
  }
  const query = { ...figureParams({ ...address, ...view }), plenary: String(plenaryId) };
  return countRegister(actor, parseFilter(query));
}

describe("the numbers of the overview", () => {
  let figures: Figures;
  let earlier: Figures;

  beforeAll(async () => {
    const [story] = fc
      .sample(history, { numRuns: 40, seed: 20120625 })
      .toSorted((a, b) => b.cases.length - a.cases.length);
    expect(story!.cases.some((one) => one.voided !== null)).toBe(true);
    const { plenaryId } = await writeHistory(story!);
    // The generator leaves the summary alone, and what a draft holds is its author's only.
    await db.proposal.updateMany({ data: { status: "SUBMITTED" } });
    figures = await readFigures(staff, { plenaryId, asOf });
    earlier = await readFigures(staff, { plenaryId, asOf, knownAt: momentOf(4) });
  });

  /** Opens the list behind every number and holds them against what is printed. */
  async function walk(seen: Figures) {
    const addresses = everyAddress(seen);
    const numbers = await Promise.all(
      addresses.map(async (address) => [
        JSON.stringify(address),
        await listed(staff, seen, address),
      ]),
    );
    const printed = Object.fromEntries(
      addresses.map((address) => [JSON.stringify(address), numberAt(seen, address)]),
    );
    expect(Object.fromEntries(numbers)).toEqual(printed);
    expect(addresses.length).toBeGreaterThan(100);
    expect(seen.counts.answered).toBeGreaterThan(0);
    for (const rows of [seen.bySector, seen.bySupervisor, seen.byWeek])
      expect(rows.length).toBeGreaterThan(0);
  }

  it("each open a list of just so many cases", () => walk(figures), 120_000);

  it("and so they do as known at an earlier moment, when other cases were known", async () => {
    await walk(earlier);
    expect(earlier.counts).not.toEqual(figures.counts);
    const { href } = numbersOf(staff, earlier, "2012-06-26").at({ figure: "filed" });
    expect(href).toContain("knownAt=2012-06-26");
  }, 120_000);

  it("are linked for the government office only where it may see every case", () => {
    for (const figure of ["received", "merged", "declined", "withdrawn", "category.received"]) {
      expect(mayList(office, { figure })).toBe(false);
      expect(mayList(staff, { figure })).toBe(true);
    }
    expect(mayList(office, { figure: "filing", part: "denominator" })).toBe(false);
    expect(mayList(office, { figure: "filing", part: "numerator" })).toBe(true);
    expect(numbersOf(office, figures).at({ figure: "received" }).href).toBeUndefined();
    expect(numbersOf(office, figures).at({ figure: "filed" }).href).toContain("figure=filed");
  });
});
