import { cache } from "react";
import type { Actor } from "@/lib/actor";
import { readCaseFacts, readLimitRules } from "@/lib/assignment/queries";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { empty, sql } from "@/lib/db/sql";
import { type FigureAddress, parseFigure } from "@/lib/figures/address";
import { momentOf } from "@/lib/figures/known-at";
import { casesBehind } from "@/lib/figures/queries";
import type { FilterChoices } from "@/lib/register/choices";
import { type CaseClock, clockOf, compareClocks, lampFilterValue } from "@/lib/register/clock";
import { type ProposalFilter, writeFilter } from "@/lib/register/filter";
import { filterWhere, type SuggestionMatches, wordsOf } from "@/lib/register/filter-where";
import { compareNumbers } from "@/lib/register/number-order";
import { type RegisterRow, rowSelect } from "@/lib/register/row-select";
import { visibleTo } from "@/lib/proposal/policy";

export const PAGE_SIZE = 50;

export type RegisterLine = RegisterRow & { clock: CaseClock | undefined };
export type RegisterPage = {
  lines: RegisterLine[];
  count: number;
  page: number;
  pages: number;
  ids: number[];
};

type Key = {
  id: number;
  plenaryId: number;
  caseNumber: string | null;
  registrationNumber: string | null;
  title: string;
};

/** The figure that a filter names, with its date; null: none. */
export function figureOf(filter: ProposalFilter, today: PlainDate): FigureAddress | null {
  return filter.figure ? parseFigure(writeFilter(filter), today) : null;
}

/**
 * The present class is a figure's own definition, so the filter by class asks the figures.
 * null: the filter asks no figure.
 */
async function idsOfFigures(actor: Actor, filter: ProposalFilter): Promise<number[][] | null> {
  if (!filter.plenary) return null;
  const asked: FigureAddress[] = [];
  const figure = figureOf(filter, actor.today);
  if (figure) asked.push(figure);
  const asOf = filter.asOf ?? actor.today;
  if (filter.class)
    asked.push({ figure: `class:${filter.class}`, basis: "classified", part: "numerator", asOf });
  if (asked.length === 0) return null;
  return Promise.all(asked.map((address) => casesBehind(actor, filter.plenary as number, address)));
}

/** Word by word the proposals whose suggestions hold it. The caller narrows them to what may be seen. */
async function matchesInSuggestions({ q, plenary }: ProposalFilter): Promise<SuggestionMatches> {
  const inPlenary = plenary ? sql`AND "plenaryId" = ${plenary}` : empty;
  const found = await Promise.all(
    wordsOf(q ?? "").map(async (word) => {
      const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
      const rows = await db.$queryRaw<{ id: number }[]>(
        sql`SELECT id FROM "Proposal" WHERE array_to_string(suggestions, E'\n') ILIKE ${pattern} ${inPlenary}`,
      );
      return [word, rows.map((row) => row.id)] as const;
    }),
  );
  return new Map(found);
}

/** The moment that the list is asked for: only a figure can be asked as known then. */
function momentAsked(actor: Actor, filter: ProposalFilter): Date | null {
  return momentOf(figureOf(filter, actor.today)?.knownAt);
}

async function keysOf(actor: Actor, filter: ProposalFilter): Promise<Key[]> {
  const figures = await idsOfFigures(actor, filter);
  const behind: Prisma.ProposalWhereInput[] = (figures ?? []).map((ids) => ({ id: { in: ids } }));
  return db.proposal.findMany({
    where: {
      AND: [
        filterWhere(filter, await matchesInSuggestions(filter)),
        visibleTo(actor, momentAsked(actor, filter)),
        ...behind,
      ],
    },
    select: { id: true, plenaryId: true, caseNumber: true, registrationNumber: true, title: true },
  });
}

/** Limits, lamps and turns of the cases of these ids in which something still runs on the day, by id. */
export async function readClocks(
  ids: readonly number[],
  asOf: PlainDate,
): Promise<Map<number, CaseClock>> {
  const clocks = new Map<number, CaseClock>();
  const facts = [...(await readCaseFacts(db, ids)).values()];
  const plenaries = [...new Set(facts.map((one) => one.plenaryId))];
  const rules = new Map(
    await Promise.all(plenaries.map(async (id) => [id, await readLimitRules(db, id)] as const)),
  );
  for (const one of facts) {
    const own = rules.get(one.plenaryId);
    if (own) clocks.set(one.id, clockOf(one, asOf, own));
  }
  return clocks;
}

/**
 * The clocks of a plenary's cases that are not completed by the day, once per request: every ready-made view counts
 * by them. The day decides, not today's status: the demo's today can lie before what was recorded since.
 */
const clocksOfPlenary = cache(async (plenaryId: number, asOf: PlainDate) => {
  const completed = { some: { voidedAt: null, completedOn: { lte: fromPlainDate(asOf) } } };
  const rows = await db.proposal.findMany({
    where: {
      plenaryId,
      voidedAt: null,
      status: { notIn: ["DRAFT", "DECLINED", "MERGED"] },
      NOT: { completions: completed },
    },
    select: { id: true },
  });
  return readClocks(
    rows.map((row) => row.id),
    asOf,
  );
});

async function clocksOf(keys: readonly Key[], asOf: PlainDate): Promise<Map<number, CaseClock>> {
  const plenaries = [...new Set(keys.map((key) => key.plenaryId))];
  const maps = await Promise.all(plenaries.map((id) => clocksOfPlenary(id, asOf)));
  return new Map(maps.flatMap((map) => [...map]));
}

function sorted(keys: Key[], filter: ProposalFilter, clocks: Map<number, CaseClock>): Key[] {
  const byNumber = (a: Key, b: Key) =>
    compareNumbers(a.caseNumber, b.caseNumber) ||
    compareNumbers(a.registrationNumber, b.registrationNumber) ||
    a.id - b.id;
  switch (filter.sort ?? "urgency") {
    case "number":
      return keys.toSorted(byNumber);
    case "submitted":
      return keys.toSorted(
        (a, b) => compareNumbers(b.registrationNumber, a.registrationNumber) || b.id - a.id,
      );
    case "title":
      return keys.toSorted((a, b) => a.title.localeCompare(b.title, "zh-Hans-CN") || a.id - b.id);
    default:
      return keys.toSorted(
        (a, b) => compareClocks(clocks.get(a.id), clocks.get(b.id)) || byNumber(a, b),
      );
  }
}

/** The ids of the filter's cases in its order, with the clocks that lamp, turn and urgency ask for. */
export async function listIds(actor: Actor, filter: ProposalFilter) {
  const asOf = filter.asOf ?? actor.today;
  let keys = await keysOf(actor, filter);
  const asksClock =
    filter.lamp || filter.step || filter.turn || (filter.sort ?? "urgency") === "urgency";
  const clocks = asksClock ? await clocksOf(keys, asOf) : new Map<number, CaseClock>();
  if (filter.lamp) {
    keys = keys.filter(({ id }) => {
      const clock = clocks.get(id);
      return clock !== undefined && lampFilterValue(clock) === filter.lamp;
    });
  }
  if (filter.step)
    keys = keys.filter(({ id }) => clocks.get(id)?.lamp.most?.step.code === filter.step);
  if (filter.turn)
    keys = keys.filter(({ id }) => clocks.get(id)?.turns.some((turn) => turn.who === filter.turn));
  return { ids: sorted(keys, filter, clocks).map((key) => key.id), clocks };
}

/** One page of the register: the filter's cases in its order, as the person may see them. */
export async function listRegister(actor: Actor, filter: ProposalFilter): Promise<RegisterPage> {
  const { ids, clocks } = await listIds(actor, filter);
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_SIZE));
  const page = Math.min(filter.page ?? 1, pages);
  const shown = ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return {
    lines: await readLines(shown, clocks, filter.asOf ?? actor.today),
    count: ids.length,
    page,
    pages,
    ids,
  };
}

/** The lines of these ids, in their order. The caller has narrowed them to what the person may see. */
export async function readLines(
  ids: readonly number[],
  clocks: Map<number, CaseClock>,
  asOf: PlainDate,
): Promise<RegisterLine[]> {
  const rows = await db.proposal.findMany({ where: { id: { in: [...ids] } }, select: rowSelect });
  const missing = await readClocks(
    ids.filter((id) => !clocks.has(id)),
    asOf,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ ...row, clock: clocks.get(id) ?? missing.get(id) }] : [];
  });
}

/** How many cases a filter holds, for the saved views. */
export async function countRegister(actor: Actor, filter: ProposalFilter): Promise<number> {
  return (await listIds(actor, { ...filter, sort: filter.sort ?? "number" })).ids.length;
}

/** What the register's filters offer for one plenary: names only, which every signed-in person may read. */
export async function readFilterChoices(
  _actor: Actor,
  plenaryId: number | undefined,
): Promise<FilterChoices> {
  const [units, categories, sectors, letters] = await Promise.all([
    db.unit.findMany({
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
    db.category.findMany({
      where: { plenaryId },
      orderBy: { position: "asc" },
      select: { id: true, name: true },
    }),
    db.sector.findMany({
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
    db.outcomeClass.findMany({
      where: { plenaryId },
      orderBy: { position: "asc" },
      select: { letter: true, wording: true },
    }),
  ]);
  return { units, categories, sectors, letters };
}
