import type { Actor } from "@/lib/actor";
import { accepted, answer, makeRegister } from "@/lib/assignment/testing";
import { addDays, isPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { openRatings, rate } from "@/lib/feedback/commands";
import { rateInput } from "@/lib/feedback/schema";
import {
  type AssignmentFacts,
  FACTS_SELECT,
  type ProposalFacts,
  toFacts,
} from "@/lib/proposal/facts";
import { visibleTo } from "@/lib/proposal/policy";

/** For random histories: an office with its people, and a day that goes on. */
export async function openOffice({ officePassesReplies }: { officePassesReplies: boolean }) {
  const register = await makeRegister("2012-03-28");
  const { water, finance, roads } = register.units;
  const people: Actor[] = [
    register.staff,
    register.office,
    register.waterClerk,
    await register.actor("unitHead", { unitId: water.id }),
    await register.actor("unitHead", { unitId: finance.id }),
    await register.actor("unitHead", { unitId: roads.id }),
    register.financeClerk,
    register.roadsClerk,
    register.proposer,
    register.coSigner,
    await register.actor("leader"),
    await register.actor("administrator"),
    await register.actor("auditor"),
  ];
  await db.plenary.update({ where: { id: register.plenaryId }, data: { officePassesReplies } });
  await register.filedCase(); // so that the acts after filing are reached soon
  const again = await register.filedCase();
  await accepted(register, again);
  await answer(register, again, "2012-03-29");
  const today: PlainDate = "2012-03-30";
  const { proposer, staff, plenaryId } = register;
  const rating = { proposalId: again, attitude: "SATISFIED", result: "DISSATISFIED" };
  await rate({ ...proposer, today }, rateInput.parse(rating));
  await openRatings({ ...staff, today }, { plenaryId }); // it goes into round 2
  return { register, people, today };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** Numbers that a random act is made of: each choice takes the next one, so that a failure can be played again. */
export class Choices {
  private at = 0;
  constructor(private readonly numbers: readonly number[]) {}

  next(): number {
    const number = this.numbers[this.at % this.numbers.length] ?? 0;
    this.at += 1;
    return number;
  }

  of<T>(list: readonly T[]): T | undefined {
    return list[this.next() % Math.max(1, list.length)];
  }

  /** One in so many. */
  oneIn(n: number): boolean {
    return this.next() % n === 0;
  }

  /** Mostly today; at times some days back, at times tomorrow, which must be refused. */
  day(today: PlainDate): PlainDate {
    const number = this.next() % 20;
    if (number < 13) return today;
    return addDays(today, number === 13 ? 1 : 13 - number);
  }
}

/** One case as the acts see it, with one of its assignments. */
export type Scene = {
  facts: ProposalFacts;
  assignment: AssignmentFacts | undefined;
  cases: readonly ProposalFacts[];
  actor: Actor;
  pick: Choices;
  office: Office;
};

export async function factsOfCase(id: number): Promise<ProposalFacts> {
  return toFacts(await db.proposal.findUniqueOrThrow({ where: { id }, select: FACTS_SELECT }));
}

/** Every case's facts, by number. */
export async function allFacts(): Promise<ProposalFacts[]> {
  const rows = await db.proposal.findMany({ select: FACTS_SELECT, orderBy: { id: "asc" } });
  return rows.map(toFacts);
}

export async function caseIds(): Promise<number[]> {
  const rows = await db.proposal.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return rows.map(({ id }) => id);
}

export async function maySee(actor: Actor, id: number): Promise<boolean> {
  return (await db.proposal.count({ where: { AND: [{ id }, visibleTo(actor)] } })) === 1;
}

/** How many rows each table of facts holds, how many are voided, and how many events: what a refusal must leave alone. */
export async function digest(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string; own: string }[]>`
    SELECT table_name AS name, string_agg(column_name, ',') AS own
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name IN (
      SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'voidedAt')
    GROUP BY table_name ORDER BY table_name`;
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS t, count(*), count("voidedAt"), md5(coalesce(string_agg(x::text, '' ORDER BY x.id), '')) AS all_of_it FROM "${name}" x`,
  );
  const rows = await db.$queryRawUnsafe<object[]>(
    `${parts.join(" UNION ALL ")} UNION ALL SELECT 'Event', count(*), 0, '' FROM "Event" ORDER BY t`,
  );
  return JSON.stringify(rows, (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

/** The events after one, with what they are about. */
export async function eventsAfter(id: bigint) {
  return db.event.findMany({
    where: { id: { gt: id } },
    orderBy: { id: "asc" },
    select: { id: true, kind: true, actorId: true, proposalId: true, on: true },
  });
}

export async function lastEvent(): Promise<bigint> {
  const last = await db.event.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  return last?.id ?? 0n;
}

/** The earliest day that these events speak of; null: one of them has no day, or took something back. */
export function earliestDay(
  events: readonly { kind: string; on: Date | null }[],
): PlainDate | null {
  const undoes =
    /void|correct|undo|unfile|undecline|unmerge|unwithdraw|unsendBack|unsubmit|takeBack|drop|edit/;
  if (events.some(({ kind, on }) => on === null || undoes.test(kind))) return null;
  const days = events.map(({ on }) => (on ? toPlainDate(on) : "")).filter(isPlainDate);
  return days.toSorted()[0] ?? null;
}
