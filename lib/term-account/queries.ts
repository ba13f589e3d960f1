import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import type { Tx } from "@/lib/db/client";
import type { AccountPlan, Move } from "@/lib/term-account/plan";

/** Who leaves or ends by the list, and the collectives whose contact changes; null: nobody. */
export type Leaving = {
  members: number[];
  collectives: number[];
  contacts: { collectiveId: number; name: string; before: number | null; after: number | null }[];
};

/**
 * What a list means for accounts. A collective's role goes from the old contact's account to the new one's. The
 * accounts of those who leave end on `endsOn`, if they serve for nothing else: who has another role keeps the
 * account, and one that has an end already keeps it. The role of a collective that is no more stays with its contact
 * until then, for its cases of before.
 */
export async function planAccounts(
  tx: Tx,
  leaving: Leaving,
  endsOn: PlainDate | null,
): Promise<AccountPlan> {
  const moves: Move[] = [];
  const waiting: string[] = [];
  for (const contact of leaving.contacts) {
    const { collectiveId, name: collective, after } = contact;
    const { held, to } = await contactAccounts(tx, contact);
    const passing = held.filter(({ ofMember }) => ofMember);
    if (passing.length > 0 && after !== null && !to) waiting.push(collective);
    let merges = held.some(({ userId }) => userId === to?.userId);
    for (const { id: grantId, userId, name } of to ? passing : []) {
      if (!to || userId === to.userId) continue;
      moves.push({ grantId, collectiveId, collective, from: { userId, name }, to, merges });
      merges = true;
    }
  }
  return { endsOn, ends: await ending(tx, leaving, moves, endsOn), moves, waiting };
}

async function contactAccounts(
  tx: Tx,
  { collectiveId, before, after }: Leaving["contacts"][number],
) {
  const grants = await tx.roleGrant.findMany({
    where: { role: "proposer", collectiveId, user: { disabledAt: null } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      userId: true,
      user: { select: { name: true, grants: { select: { memberId: true } } } },
    },
  });
  const held = grants.map(({ user, ...one }) => ({
    ...one,
    name: user.name,
    // An account of the collective's office, of no member, goes on whoever the contact is.
    ofMember: before !== null && user.grants.some(({ memberId }) => memberId === before),
  }));
  const heir = await tx.roleGrant.findFirst({
    where: { role: "proposer", memberId: after ?? -1, user: { disabledAt: null } },
    orderBy: { id: "asc" },
    select: { userId: true, user: { select: { name: true } } },
  });
  return { held, to: heir && { userId: heir.userId, name: heir.user.name } };
}

async function ending(tx: Tx, leaving: Leaving, moves: Move[], endsOn: PlainDate | null) {
  if (endsOn === null) return [];
  const { members, collectives } = leaving;
  const gone = [{ memberId: { in: members } }, { collectiveId: { in: collectives } }];
  const passed = moves.map(({ grantId }) => grantId);
  const rows = await tx.user.findMany({
    where: {
      disabledAt: null,
      endsOn: null,
      grants: { some: { role: "proposer", OR: gone } },
      // Who takes a collective over in the same list goes on.
      id: { notIn: moves.map(({ to }) => to.userId) },
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      grants: { select: { id: true, role: true, memberId: true, collectiveId: true } },
    },
  });
  type Held = (typeof rows)[number]["grants"][number];
  // Not asked of the database: a role of no member is neither in a list of members nor outside of it there.
  const goes = ({ id, role, memberId, collectiveId }: Held) =>
    passed.includes(id) ||
    (role === "proposer" &&
      (members.includes(memberId ?? -1) || collectives.includes(collectiveId ?? -1)));
  return rows
    .filter(({ grants }) => grants.every(goes))
    .map(({ id, name }) => ({ userId: id, name }));
}

/** Of these, whose account has still the end that the list gave it. */
export async function stillEnding(tx: Tx, { endsOn, ends }: AccountPlan): Promise<number[]> {
  if (endsOn === null) return [];
  const rows = await tx.user.findMany({
    where: { id: { in: ends.map(({ userId }) => userId) }, endsOn: fromPlainDate(endsOn) },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
