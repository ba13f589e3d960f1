import type { Actor } from "@/lib/actor";
import { accepted, answer, makeRegister } from "@/lib/assignment/testing";
import { addDays, type PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { numberRowsAnew, watchRows } from "@/lib/case-file/testing-changes";
import { emptyDatabase } from "@/lib/db/testing";
import { standsForNow } from "@/lib/deputy/queries";
import { openRatings, rate } from "@/lib/feedback/commands";
import { rateInput } from "@/lib/feedback/schema";
import {
  type AssignmentFacts,
  FACTS_SELECT,
  type ProposalFacts,
  toFacts,
} from "@/lib/proposal/facts";
import { visibleTo } from "@/lib/proposal/policy";

type UnitNow = { id: number; name: string; endedOn: Date | null };

/** The units as they are now. */
function unitsNow(): Promise<UnitNow[]> {
  return db.unit.findMany({
    orderBy: { id: "asc" },
    select: { id: true, name: true, endedOn: true },
  });
}

/** Everybody in each of their roles, and in those in which they stand in for a colleague on that day. */
async function peopleNow(today: PlainDate): Promise<Actor[]> {
  const users = await db.user.findMany({
    orderBy: { id: "asc" },
    select: { id: true, name: true, grants: { orderBy: { id: "asc" } } },
  });
  const standIns = await db.deputy.findMany({
    where: { endedAt: null },
    distinct: ["deputyId"],
    select: { deputyId: true },
  });
  const people: Actor[] = [];
  for (const { id: userId, name, grants } of users) {
    for (const { role, unitId, memberId, collectiveId } of grants)
      people.push({ userId, name, role, unitId, memberId, collectiveId, today });
    if (!standIns.some(({ deputyId }) => deputyId === userId)) continue;
    for (const { role, unitId, deputyFor } of await standsForNow(db, userId, today))
      people.push({
        userId,
        name,
        role,
        unitId,
        memberId: null,
        collectiveId: null,
        today,
        deputyFor,
      });
  }
  return people;
}

/** For random histories: an office with its people, and a day that goes on. */
export async function openOffice({ officePassesReplies }: { officePassesReplies: boolean }) {
  await emptyDatabase();
  await numberRowsAnew();
  await watchRows();
  const register = await makeRegister("2012-03-28");
  const { water, finance, roads } = register.units;
  const people: Actor[] = [
    register.staff,
    await register.actor("committeeStaff"),
    register.office,
    await register.actor("governmentOffice"),
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
  await db.unit.createMany({ data: [{ name: "县农业局" }, { name: "县住建局" }] });
  await db.roleGrant.createMany({
    data: people.flatMap(({ userId, role, unitId, memberId }) =>
      userId === null || role === "system" || role === "public"
        ? []
        : [{ userId, role, unitId, memberId }],
    ),
  });
  const { proposer, staff, plenaryId } = register;
  const rating = { proposalId: again, attitude: "SATISFIED", result: "DISSATISFIED" };
  await rate({ ...proposer, today }, rateInput.parse(rating));
  await openRatings({ ...staff, today }, { plenaryId, reason: "主席会议前" }); // it goes into round 2
  return { register, people: await peopleNow(today), units: await unitsNow(), today };
}

/** A day later perhaps, with the people and units as they are by then. */
export async function refresh(office: Office, today: PlainDate): Promise<void> {
  office.today = today;
  office.people = await peopleNow(today);
  office.units = await unitsNow();
}

/** The units that a case can go to; at times one that has ended as well, which must be refused. */
export function aliveUnits({ office, pick }: Scene): number[] {
  const all = pick.oneIn(12);
  return office.units.flatMap(({ id, endedOn }) => (all || endedOn === null ? [id] : []));
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

/** The facts of every case whose import was not undone, by number. */
export async function allFacts(): Promise<ProposalFacts[]> {
  const rows = await db.proposal.findMany({
    where: { voidedAt: null },
    select: FACTS_SELECT,
    orderBy: { id: "asc" },
  });
  return rows.map(toFacts);
}

export async function caseIds(): Promise<number[]> {
  const rows = await db.proposal.findMany({
    where: { voidedAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

export async function maySee(actor: Actor, id: number): Promise<boolean> {
  return (await db.proposal.count({ where: { AND: [{ id }, visibleTo(actor)] } })) === 1;
}
