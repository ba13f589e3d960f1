import type { Actor } from "@/lib/actor";
import type { LimitRules } from "@/lib/assignment/due";
import type { CaseFacts } from "@/lib/assignment/facts";
import { readDayTable, readEnteredDays, readLimitRules } from "@/lib/assignment/queries";
import {
  changesOf,
  type DayChange,
  entriesAfter,
  type Wish,
  type YearAfter,
  yearsAfter,
} from "@/lib/calendar-day/changes";
import { mayReadCalendar, mayReadChanges } from "@/lib/calendar-day/policy";
import { answerOf, type Question } from "@/lib/calendar-day/question";
import { monthsOf } from "@/lib/calendar-day/year";
import { type DayTable, isAnnounced, withOverrides } from "@/lib/calendar/holidays";
import { daysOfState } from "@/lib/calendar/state-days";
import { yearOf } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import { type CalendarMoves, movesByCalendar, runningOf } from "@/lib/running-limit/moving";
import { readRunningCases, seenOf } from "@/lib/running-limit/queries";
import { ensure } from "@/lib/verdict";

/** One year of the calendar, what was entered for it, and what was changed last for whom may see that. @throws Refusal denied */
export async function readYear(actor: Actor, year: number) {
  ensure(mayReadCalendar(actor));
  const [entered, beyond, events] = await Promise.all([
    readEnteredDays(db),
    readBeyond(actor),
    mayReadChanges(actor).may ? readChanges() : [],
  ]);
  const table = withOverrides(daysOfState(), entered);
  return {
    year,
    known: table.knownYears.has(year),
    announcedThrough: table.announcedThrough,
    months: monthsOf(table, entered, year),
    entered: entered.filter(({ date }) => yearOf(date) === year),
    enteredYears: [...new Set(entered.map(({ date }) => yearOf(date)))],
    beyond,
    events: events.map((event) => ({ ...event, id: String(event.id) })),
  };
}

export type CalendarYear = Awaited<ReturnType<typeof readYear>>;

function readChanges() {
  return db.event.findMany({
    where: { kind: "calendar.edit" },
    orderBy: { id: "desc" },
    take: 10,
    select: { id: true, at: true, kind: true, actorName: true, data: true },
  });
}

/**
 * Years whose notice is not known and in which running limits end already, with how many: what the administrator is
 * to be told (handbook §4). @throws Refusal denied
 */
export async function readBeyond(actor: Actor): Promise<{ year: number; count: number }[]> {
  ensure(mayReadCalendar(actor));
  const [table, running] = await Promise.all([readDayTable(db), readRunningCases(db)]);
  const due = running.flatMap(({ facts }) => runningOf(facts).flatMap(({ dueOn }) => dueOn ?? []));
  const years = Map.groupBy(
    due.filter((on) => !isAnnounced(table, on)),
    yearOf,
  );
  return [...years]
    .map(([year, days]) => ({ year, count: days.length }))
    .toSorted((a, b) => a.year - b.year);
}

/** Everything that a change of the calendar brings with it. */
export type CalendarPlan = CalendarMoves & {
  changes: DayChange[];
  years: YearAfter[];
  /** Stands for all of it: what is saved must be what was seen. */
  seen: string;
};

/** What a wish would change now: days, years, running limits. The caller has asked whether it may be done. */
export async function readPlan(tx: Tx, wish: Wish): Promise<CalendarPlan> {
  const state = daysOfState();
  const entered = await readEnteredDays(tx);
  const changes = changesOf(state, entered, wish);
  const entries = new Map(changes.map(({ date, entry }) => [date, entry]));
  const before = withOverrides(state, entered);
  const after = withOverrides(state, entriesAfter(entered, entries));
  const moves = await readMoves(tx, before, after);
  const years = yearsAfter(before, after, changes);
  return { changes, years, ...moves, seen: seenOf(changes, moves) };
}

async function readMoves(tx: Tx, before: DayTable, after: DayTable): Promise<CalendarMoves> {
  const cases = await readRunningCases(tx);
  const rules = new Map<number, LimitRules>();
  for (const { facts } of cases) {
    const { plenaryId } = facts;
    if (!rules.has(plenaryId)) rules.set(plenaryId, await readLimitRules(tx, plenaryId));
  }
  const under = (table: DayTable) => (facts: CaseFacts) => ({
    ...rules.get(facts.plenaryId)!,
    table,
  });
  return movesByCalendar(cases, under(before), under(after));
}

/** The entered days of a year, for whoever takes some out again. @throws Refusal denied */
export async function listEntered(actor: Actor, year: number | null) {
  ensure(mayReadCalendar(actor));
  const entered = await readEnteredDays(db);
  return entered.filter(({ date }) => year === null || yearOf(date) === year);
}

/** The first year whose notice is not known: the one that a new notice is for, as a rule. @throws Refusal denied */
export async function readNextYear(actor: Actor): Promise<number> {
  ensure(mayReadCalendar(actor));
  const { announcedThrough } = await readDayTable(db);
  return yearOf(announcedThrough) + 1;
}

/** What the calculator answers by a plenary's limits (null: the defaults), as the address asks. @throws Refusal denied */
export async function readAnswer(actor: Actor, question: Question) {
  ensure(mayReadCalendar(actor));
  const { plenaryId } = question;
  const known =
    plenaryId !== null && (await db.plenary.count({ where: { id: plenaryId } })) > 0
      ? await readLimitRules(db, plenaryId)
      : { table: await readDayTable(db), settings: {}, moveToWorkday: true };
  return { answer: answerOf(question, known), settings: known.settings };
}
