import { countWaiting, rolesOn } from "@/lib/account-end/queries";
import { type Actor, systemActor } from "@/lib/actor";
import { readDayTable } from "@/lib/assignment/queries";
import { recordEvent } from "@/lib/audit/record";
import { type PlainDate, fromPlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { workdaysLeft } from "@/lib/calendar/workdays";
import { inTransaction, type Tx } from "@/lib/db/client";
import { openWork } from "@/lib/leaving/queries";
import { readOffice, todayOf } from "@/lib/office/queries";
import { lockAccounts } from "@/lib/user/commands";
import { endedBefore } from "@/lib/user/ending";

/** The administrator is told so many working days before an account with open work ends. */
const WARNED_WORKDAYS = 10;

type Account = Awaited<ReturnType<typeof accounts>>[number];

/**
 * What an end by date brings about on a day: accounts past it are closed, so that nothing is told or mailed to them
 * any more; of one with own cases that still run only the other roles go. Before, the administrator is told once for
 * each date where open work would be left without hands. The signing in itself asks the date and waits for nobody.
 * @returns how many accounts were closed, and of how many the administrator was told
 */
export function endAccountsDue(today: PlainDate): Promise<{ closed: number; told: number }> {
  const actor = systemActor(today, "到期检查");
  return inTransaction(async (tx) => {
    await lockAccounts(tx);
    let [closed, told] = [0, 0];
    for (const account of await accounts(tx, endedBefore(today)))
      if (await close(tx, actor, account)) closed += 1;
    for (const account of await accounts(tx, { endsOn: { gte: fromPlainDate(today) } }))
      if (await warn(tx, actor, account)) told += 1;
    return { closed, told };
  });
}

/** What the clock calls every minute: in the demo, whose today is a setting, too. null: not set up yet. */
export async function endAccountsWhenDue(now: Date) {
  const office = await readOffice();
  return office.name === "" ? null : endAccountsDue(todayOf(office, now));
}

function accounts(tx: Tx, where: object) {
  return tx.user.findMany({
    where: { ...where, disabledAt: null },
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      endsOn: true,
      grants: {
        select: { id: true, role: true, unitId: true, memberId: true, collectiveId: true },
      },
    },
  });
}

/** @returns whether the account was closed; false: own cases still run. */
async function close(tx: Tx, actor: Actor, account: Account): Promise<boolean> {
  const { id: userId, grants } = account;
  const left = await rolesOn(tx, account, actor.today);
  if (left.length === 0) {
    const data = { disabledAt: new Date(), sessionVersion: { increment: 1 } };
    await tx.user.update({ where: { id: userId }, data });
    await note(tx, actor, account, "user.end", {});
    return true;
  }
  for (const { id, ...held } of grants.filter((one) => !left.includes(one))) {
    await tx.roleGrant.delete({ where: { id } });
    const data = { ...held, endsOn: toPlainDate(account.endsOn) };
    await recordEvent(tx, actor, { kind: "user.removeRole", subject: `User:${userId}`, data });
  }
  await once(tx, actor, account, "user.endWaits", { cases: await countWaiting(tx, left) });
  return false;
}

async function warn(tx: Tx, actor: Actor, account: Account): Promise<boolean> {
  const endsOn = toPlainDate(account.endsOn);
  if (endsOn === null) return false;
  if (workdaysLeft(await readDayTable(tx), actor.today, endsOn) > WARNED_WORKDAYS) return false;
  const work = await openWork(tx, account.id, actor.today);
  const cases = await countWaiting(tx, account.grants);
  if (work.length + cases === 0) return false;
  const words = work.slice(0, 3).map((line) => line.words);
  return once(tx, actor, account, "user.endSoon", { work: work.length, words, cases });
}

type Data = { work?: number; words?: string[]; cases?: number };

/** Notes it unless it was noted of this account and date. */
async function once(tx: Tx, actor: Actor, account: Account, kind: string, data: Data) {
  const before = { kind, subject: `User:${account.id}`, on: account.endsOn };
  if (await tx.event.findFirst({ where: before, select: { id: true } })) return false;
  await note(tx, actor, account, kind, data);
  return true;
}

function note(tx: Tx, actor: Actor, { id, name, endsOn }: Account, kind: string, data: Data) {
  const on = toPlainDate(endsOn);
  return recordEvent(tx, actor, {
    kind,
    subject: `User:${id}`,
    on,
    data: { ...data, name, endsOn: on },
  });
}
