import { systemActor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, hourInShanghai, type PlainDate } from "@/lib/calendar/plain-date";
import { inTransaction } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { readNextOpening, sealedOf } from "@/lib/feedback/queries";
import { readOffice, todayOf } from "@/lib/office/queries";
import { REMINDED_FROM_HOUR } from "@/lib/reminder/hour";

/**
 * Notes in the log, and so for staff's inboxes, that the day of opening has come in a plenary whose ratings wait;
 * once for that day. How many wait is all that it holds. @returns how many plenaries it noted
 */
export function noteOpeningsDue(today: PlainDate): Promise<number> {
  const actor = systemActor(today, "自动提醒");
  return inTransaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('openings due'))`);
    const kind = "ratings.openingDue";
    let noted = 0;
    for (const { id: plenaryId } of await tx.plenary.findMany({ select: { id: true } })) {
      const count = await tx.feedback.count({ where: sealedOf(plenaryId, today) });
      const dueOn = await readNextOpening(tx, plenaryId, today);
      if (count === 0 || dueOn > today) continue;
      const before = { kind, plenaryId, on: fromPlainDate(dueOn) };
      if (await tx.event.findFirst({ where: before, select: { id: true } })) continue;
      await recordEvent(tx, actor, { kind, plenaryId, on: dueOn, data: { count, dueOn } });
      noted += 1;
    }
    return noted;
  });
}

/**
 * What the clock calls every minute: from the hour of the reminders on; in the demo, whose today is a setting, at
 * once. @returns how many were noted; null: it was not time
 */
export async function noteOpeningsWhenDue(now: Date): Promise<number | null> {
  const office = await readOffice();
  if (office.name === "" || (!office.demoToday && hourInShanghai(now) < REMINDED_FROM_HOUR))
    return null;
  return noteOpeningsDue(todayOf(office, now));
}
