import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { inTransaction } from "@/lib/db/client";
import { mayMoveToday } from "@/lib/office/policy";
import { ensure } from "@/lib/verdict";

/** Sets the demo committee's today. Refused on real data. */
export async function moveDemoToday(actor: Actor, input: { today: PlainDate }): Promise<void> {
  await inTransaction(async (tx) => {
    const office = await tx.office.findUnique({ where: { id: 1 }, select: { isDemo: true } });
    ensure(mayMoveToday(office ?? { isDemo: false }));
    await tx.office.update({ where: { id: 1 }, data: { demoToday: fromPlainDate(input.today) } });
    await recordEvent(tx, actor, {
      kind: "office.moveToday",
      on: input.today,
      data: { from: actor.today },
    });
  });
}
