import type { Actor } from "@/lib/actor";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { COLLECTIVE_FIELDS, MEMBER_KEPT_FIELDS } from "@/lib/member/fields";
import { type HistoryStep, historyOf } from "@/lib/member/history";
import { COLLECTIVE_KIND_LABEL } from "@/lib/member/labels";
import { mayReadDirectory } from "@/lib/member/policy";
import { absentOn } from "@/lib/tenure/queries";
import { type Absence, absenceMark, endedMark, markEnded } from "@/lib/tenure/standing";
import { ensure } from "@/lib/verdict";

export type MemberChoice = {
  id: number;
  name: string;
  sector: string | null;
  employer: string | null;
};
export type CollectiveChoice = { id: number; name: string };

/** Every member for a form's list, by name; employer and sector tell namesakes apart. */
export async function readMemberChoices(actor: Actor): Promise<MemberChoice[]> {
  if (!mayReadDirectory(actor).may) return [];
  const members = await db.member.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, employer: true, sector: { select: { name: true } } },
  });
  const { members: left } = await readLeft(actor);
  return members.map(({ sector, ...member }) => ({
    ...member,
    // Who left stays in the list: proposals of before name them.
    sector: [sector?.name, left.get(member.id)].filter(Boolean).join("，") || null,
  }));
}

/**
 * Every collective proposer for a form's list, by name; after them, marked, those that are no more today: a case of
 * before may still name one, a new one may not.
 */
export async function readCollectiveChoices(actor: Actor): Promise<CollectiveChoice[]> {
  if (!mayReadDirectory(actor).may) return [];
  const rows = await db.collective.findMany({
    orderBy: [{ name: "asc" }],
    select: { id: true, name: true },
  });
  return markEnded(rows, (await absentOn(db, actor.today)).collectives);
}

const MEMBER = {
  id: true,
  name: true,
  gender: true,
  committee: true,
  employer: true,
  post: true,
  mobile: true,
  email: true,
  throughCommittee: true,
  sector: { select: { name: true } },
} as const;

/** The directory: members of every sector, the sectors in their order. `q`: part of a name, sector or employer. */
export async function listMembers(actor: Actor, q: string) {
  ensure(mayReadDirectory(actor));
  const some = { contains: q, mode: "insensitive" } as const;
  const rows = await db.member.findMany({
    where: q
      ? { OR: [{ name: some }, { employer: some }, { post: some }, { sector: { name: some } }] }
      : {},
    select: MEMBER,
    orderBy: [
      { sector: { position: "asc" } },
      { sector: { name: "asc" } },
      { name: "asc" },
      { id: "asc" },
    ],
  });
  return rows.map(({ sector, ...row }) => ({ ...row, sector: sector?.name ?? null }));
}

/** Since when members and collectives of the directory are no longer in office today, in words, by id. */
export async function readLeft(actor: Actor) {
  ensure(mayReadDirectory(actor));
  const { members, collectives } = await absentOn(db, actor.today);
  const words = (of: ReadonlyMap<number, Absence>, mark: (one: Absence) => string) =>
    new Map([...of].map(([id, absence]) => [id, mark(absence)]));
  return { members: words(members, absenceMark), collectives: words(collectives, endedMark) };
}

export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number];

/** One member. @throws Refusal denied, notFound */
export async function readMember(actor: Actor, id: number): Promise<MemberRow> {
  ensure(mayReadDirectory(actor));
  const row = await db.member.findUnique({ where: { id }, select: MEMBER });
  if (!row) throw notFound();
  return { ...row, sector: row.sector?.name ?? null };
}

const COLLECTIVE = {
  id: true,
  name: true,
  kind: true,
  contactId: true,
  contact: { select: { name: true } },
} as const;

/** Every collective proposer. `q`: part of its name or its contact's. */
export async function listCollectives(actor: Actor, q: string) {
  ensure(mayReadDirectory(actor));
  const some = { contains: q, mode: "insensitive" } as const;
  return db.collective.findMany({
    where: q ? { OR: [{ name: some }, { contact: { name: some } }] } : {},
    select: COLLECTIVE,
    orderBy: [{ kind: "asc" }, { name: "asc" }],
  });
}

export type CollectiveRow = Awaited<ReturnType<typeof listCollectives>>[number];

/** One collective. @throws Refusal denied, notFound */
export async function readCollective(actor: Actor, id: number): Promise<CollectiveRow> {
  ensure(mayReadDirectory(actor));
  const row = await db.collective.findUnique({ where: { id }, select: COLLECTIVE });
  if (!row) throw notFound();
  return row;
}

/** The sectors, in their order. */
export async function listSectors(actor: Actor): Promise<string[]> {
  ensure(mayReadDirectory(actor));
  return (await listSectorsIn(db)).map(({ name }) => name);
}

/** The sectors in their order, for other queries. */
export function listSectorsIn(tx: Tx) {
  return tx.sector.findMany({
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, name: true },
  });
}

/** The members of these numbers, for a command's check; those that do not exist are missing. */
export function membersByIds(tx: Tx, ids: number[]) {
  return tx.member.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, sectorId: true },
  });
}

/** A collective's name, for a command's check; null: there is none. */
export function collectiveById(tx: Tx, id: number) {
  return tx.collective.findUnique({ where: { id }, select: { id: true, name: true } });
}

/** The name of a proposal's lead proposer: on whose behalf committee staff act. */
export async function leadProposerName(tx: Tx, proposalId: number): Promise<string | null> {
  const lead = await tx.proposer.findFirst({
    where: { proposalId, position: 0 },
    select: { member: { select: { name: true } }, collective: { select: { name: true } } },
  });
  return lead?.member?.name ?? lead?.collective?.name ?? null;
}

/**
 * The sectors of those members whose sector was changed since the end of a day (Asia/Shanghai), as it was then, by id;
 * null: they had none. Whoever is missing has today's.
 */
export async function sectorsSince(tx: Tx, day: PlainDate): Promise<Map<number, string | null>> {
  const rows = await tx.memberBefore.findMany({
    where: { replacedAt: { gte: new Date(`${day}T24:00:00+08:00`) } },
    orderBy: { id: "desc" },
    select: { memberId: true, sector: { select: { name: true } } },
  });
  // The earliest change after the day is written last: it is what stood at its end.
  return new Map(rows.map(({ memberId, sector }) => [memberId, sector?.name ?? null]));
}

const KEPT = {
  name: true,
  gender: true,
  committee: true,
  employer: true,
  post: true,
  sector: { select: { name: true } },
} as const;

/**
 * How a member's entry changed, the last change first: for those who keep the register. Of telephone and e-mail
 * nothing earlier is kept. @throws Refusal denied
 */
export async function readMemberHistory(actor: Actor, id: number): Promise<HistoryStep[]> {
  ensure(mayReadDirectory(actor));
  const member = await db.member.findUnique({
    where: { id },
    select: { ...KEPT, before: { orderBy: { id: "asc" }, select: { ...KEPT, replacedAt: true } } },
  });
  if (!member) return [];
  const { before, ...present } = member;
  const flat = <Row extends { sector: { name: string } | null }>({ sector, ...row }: Row) => ({
    ...row,
    sector: sector?.name ?? null,
  });
  return historyOf<keyof typeof MEMBER_KEPT_FIELDS>(
    MEMBER_KEPT_FIELDS,
    before.map(flat),
    flat(present),
  );
}

/** How a collective's entry changed, the last change first. @throws Refusal denied */
export async function readCollectiveHistory(actor: Actor, id: number): Promise<HistoryStep[]> {
  ensure(mayReadDirectory(actor));
  const select = { name: true, kind: true, contact: { select: { name: true } } } as const;
  const collective = await db.collective.findUnique({
    where: { id },
    select: {
      ...select,
      before: { orderBy: { id: "asc" }, select: { ...select, replacedAt: true } },
    },
  });
  if (!collective) return [];
  const { before, ...present } = collective;
  const flat = <Row extends Pick<typeof present, keyof typeof select>>(row: Row) => ({
    ...row,
    kind: COLLECTIVE_KIND_LABEL[row.kind],
    contact: row.contact?.name ?? null,
  });
  return historyOf<keyof typeof COLLECTIVE_FIELDS>(
    COLLECTIVE_FIELDS,
    before.map(flat),
    flat(present),
  );
}
