import type { Actor } from "@/lib/actor";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";
import { type FigureAddress, ofUnits } from "@/lib/figures/address";
import { caseFacts } from "@/lib/figures/case-facts";
import { behind } from "@/lib/figures/conditions";
import { countsOf } from "@/lib/figures/counts";
import type { Condition } from "@/lib/figures/flags";
import type { Viewpoint } from "@/lib/figures/known";
import { momentOf } from "@/lib/figures/known-at";
import { percent } from "@/lib/figures/percent";
import { mayReadFigures } from "@/lib/figures/policy";
import { FURTHER_RATES, ratesOf, type FactKind, type Rate } from "@/lib/figures/rates";
import { recordedKinds } from "@/lib/figures/recorded";
import {
  countCases,
  countSupervised,
  countUnits,
  type Level,
  partsOf,
  type Tally,
  type UnitRow,
} from "@/lib/figures/tally";
import { classesThen } from "@/lib/figures/then";
import { unitFacts } from "@/lib/figures/unit-facts";
import { ensure } from "@/lib/verdict";

export type Fraction = { numerator: number; denominator: number; percent: string | null };

/** A rate, counted in proposals (件). */
export type RateFigure = Fraction & {
  name: string;
  basis: string;
  label: string;
  basisLabel: string;
  /** false: by that day the plenary holds no fact of this kind at all; the page says 无数据. */
  recorded: boolean;
  /** How many of the numerator the proposer confirmed or did; null where that is no question. */
  confirmed: Fraction | null;
};

/** One category, sector, kind of proposer or 督办领导; `of` as in FigureAddress; `counts` by COUNTS' names and classA …. */
export type GroupRow = {
  of: string;
  name: string;
  received: number;
  filed: number;
  percentOfFiled: string | null;
  counts: Record<string, number>;
};

export type Figures = {
  plenaryId: number;
  plenary: string;
  asOf: PlainDate;
  /** As it stood recorded at that moment; without it: as it stands. */
  knownAt?: string;
  /** `byUnit` counts units under those that went on with their work by then. */
  rollUp?: "yes";
  classes: { letter: string; wording: string; resolved: boolean }[];
  /** By COUNTS' names, classA … and `units`. */
  counts: Record<string, number>;
  rates: RateFigure[];
  furtherRates: RateFigure[];
  byUnit: UnitRow[];
  byCategory: GroupRow[];
  byProposerKind: GroupRow[];
  /** Sectors that any proposer belonged to at submission. */
  bySector: GroupRow[];
  /** Key cases by who supervises them; a case with two counts for both. */
  bySupervisor: GroupRow[];
  /** Cases by the week, named by its Monday, in which their last unit replied; in their order. */
  byWeek: { of: PlainDate; answered: number }[];
};

const KINDS = { individual: "个人", joint: "联名", collective: "集体" } as const;

/**
 * Every figure of a plenary as of a date (that day included), and, with `knownAt`, as it stood recorded at that
 * moment; handbook §5. One snapshot of the database. Throws Refusal when the actor may not read figures or there
 * is no such plenary.
 */
export async function readFigures(
  actor: Actor,
  { plenaryId, asOf, knownAt, rollUp }: { plenaryId: number } & Viewpoint,
): Promise<Figures> {
  ensure(mayReadFigures(actor));
  const view = { asOf, knownAt, rollUp };
  return db.$transaction(
    async (tx) => {
      // Where PostgreSQL was built with it, compiling these long statements takes longer than running them.
      await tx.$executeRaw`SET LOCAL jit = off`;
      // Tables so small that reading them whole looks cheap are read whole for each case: by their indexes, a committee
      // of one plenary reads its figures in a third of the time (npm run bench -- figures).
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      const plenary = await tx.plenary.findUnique({
        where: { id: plenaryId },
        select: {
          name: true,
          categories: { orderBy: { position: "asc" }, select: { id: true, name: true } },
        },
      });
      if (!plenary) throw notFound();
      const classes = await tx.$queryRaw<Figures["classes"]>(sql`
        SELECT letter, wording, resolved FROM ${classesThen(view)} c
        WHERE "plenaryId" = ${plenaryId} ORDER BY position`);
      const letters = classes.map((one) => one.letter);
      const rates = ratesOf(letters);
      const counts = countsOf(letters);
      const groups = await countCases(
        tx,
        plenaryId,
        view,
        [...rates, ...FURTHER_RATES],
        Object.values(counts).map((count) => count.when),
      );
      const supervised = await countSupervised(
        tx,
        plenaryId,
        view,
        Object.values(counts).map((count) => count.when),
      );
      const sectors = await tx.sector.findMany({
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: { id: true, name: true },
      });
      const at = (level: Level, of: string | null) =>
        groups.find((group) => group.level === level && group.of === of);
      const whole = at("total", null)!;
      const byUnit = await countUnits(tx, plenaryId, view, letters);
      const [kinds] = await tx.$queryRaw<[Record<FactKind, boolean>]>(
        recordedKinds(plenaryId, view),
      );
      const countsIn = (group?: Tally) =>
        Object.fromEntries(
          Object.entries(counts).map(([name, { when }]) => [name, group?.number(when) ?? 0]),
        );
      const row = (of: string, name: string, group?: Tally): GroupRow => {
        const inGroup = countsIn(group);
        const { received = 0, filed = 0 } = inGroup;
        return {
          of,
          name,
          received,
          filed,
          percentOfFiled: percent(filed, whole.number(["filed"])),
          counts: inGroup,
        };
      };
      const byCategory = plenary.categories.map(({ id, name }) =>
        row(String(id), name, at("category", String(id))),
      );
      const noCategory = at("category", null);
      if (noCategory) byCategory.push(row("none", "未分类", noCategory));
      const bySector = [...sectors, { id: null, name: "未填界别" }].flatMap(({ id, name }) => {
        const group = at("sector", id === null ? null : String(id));
        return group ? [row(id === null ? "none" : String(id), name, group)] : [];
      });
      return {
        plenaryId,
        plenary: plenary.name,
        asOf,
        ...(knownAt ? { knownAt: knownAt.toISOString() } : {}),
        ...(rollUp ? { rollUp: "yes" as const } : {}),
        classes,
        counts: {
          ...countsIn(whole),
          units: byUnit.filter(({ cells }) => cells.lead || cells.assist).length,
        },
        rates: rates.map((rate) => figureOf(rate, whole, kinds)),
        furtherRates: FURTHER_RATES.map((rate) => figureOf(rate, whole, kinds)),
        byUnit,
        byCategory,
        byProposerKind: Object.entries(KINDS).map(([name, label]) =>
          row(name, label, at("kind", name)),
        ),
        bySector,
        bySupervisor: supervised.map((group) => row(group.of ?? "", group.of ?? "", group)),
        byWeek: groups
          .flatMap(({ level, of, number }) =>
            level === "week" && of !== null ? [{ of, answered: number(["answered"]) }] : [],
          )
          .toSorted((a, b) => a.of.localeCompare(b.of)),
      };
    },
    { isolationLevel: "RepeatableRead", timeout: 60_000, maxWait: 10_000 },
  );
}

/**
 * The proposals behind one number, by id: exactly those it counts (behind `units`: the cases that name one). Where a
 * unit's cells count 件次, each of its cases stands once. Narrow the list by what the actor may see before showing it.
 */
export async function casesBehind(
  actor: Actor,
  plenaryId: number,
  address: FigureAddress,
): Promise<number[]> {
  ensure(mayReadFigures(actor));
  const { asOf, knownAt, rollUp } = address;
  const view = { asOf, knownAt: momentOf(knownAt), rollUp: rollUp === "yes" };
  const where = behind(address);
  const facts = ofUnits(address.figure) ? unitFacts(plenaryId, view) : caseFacts(plenaryId, view);
  const rows = await db.$queryRaw<{ id: number }[]>(
    sql`SELECT DISTINCT c.id FROM (${facts}) c WHERE ${where} ORDER BY c.id`,
  );
  return rows.map((row) => row.id);
}

function figureOf(rate: Rate, whole: Tally, kinds: Record<FactKind, boolean>): RateFigure {
  const parts = partsOf(rate);
  const fraction = (part: readonly Condition[]): Fraction => {
    const [numerator, denominator] = [whole.number(part), whole.number(parts.denominator)];
    return { numerator, denominator, percent: percent(numerator, denominator) };
  };
  const { name, basis, label, basisLabel } = rate;
  const confirmed = rate.confirmed ? fraction(parts.confirmed) : null;
  return {
    name,
    basis,
    label,
    basisLabel,
    ...fraction(parts.numerator),
    recorded: kinds[rate.kind],
    confirmed,
  };
}
