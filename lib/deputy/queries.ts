import type { Actor } from "@/lib/actor";
import { fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { actingOn, type GrantForDeputy, isColleague, mayNameDeputy } from "@/lib/deputy/policy";
import { inUseOn } from "@/lib/user/ending";
import { grantWords } from "@/lib/user/labels";

const GRANT = {
  id: true,
  role: true,
  unitId: true,
  memberId: true,
  collectiveId: true,
  handOverOfficeId: true,
  handOverOffice: { select: { name: true } },
  unit: { select: { name: true } },
  collective: { select: { name: true } },
  user: { select: { id: true, name: true } },
} as const;

/** The roles of others in which the person acts on that day, each with whom they stand in for. */
export async function standsForNow(tx: Tx | typeof db, userId: number, today: PlainDate) {
  const rows = await tx.deputy.findMany({
    where: { deputyId: userId, deputy: inUseOn(today), ...actingOn(today) },
    orderBy: { id: "asc" },
    select: { grant: { select: GRANT } },
  });
  return rows.map(({ grant: { user, ...grant } }) => ({
    ...grant,
    deputyFor: user.name,
    deputyForId: user.id,
  }));
}

/** One's own roles that may be given into other hands for some days, and whose hands these can be. */
export async function listOwnRoles(actor: Actor) {
  const own = await db.roleGrant.findMany({
    where: { userId: actor.userId ?? -1 },
    orderBy: { id: "asc" },
    select: GRANT,
  });
  const possible = own.filter((grant) => mayNameDeputy(actor, grant).may);
  return Promise.all(
    possible.map(async (grant) => ({
      grantId: grant.id,
      words: grantWords(grant),
      colleagues: await listColleagues(actor, grant),
    })),
  );
}

async function listColleagues(actor: Actor, own: GrantForDeputy) {
  const rows = await db.roleGrant.findMany({
    where: {
      userId: { not: actor.userId ?? -1 },
      user: inUseOn(actor.today),
      ...(own.unitId === null ? { role: own.role } : { unitId: own.unitId }),
    },
    orderBy: { id: "asc" },
    select: { ...GRANT, userId: true },
  });
  const people = rows
    .filter((theirs) => isColleague(own, theirs))
    .map((theirs) => ({
      userId: theirs.userId,
      name: theirs.user.name,
      words: grantWords(theirs),
    }));
  return [...new Map(people.map((one) => [one.userId, one])).values()];
}

/** Deputies one has named whose days are not over, and those for whom one stands in. */
export async function listDeputies(actor: Actor) {
  const userId = actor.userId ?? -1;
  const rows = await db.deputy.findMany({
    where: {
      endedAt: null,
      untilOn: { gte: fromPlainDate(actor.today) },
      OR: [{ deputyId: userId }, { grant: { userId } }],
    },
    orderBy: [{ fromOn: "asc" }, { id: "asc" }],
    select: {
      id: true,
      fromOn: true,
      untilOn: true,
      deputyId: true,
      deputy: { select: { name: true } },
      grant: { select: GRANT },
    },
  });
  return rows.map(({ id, fromOn, untilOn, deputyId, deputy, grant }) => ({
    id,
    from: toPlainDate(fromOn),
    until: toPlainDate(untilOn),
    mine: deputyId !== userId,
    deputy: deputy.name,
    absent: grant.user.name,
    words: grantWords(grant),
  }));
}

export type DeputyRow = Awaited<ReturnType<typeof listDeputies>>[number];

/** Who stands in, on that day, for people in these roles; each with the deputyship. */
export async function deputiesOf(
  tx: Tx,
  people: readonly { userId: number; role: Role; unitId: number | null }[],
  today: PlainDate,
) {
  if (people.length === 0) return [];
  const acting = actingOn(today);
  const rows = await tx.deputy.findMany({
    where: {
      ...acting,
      deputy: inUseOn(today),
      grant: {
        ...acting.grant,
        OR: people.map(({ userId, role, unitId }) => ({ userId, role, unitId })),
      },
    },
    orderBy: { id: "asc" },
    select: { id: true, deputyId: true, grant: { select: { role: true, unitId: true } } },
  });
  return rows.map(({ id, deputyId, grant }) => ({ userId: deputyId, ...grant, deputyId: id }));
}
