import type { Actor } from "@/lib/actor";
import { recordEvents } from "@/lib/audit/record";
import { fromPlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import type { Tx } from "@/lib/db/client";
import type { AccountPlan, Move } from "@/lib/term-account/plan";
import { stillEnding } from "@/lib/term-account/queries";

/**
 * Does to accounts what a new term's list says, as part of it: its caller has asked the list's policy and holds
 * `lockAccounts`. Accounts are else the administrator's; here they follow from who is in office.
 */
export async function applyAccounts(tx: Tx, actor: Actor, plan: AccountPlan, reason: string) {
  const { endsOn, ends, moves } = plan;
  if (endsOn !== null) {
    const data = { endsOn: fromPlainDate(endsOn), endsReason: reason };
    await tx.user.updateMany({ where: { id: { in: ends.map(({ userId }) => userId) } }, data });
    const said = { before: null, endsOn, reason };
    await noteEnds(tx, actor, ends, said);
  }
  for (const { grantId, to, merges } of moves) {
    if (merges) await tx.roleGrant.delete({ where: { id: grantId } });
    else await tx.roleGrant.update({ where: { id: grantId }, data: { userId: to.userId } });
  }
  await noteMoves(tx, actor, moves, reason);
}

/**
 * Takes back what `applyAccounts` did, with the list: last days that are still the list's own go, also where the
 * account has ended by them, and roles go back to who had them, unless that was changed by hand since.
 */
export async function undoAccounts(tx: Tx, actor: Actor, plan: AccountPlan, reason: string) {
  const ids = await stillEnding(tx, plan);
  const data = { endsOn: null, endsReason: null, disabledAt: null };
  await tx.user.updateMany({ where: { id: { in: ids } }, data });
  const ends = plan.ends.filter(({ userId }) => ids.includes(userId));
  await noteEnds(tx, actor, ends, { before: plan.endsOn, endsOn: null, reason });
  const back: Move[] = [];
  for (const move of plan.moves.toReversed()) if (await giveBack(tx, move)) back.push(move);
  const turned = back.map((move) => ({ ...move, from: move.to, to: move.from }));
  await noteMoves(tx, actor, turned, reason);
}

async function giveBack(tx: Tx, { grantId, collectiveId, from, to, merges }: Move) {
  const role = { role: "proposer" as const, collectiveId };
  const has = await tx.roleGrant.findFirst({ where: { ...role, userId: from.userId } });
  if (has) return false;
  if (merges) await tx.roleGrant.create({ data: { ...role, userId: from.userId } });
  else {
    const where = { id: grantId, userId: to.userId, collectiveId };
    const { count } = await tx.roleGrant.updateMany({ where, data: { userId: from.userId } });
    return count > 0;
  }
  return true;
}

type Said = { before: string | null; endsOn: string | null; reason: string };

function noteEnds(tx: Tx, actor: Actor, people: AccountPlan["ends"], said: Said) {
  const on = toPlainDate(said.endsOn);
  const rows = people.map(({ userId }) => ({
    kind: "user.keepEnd",
    subject: `User:${userId}`,
    on,
    data: said,
  }));
  return recordEvents(tx, actor, rows);
}

function noteMoves(tx: Tx, actor: Actor, moves: readonly Move[], reason: string) {
  const rows = moves.map(({ collective, from, to }) => ({
    kind: "user.passContact",
    subject: `User:${to.userId}`,
    data: { collective, from: from.name, to: to.name, reason },
  }));
  return recordEvents(tx, actor, rows);
}
