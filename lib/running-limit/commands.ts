import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { type NewEvent, recordEvent, recordEvents } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { STEPS } from "@/lib/calendar/steps";
import { inTransaction, type Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { limitsAfter, type TypedLimit } from "@/lib/plenary/limit-rows";
import { writeLimits } from "@/lib/plenary/commands";
import { readLimitRows } from "@/lib/plenary/queries";
import type { editLimitsInput } from "@/lib/plenary/schema";
import { lockSettings, noChange } from "@/lib/plenary/settings";
import type { LimitMove } from "@/lib/running-limit/moving";
import { readMovesUnder, seenOf } from "@/lib/running-limit/queries";

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

/** What a change of a plenary's limits would move, or what was saved. */
export type LimitPreview =
  | {
      saved: false;
      moves: LimitMove[];
      /** false: the settings stay, only the running limits would follow them */
      changed: boolean;
      seen: string;
      /** It was sent without a decision on the running limits */
      undecided: boolean;
      typed: Record<string, string>;
    }
  | { saved: true; moved: number };

/**
 * Sets a plenary's limits. Where running limits would get another day, the first answer shows them, and the person
 * decides whether they move in the same step or stay. Without a change of the settings, those that differ follow.
 * @throws Refusal denied, invalid when nothing changes, conflict
 */
export function editLimits(
  actor: Actor,
  { plenaryId, rows, running, seen }: z.output<typeof editLimitsInput>,
): Promise<{ shown: LimitPreview }> {
  return inTransaction(async (tx) => {
    await lockSettings(tx, actor, plenaryId);
    const before = await readLimitRows(tx, plenaryId);
    const after = limitsAfter(before, rows);
    const changed = JSON.stringify(limitsAfter(before, [])) !== JSON.stringify(after);
    const first = await readMovesUnder(tx, plenaryId, after);
    if (!changed && first.length === 0) throw noChange();
    if (first.length > 0 && (seen === undefined || running === undefined)) {
      const undecided = seen !== undefined;
      const preview = { moves: first, changed, seen: seenOf(after, first), undecided };
      return { shown: { saved: false, ...preview, typed: typedOf(rows) } };
    }
    await lockCases(tx, first);
    const moves = await readMovesUnder(tx, plenaryId, after);
    if (moves.length > 0 && seen !== seenOf(after, moves))
      throw new Refusal("conflict", "期限或提案在预览以后有变化，没有存上。请再存一次，重新核对。");
    if (!changed && running === "keep") throw noChange();
    const moved = running === "move" ? moves : [];
    await writeLimits(tx, plenaryId, before, after);
    await moveLimits(tx, actor, moved, changed ? "期限设置有改动" : "按现在的期限设置重算");
    await recordEvent(tx, actor, {
      kind: changed ? "plenary.editLimits" : "plenary.moveLimits",
      plenaryId,
      subject: `Plenary:${plenaryId}`,
      data: { before, after, moved: movedData(moved), left: moves.length - moved.length },
    });
    return { shown: { saved: true, moved: moved.length } };
  }, TIMEOUT);
}

const TIMEOUT = 120_000;

/** The rows by the names of their inputs, to be kept in the form. */
function typedOf(rows: readonly TypedLimit[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ key, n, basis, fixedOn }) => [
      [`n-${key}`, n],
      [`basis-${key}`, basis],
      [`fixedOn-${key}`, fixedOn ?? ""],
    ]),
  );
}
