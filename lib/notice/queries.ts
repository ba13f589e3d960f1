import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Role } from "@/lib/db/generated/enums";
import { readOffices } from "@/lib/hand-over-office/queries";
import { systemsOf } from "@/lib/hand-over-office/systems";
import type { Audience } from "@/lib/notice/told-before";
import { namedUnits } from "@/lib/notice/words";
import { allNoticesOf, mayReadInbox, noticesOf } from "@/lib/notice/policy";
import { filingProposer, invitedBy } from "@/lib/notice/named";
import { visibleTo } from "@/lib/proposal/policy";
import { ensure } from "@/lib/verdict";

export const INBOX_PAGE = 50;

export type NoticeRow = {
  id: number;
  kind: string;
  sentence: string;
  on: PlainDate;
  read: boolean;
  /** 代: whose news it is, for whom one stands in */
  deputyFor: string | null;
  /** false: about no case, but about the person's own work */
  ofCase: boolean;
  /** null: it is not, or no longer, the person's to see */
  proposal: { id: number; number: string; title: string } | null;
};

/** A person's unread notices, in the role they act in. */
export async function countUnread(actor: Actor): Promise<number> {
  return db.notice.count({ where: { ...noticesOf(actor), readAt: null } });
}

/**
 * The inbox, the latest first, a page of 50: a line marked as read stays in its place. `unreadOnly` leaves out the
 * others. How many are listed in all, how many are unread, and how many unread ones wait in the person's other roles.
 * @throws Refusal denied without sign-in
 */
export async function readInbox(actor: Actor, page: number, unreadOnly = false) {
  ensure(mayReadInbox(actor));
  const where = { ...noticesOf(actor), ...(unreadOnly ? { readAt: null } : {}) };
  const [total, unread, everywhere, notices] = await Promise.all([
    db.notice.count({ where }),
    countUnread(actor),
    db.notice.count({ where: { ...allNoticesOf(actor), readAt: null } }),
    listNotices(where, (page - 1) * INBOX_PAGE),
  ]);
  const ids = notices.flatMap(({ proposalId }) => proposalId ?? []);
  const cases = await db.proposal.findMany({
    where: { AND: [{ id: { in: ids } }, visibleTo(actor)] },
    select: { id: true, title: true, caseNumber: true, registrationNumber: true },
  });
  const seen = new Map(
    cases.map(({ caseNumber, registrationNumber, ...one }) => [
      one.id,
      { ...one, number: caseNumber ?? registrationNumber ?? "草稿" },
    ]),
  );
  const rows = notices.map(({ readAt, proposalId, on, deputy, ...notice }): NoticeRow => ({
    ...notice,
    deputyFor: deputy?.grant.user.name ?? null,
    on: toPlainDate(on),
    read: readAt !== null,
    ofCase: proposalId !== null,
    proposal: seen.get(proposalId ?? 0) ?? null,
  }));
  return { rows, total, unread, elsewhere: everywhere - unread };
}

function listNotices(where: Prisma.NoticeWhereInput, skip: number) {
  return db.notice.findMany({
    where,
    orderBy: { id: "desc" },
    skip,
    take: INBOX_PAGE,
    select: {
      id: true,
      kind: true,
      sentence: true,
      on: true,
      readAt: true,
      proposalId: true,
      deputy: { select: { grant: { select: { user: { select: { name: true } } } } } },
    },
  });
}

/** A person in one of their roles, as a notice names them. */
export type Recipient = { userId: number; role: Role; unitId: number | null };

/** Accounts in use that hold one of these grants; each once. */
export async function recipientsBy(
  tx: Tx,
  grants: Prisma.RoleGrantWhereInput[],
): Promise<Recipient[]> {
  if (grants.length === 0) return [];
  const rows = await tx.roleGrant.findMany({
    where: { OR: grants, user: { disabledAt: null } },
    select: { userId: true, role: true, unitId: true },
    orderBy: { id: "asc" },
  });
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

const UNIT_ROLES: Role[] = ["unitClerk", "unitHead"];
export const ofUnits = (
  ids: readonly number[],
  roles = UNIT_ROLES,
): Prisma.RoleGrantWhereInput => ({
  role: { in: roles },
  unitId: { in: [...ids] },
});
const ofRole = (role: Role): Prisma.RoleGrantWhereInput => ({ role });

/** Everybody of the hand-over offices of these units; of no unit in particular: of every office. */
export async function officesOf(
  tx: Tx,
  unitIds: readonly number[],
): Promise<Prisma.RoleGrantWhereInput[]> {
  const role = "governmentOffice";
  const offices = await readOffices(tx);
  if (offices.length === 0 || unitIds.length === 0) return [{ role }];
  const units = await tx.unit.findMany({
    where: { id: { in: [...unitIds] } },
    select: { system: true },
  });
  return [null, ...offices.map(({ id }) => id)].flatMap((id) => {
    const systems = systemsOf(id, offices) ?? [];
    const own = units.some(({ system }) => systems.includes(system));
    return own ? [{ role, handOverOfficeId: id }] : [];
  });
}

/** Those whom an event's audience means in this case. */
export async function audienceOf(
  tx: Tx,
  audiences: readonly Audience[],
  { proposalId, data }: { proposalId: number | null; data: unknown },
): Promise<Recipient[]> {
  const grants: Prisma.RoleGrantWhereInput[] = [];
  // One after the other: a transaction has one connection.
  for (const one of audiences) grants.push(...(await grantsOf(tx, one, proposalId ?? -1, data)));
  return recipientsBy(tx, grants);
}

async function grantsOf(
  tx: Tx,
  audience: Audience,
  proposalId: number,
  data: unknown,
): Promise<Prisma.RoleGrantWhereInput[]> {
  switch (audience) {
    case "office":
      return officesOf(tx, await unitsNamed(tx, namedUnits(data)));
    case "staff":
      return [ofRole("committeeStaff")];
    case "administrator":
      return [ofRole("administrator")];
    case "leader":
      return [ofRole("leader")];
    case "proposers":
    case "leadProposer":
      return proposersOf(tx, proposalId, audience === "leadProposer");
    case "invited":
      return invitedBy(data);
    case "filingProposer":
      return filingProposer(data);
    case "units":
    case "answeringUnits":
      return [ofUnits(await holders(tx, proposalId, audience === "answeringUnits"))];
    case "namedUnits":
      return [ofUnits(await unitsNamed(tx, namedUnits(data)))];
    default:
      return [ofUnits(await unitsNamed(tx, namedUnits({ unit: (data as { to?: unknown })?.to })))];
  }
}

/**
 * The accounts of a case's proposers, those of submissions merged into it too (handbook §3: they stay proposers), and of
 * whom the lead's turn was passed to; a collective's are its contacts.
 * @param leadOnly who confirms and rates as the lead
 */
export async function proposersOf(
  tx: Tx,
  proposalId: number,
  leadOnly: boolean,
): Promise<Prisma.RoleGrantWhereInput[]> {
  const select = { memberId: true, collectiveId: true };
  const passed = await tx.leadPassing.findMany({
    where: { proposalId, voidedAt: null },
    orderBy: { id: "desc" },
    take: 1,
    select,
  });
  const rows =
    leadOnly && passed.length > 0
      ? []
      : await tx.proposer.findMany({
          where: leadOnly
            ? { proposalId, position: 0 }
            : { OR: [{ proposalId }, mergedInto(proposalId)] },
          select,
        });
  return [...passed, ...rows].map(({ memberId, collectiveId }) => ({
    role: "proposer",
    ...(memberId === null ? { collectiveId } : { memberId }),
  }));
}

const mergedInto = (mergedIntoId: number): Prisma.ProposerWhereInput => ({
  proposal: {
    voidedAt: null,
    reviews: { some: { voidedAt: null, outcome: "MERGED", mergedIntoId } },
  },
});

async function holders(tx: Tx, proposalId: number, answering: boolean): Promise<number[]> {
  const rows = await tx.assignment.findMany({
    where: {
      proposalId,
      voidedAt: null,
      assignedOn: { not: null },
      status: { not: "REASSIGNED" },
      ...(answering ? { role: { not: "ASSIST" } } : {}),
    },
    select: { unitId: true },
  });
  return rows.flatMap(({ unitId }) => unitId ?? []);
}

async function unitsNamed(tx: Tx, names: readonly string[]): Promise<number[]> {
  const rows = await tx.unit.findMany({
    where: { name: { in: [...names] } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
