import type { Actor } from "@/lib/actor";
import { type NewEvent, recordEvents } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { STEPS } from "@/lib/calendar/steps";
import type { Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import type { LimitMove } from "@/lib/running-limit/moving";

/** Takes the cases for the rest of the transaction, in the order of their ids, so that two people cannot cross. */
export async function lockCases(tx: Tx, moves: readonly LimitMove[]): Promise<void> {
  const ids = [...new Set(moves.map(({ proposalId }) => proposalId))].toSorted((a, b) => a - b);
  if (ids.length === 0) return;
  await tx.$queryRaw(
    sql`SELECT id FROM "Proposal" WHERE id = ANY(${ids}) ORDER BY id FOR NO KEY UPDATE`,
  );
}

/**
 * Moves stored limits, each case with an event in its history that says why. The right to do so, the event of the
 * change itself and `lockCases` are the calling command's.
 * @param why 节假日安排有改动, 期限设置有改动
 * @throws Refusal conflict when a limit is not what the person saw
 */
export async function moveLimits(
  tx: Tx,
  actor: Actor,
  moves: readonly LimitMove[],
  why: string,
): Promise<void> {
  for (const { assignmentId, from, to } of moves) {
    const { count } = await tx.assignment.updateMany({
      where: { id: assignmentId, voidedAt: null, dueOn: fromPlainDate(from) },
      data: { dueOn: fromPlainDate(to) },
    });
    if (count === 0) throw new Refusal("conflict", "有期限刚被他人改动，请重新预览再存。");
  }
  const byCase = Map.groupBy(moves, ({ proposalId }) => proposalId);
  const events = [...byCase].map(([proposalId, own]): NewEvent => ({
    kind: "assignment.moveLimits",
    proposalId,
    plenaryId: own[0]?.plenaryId,
    data: { why, moved: movedData(own) },
  }));
  await recordEvents(tx, actor, events);
}

/** The moved limits as the log keeps them, readable without the tables. */
export function movedData(moves: readonly LimitMove[]) {
  return moves.map(({ number, unit, step, from, to }) => ({
    number,
    unit,
    label: STEPS[step].label,
    from,
    to,
  }));
}
