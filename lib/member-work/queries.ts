import type { Actor } from "@/lib/actor";
import {
  addDays,
  earlier,
  fromPlainDate,
  later,
  type PlainDate,
  toPlainDate,
} from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { POINT_KIND_NAMES } from "@/lib/member-work/kinds";
import { accountOf, type PointLine, type PointTable, sumOf } from "@/lib/member-work/points";
import { mayReadMemberWork, mayReadWorkOf } from "@/lib/member-work/policy";
import { type MemberWork, workOf } from "@/lib/member-work/work";
import { listSectorsIn, sectorsSince } from "@/lib/member/queries";
import { absentOn, daysOfTerm } from "@/lib/tenure/queries";
import { mayChangePlenary } from "@/lib/plenary/policy";
import { ensure } from "@/lib/verdict";

/** A plenary's table of points, the rules in the order of the tables; whoever asks has been let in before. */
export async function readPointTable(tx: Tx, plenaryId: number): Promise<PointTable> {
  const row = await tx.plenary.findUnique({
    where: { id: plenaryId },
    select: {
      pointsCapTenths: true,
      pointRules: { select: { kind: true, tenths: true, capTenths: true } },
    },
  });
  if (!row) throw notFound();
  const place = ({ kind }: { kind: (typeof POINT_KIND_NAMES)[number] }) =>
    POINT_KIND_NAMES.indexOf(kind);
  const rules = row.pointRules.toSorted((a, b) => place(a) - place(b));
  return { rules, capTenths: row.pointsCapTenths };
}

/** The table, for the page of settings. @throws Refusal denied, notFound */
export async function readPlenaryPoints(actor: Actor, plenaryId: number): Promise<PointTable> {
  ensure(mayChangePlenary(actor));
  return readPointTable(db, plenaryId);
}

/** What a plenary's proposals say of their proposers by a day (that day included): facts, never today's status. */
async function readWork(tx: Tx, plenaryId: number, asOf: PlainDate, memberId?: number) {
  const until = fromPlainDate(asOf);
  const rows = await tx.proposal.findMany({
    where: {
      plenaryId,
      voidedAt: null,
      proposers: { some: { memberId: memberId ?? { not: null } } },
      submissions: { some: { voidedAt: null, submittedOn: { lte: until } } },
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      caseNumber: true,
      registrationNumber: true,
      title: true,
      proposers: { select: { position: true, memberId: true } },
      sector: { select: { name: true } },
      proposersThen: { select: { memberId: true, sector: { select: { name: true } } } },
      reviews: {
        where: { voidedAt: null, decidedOn: { lte: until } },
        orderBy: [{ decidedOn: "asc" }, { id: "asc" }],
        select: { outcome: true, decidedOn: true, dated: true },
      },
      keySelections: {
        where: { voidedAt: null, chosenOn: { lte: until } },
        select: { chosenOn: true, dated: true },
      },
      commendations: {
        where: { voidedAt: null, commendedOn: { lte: until } },
        orderBy: [{ commendedOn: "asc" }, { id: "asc" }],
        select: { title: true, commendedOn: true },
      },
    },
  });
  const day = (row: { dated: boolean }, on: Date) => (row.dated ? toPlainDate(on) : null);
  return rows.map(({ reviews, keySelections, commendations, sector, proposersThen, ...row }) => ({
    ...row,
    proposers: row.proposers.map((one) => {
      const then = proposersThen.find(({ memberId }) => memberId === one.memberId)?.sector;
      const counted = one.position === 0 ? (sector ?? then) : then;
      return { ...one, sector: counted?.name ?? null };
    }),
    reviews: reviews.map((one) => ({ outcome: one.outcome, on: day(one, one.decidedOn) })),
    chosen: keySelections.map((one) => ({ on: day(one, one.chosenOn) })),
    commended: commendations.map(({ title, commendedOn }) => ({
      title,
      on: toPlainDate(commendedOn),
    })),
  }));
}

export type MemberAccount = {
  id: number;
  name: string;
  /** Under which the last proposal was handed in; without one, that of the asked day. */
  sector: string | null;
  /** Proposals that name the member and were handed in by then, whatever became of them. */
  handedIn: number;
  lines: PointLine[];
  /** In tenths. */
  sum: number;
};

const MEMBER = { id: true, name: true, sector: { select: { name: true } } } as const;

/**
 * 委员履职 of a plenary as of a day: every member of the plenary's term, those without any proposal too, by
 * sector and name. @throws Refusal denied, notFound
 */
export async function readMemberWork(actor: Actor, plenaryId: number, asOf: PlainDate) {
  ensure(mayReadMemberWork(actor));
  const table = await readPointTable(db, plenaryId);
  const proposals = await readWork(db, plenaryId, asOf);
  const work = workOf(proposals);
  const before = asOf < actor.today ? await sectorsSince(db, asOf) : new Map<number, null>();
  const members = await db.member.findMany({
    select: MEMBER,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const gone = await notOfTerm(plenaryId, asOf);
  const counted = members.filter(({ id }) => work.has(id) || !gone.has(id));
  const accounts = counted.map((member) => toAccount(member, table, work.get(member.id), before));
  const order = (await listSectorsIn(db)).map(({ name }) => name);
  const place = ({ sector }: MemberAccount) =>
    sector === null ? order.length : order.indexOf(sector);
  accounts.sort((a, b) => place(a) - place(b));
  return { table, accounts };
}

/** Who was not in office on the asked day, or on the nearest one of the plenary's term. */
async function notOfTerm(
  plenaryId: number,
  asOf: PlainDate,
): Promise<ReadonlyMap<number, unknown>> {
  const { term } = await db.plenary.findUniqueOrThrow({
    where: { id: plenaryId },
    select: { term: true },
  });
  const { from, before } =
    term === null ? { from: null, before: null } : await daysOfTerm(db, term);
  const last = before === null ? asOf : earlier(asOf, addDays(before, -1));
  return (await absentOn(db, from === null ? last : later(last, from))).members;
}

/** One member's account of a plenary, line by line. @throws Refusal denied, notFound */
export async function readAccount(
  actor: Actor,
  { plenaryId, memberId, asOf }: { plenaryId: number; memberId: number; asOf: PlainDate },
): Promise<{ table: PointTable; account: MemberAccount }> {
  ensure(mayReadWorkOf(actor, memberId));
  const member = await db.member.findUnique({ where: { id: memberId }, select: MEMBER });
  if (!member) throw notFound();
  const table = await readPointTable(db, plenaryId);
  const work = workOf(await readWork(db, plenaryId, asOf, memberId)).get(memberId);
  const before = asOf < actor.today ? await sectorsSince(db, asOf) : new Map<number, null>();
  return { table, account: toAccount(member, table, work, before) };
}

/** `before`: sectors that were changed since the asked day. */
function toAccount(
  { id, name, sector }: { id: number; name: string; sector: { name: string } | null },
  table: PointTable,
  work: MemberWork | undefined,
  before: ReadonlyMap<number, string | null>,
): MemberAccount {
  const lines = accountOf(work?.done ?? [], table);
  const present = before.has(id) ? before.get(id)! : (sector?.name ?? null);
  return {
    id,
    name,
    sector: work ? work.sector : present,
    handedIn: work?.handedIn ?? 0,
    lines,
    sum: sumOf(lines),
  };
}
