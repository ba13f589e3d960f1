import type { Actor } from "@/lib/actor";
import {
  dayInShanghai,
  fromPlainDate,
  type PlainDate,
  toPlainDate,
} from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { deputiesOf } from "@/lib/deputy/queries";
import { sql } from "@/lib/db/sql";
import { mayReadInbox, noticesOf } from "@/lib/notice/policy";
import { audienceOf, type Recipient } from "@/lib/notice/queries";
import { TOLD_KINDS, toldOf } from "@/lib/notice/told";
import { ensure } from "@/lib/verdict";

type NewNotice = {
  kind: string;
  sentence: string;
  on: PlainDate;
  proposalId: number | null;
} & ({ eventId: bigint } | { reminderId: number });

/**
 * Puts one sentence into several inboxes, in the transaction of its cause, and into those of who stands in for these
 * people on that day; the same cause never twice. `by`: who did it, and is not told.
 */
export async function writeNotices(
  tx: Tx,
  recipients: readonly Recipient[],
  { on, ...notice }: NewNotice,
  by?: { actorId: number | null; actorRole: string | null },
): Promise<number> {
  const deputies = await deputiesOf(tx, recipients, on);
  const everybody = [...recipients.map((one) => ({ ...one, deputyId: null })), ...deputies];
  const { count } = await tx.notice.createMany({
    data: everybody
      .filter(({ userId, role }) => !by || userId !== by.actorId || role !== by.actorRole)
      .map((one) => ({ ...one, ...notice, on: fromPlainDate(on) })),
    skipDuplicates: true,
  });
  return count;
}

/** Longer than any act's transaction takes: an event becomes visible only after its transaction, in any order. */
const OVERLAP_MINUTES = 15;

/**
 * Tells what happened since it was told last: each event of the log to those whose news it is, but not to who did
 * it. It follows the log, so that no act need know of it; events of a transaction that ended late are found by
 * looking back over the last minutes, and one that was told is not told again. Several servers take turns.
 * @returns how many notices were written
 */
export function tellNews(): Promise<number> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('notices'))`);
    const [clock] = await tx.$queryRaw<{ now: Date }[]>(sql`SELECT now() AS now`);
    const now = clock?.now ?? new Date();
    const cursor = await tx.noticeCursor.findUnique({ where: { id: 1 } });
    // The migration's own moment is a border; later ones look back.
    const events = await untold(tx, cursor?.toldUpTo ?? new Date(0));
    let written = 0;
    const nobodys: { eventId: bigint; at: Date }[] = [];
    for (const event of events) {
      const told = toldOf(event.kind, event.data);
      if (!told) continue;
      const everybody = await audienceOf(tx, told.to, event);
      const { id: eventId, kind, proposalId } = event;
      const on = toPlainDate(event.recordedOn) ?? dayInShanghai(event.at);
      const { sentence } = told;
      const notice = { kind, sentence, on, proposalId, eventId };
      const count = await writeNotices(tx, everybody, notice, event);
      if (count === 0) nobodys.push({ eventId, at: event.at });
      written += count;
    }
    const toldUpTo = new Date(now.getTime() - OVERLAP_MINUTES * 60_000);
    await tx.newsOfNobody.createMany({ data: nobodys });
    await tx.newsOfNobody.deleteMany({ where: { at: { lte: toldUpTo } } });
    if (!cursor || toldUpTo > cursor.toldUpTo)
      await tx.noticeCursor.upsert({
        where: { id: 1 },
        create: { toldUpTo },
        update: { toldUpTo },
      });
    return written;
  });
}

/**
 * Events since a moment that are somebody's news and were not gone through; what was voided since is nobody's, and a
 * draft only that of those who are asked to co-sign it, and of who asked.
 */
async function untold(tx: Tx, since: Date) {
  const rows = await tx.$queryRaw<{ id: bigint }[]>(sql`
    SELECT one.id FROM "Event" one LEFT JOIN "Proposal" proposal ON proposal.id = one."proposalId"
    WHERE one.at > ${since} AND one.kind = ANY(${TOLD_KINDS})
      AND (one."proposalId" IS NULL OR (proposal."voidedAt" IS NULL
        AND (proposal.status <> 'DRAFT' OR one.kind LIKE 'coSignature.%')))
      AND NOT EXISTS (SELECT FROM "Notice" told WHERE told."eventId" = one.id)
      AND NOT EXISTS (SELECT FROM "NewsOfNobody" nobodys WHERE nobodys."eventId" = one.id)`);
  const ids = rows.map(({ id }) => id);
  return tx.event.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
}

/** One's own notice is read; another's, or one read before, changes nothing. */
export async function markRead(actor: Actor, input: { noticeId: number }): Promise<void> {
  await read(actor, input.noticeId);
}

/** Every notice of the role that the person acts in. */
export async function markAllRead(actor: Actor): Promise<void> {
  await read(actor);
}

/** No event: what a person has read is not the log's business. */
async function read(actor: Actor, id?: number): Promise<void> {
  ensure(mayReadInbox(actor));
  await inTransaction((tx) =>
    tx.notice.updateMany({
      where: { ...noticesOf(actor), readAt: null, ...(id === undefined ? {} : { id }) },
      data: { readAt: new Date() },
    }),
  );
}
