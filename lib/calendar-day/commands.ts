import type { Route } from "next";
import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import {
  type ChangeRun,
  type DayChange,
  runsOf,
  type Wish,
  yearInWords,
} from "@/lib/calendar-day/changes";
import { mayChangeCalendar } from "@/lib/calendar-day/policy";
import { type CalendarPlan, readPlan } from "@/lib/calendar-day/queries";
import type { enterDayInput, enterNoticeInput, removeDaysInput } from "@/lib/calendar-day/schema";
import { boxName } from "@/lib/calendar-day/schema";
import { type NoticeLine, readNotice } from "@/lib/calendar/notice";
import { fromPlainDate, yearOf } from "@/lib/calendar/plain-date";
import { db, inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { lockCases, movedData, moveLimits } from "@/lib/running-limit/commands";
import { decodeText } from "@/lib/spreadsheet/csv";
import { ensure } from "@/lib/verdict";

/** What the form shows before anything is saved. */
export type CalendarPreview = CalendarPlan & {
  /** Of a notice: each sentence with what it orders */
  lines: NoticeLine[] | null;
  /** The changes in a few lines, and what they mean for each year */
  runs: ChangeRun[];
  yearLines: string[];
  /** What was typed, or read from the file, to be kept in the form */
  typed: Record<string, string>;
};

type Answer = { to: Route } | { shown: CalendarPreview };
type Look = { act: "preview" | "save"; seen?: string | undefined };

/** How long a change of the calendar waits for acts that are computing limits just now. */
const PATIENCE = "5s";
const TIMEOUT = 120_000;

/**
 * Reads a notice; saved, its days count and the running limits follow in the same step.
 * @throws Refusal denied; invalid while a sentence is not understood; conflict when it is not what was seen
 */
export async function enterNotice(
  actor: Actor,
  { text: typed, file, year, ...look }: z.output<typeof enterNoticeInput>,
): Promise<Answer> {
  ensure(mayChangeCalendar(actor));
  const text = file ? decodeText(new Uint8Array(await file.arrayBuffer())) : typed;
  const { lines, days, faults } = readNotice(text, year);
  if (days.length === 0 && faults === 0) {
    const fault = "没有读到放假或上班的日子。请粘贴通知里“一、元旦：1月1日至3日放假”这样的几条。";
    throw new Refusal("invalid", fault, { text: fault });
  }
  if (look.act === "save" && faults > 0) {
    const fault = `还有${faults}处没有看懂，改好或删去以后再存。`;
    throw new Refusal("invalid", fault, { text: fault });
  }
  return change(actor, { enter: days }, look, { lines, typed: { text, year: String(year) } });
}

/** Enters one day off or worked. @throws Refusal denied, invalid when it stands so already, conflict */
export function enterDay(
  actor: Actor,
  { date, kind, name, ...look }: z.output<typeof enterDayInput>,
): Promise<Answer> {
  const typed = { date, kind, name };
  const wish = { enter: [{ date, worked: kind === "worked", name }] };
  return change(actor, wish, look, { lines: null, typed });
}

/** Takes entered days out: the State Council's published day, or the weekend, counts again. @throws Refusal */
export function removeDays(
  actor: Actor,
  { dates, ...look }: z.output<typeof removeDaysInput>,
): Promise<Answer> {
  const typed = Object.fromEntries(dates.map((date) => [boxName(date), "on"]));
  return change(actor, { remove: dates }, look, { lines: null, typed });
}

async function change(
  actor: Actor,
  wish: Wish,
  { act, seen }: Look,
  kept: Pick<CalendarPreview, "lines" | "typed">,
): Promise<Answer> {
  ensure(mayChangeCalendar(actor));
  const plan = await readPlan(db, wish);
  const faulty = kept.lines?.some(({ fault }) => fault !== null) ?? false;
  if (plan.changes.length === 0 && !faulty) {
    const why =
      "enter" in wish ? "日历里已经是这样，没有要改的。" : "这些日子刚被去掉，没有要改的。";
    throw new Refusal("invalid", why);
  }
  if (act === "preview") {
    const { changes, years } = plan;
    const words = { runs: runsOf(changes), yearLines: years.map(yearInWords) };
    return { shown: { ...plan, ...words, ...kept } };
  }
  return inTransaction(async (tx) => {
    await lockCases(tx, plan.moves);
    await lockCalendar(tx);
    const now = await readPlan(tx, wish);
    if (now.seen !== seen)
      throw new Refusal("conflict", "内容或日历在预览以后有变化，没有存上。请重新预览再存。");
    await save(tx, actor, now);
    return { to: paths.calendar.show({ year: yearOf(now.changes[0]?.date ?? actor.today) }) };
  }, TIMEOUT);
}

async function save(tx: Tx, actor: Actor, { changes, moves }: CalendarPlan): Promise<void> {
  for (const { date: day, entry } of changes) {
    const date = fromPlainDate(day);
    if (entry === null) await tx.calendarDay.delete({ where: { date } });
    else {
      const { worked, name } = entry;
      await tx.calendarDay.upsert({
        where: { date },
        create: { date, worked, name },
        update: { worked, name },
      });
    }
  }
  await moveLimits(tx, actor, moves, "节假日安排有改动");
  const data = { days: changes.map(dayData), moved: movedData(moves) };
  await recordEvent(tx, actor, { kind: "calendar.edit", data });
}

const dayData = ({ date, before, after, entry }: DayChange) => ({
  date,
  before,
  after,
  entered: entry !== null,
});

/**
 * Nobody computes a limit by the old days while they change: an act that has read them is waited for, one that
 * comes later reads the new ones. @throws Refusal conflict when an act takes long (an import)
 */
async function lockCalendar(tx: Tx): Promise<void> {
  await tx.$executeRawUnsafe(`SET LOCAL lock_timeout = '${PATIENCE}'`);
  try {
    await tx.$executeRaw`LOCK TABLE "CalendarDay" IN ACCESS EXCLUSIVE MODE`;
  } catch (error) {
    if (
      !(error instanceof Error) ||
      !/lock timeout|55P03/.test(JSON.stringify(error) + error.message)
    )
      throw error;
    throw new Refusal("conflict", "有人正在导入或交办，没有存上。过一会儿再存。");
  }
}
