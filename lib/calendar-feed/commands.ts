import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { mayKeepFeed } from "@/lib/calendar-feed/policy";
import { inTransaction, type Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { hashOfToken, newToken } from "@/lib/hall-link/token";
import { paths } from "@/lib/paths";
import { ensure } from "@/lib/verdict";

/** The account's feed taken for the rest of the transaction, and ended. @returns how many ended: 0 or 1 */
async function end(tx: Tx, userId: number): Promise<number> {
  await tx.$queryRaw(sql`SELECT id FROM "User" WHERE id = ${userId} FOR NO KEY UPDATE`);
  const standing = { userId, revokedAt: null };
  const { count } = await tx.calendarFeed.updateMany({
    where: standing,
    data: { revokedAt: new Date() },
  });
  return count;
}

/** A new address, which ends the one before. It is told this once: only its hash is kept. @throws Refusal denied */
export function makeFeed(actor: Actor) {
  return inTransaction(async (tx) => {
    ensure(mayKeepFeed(actor));
    const userId = actor.userId ?? -1;
    const replaced = (await end(tx, userId)) > 0;
    const token = newToken();
    const { id } = await tx.calendarFeed.create({
      data: { userId, tokenHash: hashOfToken(token) },
      select: { id: true },
    });
    const event = { kind: "calendarFeed.make", subject: `CalendarFeed:${id}` };
    await recordEvent(tx, actor, { ...event, on: actor.today, data: { replaced } });
    return { shown: { address: paths.calendarFeed(token) } };
  });
}

/** From now on the address is none. @throws Refusal denied; notFound */
export function revokeFeed(actor: Actor) {
  return inTransaction(async (tx) => {
    ensure(mayKeepFeed(actor));
    if ((await end(tx, actor.userId ?? -1)) === 0)
      throw new Refusal("notFound", "现在没有订阅地址，或者已经收回，请刷新后再看。");
    await recordEvent(tx, actor, { kind: "calendarFeed.revoke", on: actor.today });
    return { to: paths.account.calendarFeed };
  });
}
