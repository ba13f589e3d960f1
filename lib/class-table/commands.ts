import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import type { addClassInput, editClassesInput, removeClassInput } from "@/lib/class-table/schema";
import { inTransaction, type Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { mayChangePlenary } from "@/lib/plenary/policy";
import { lockSettings, noChange } from "@/lib/plenary/settings";
import { refreshStatus } from "@/lib/proposal/commands";
import { ensure } from "@/lib/verdict";

/** A plenary with thousands of completed cases is read anew, case by case. */
const TIMEOUT = 300_000;

/**
 * Words the classes, says which count as resolved, and orders them, the worst last. Which class a case of several
 * replies has, and whether it is 解决落实, follows from that: the completed cases' status is written anew in the same
 * transaction. @throws Refusal denied, invalid when nothing changes
 */
export async function editClasses(
  actor: Actor,
  { plenaryId, rows }: z.output<typeof editClassesInput>,
): Promise<void> {
  ensure(mayChangePlenary(actor));
  await inTransaction(async (tx) => {
    await lockProposals(tx, plenaryId);
    await lockSettings(tx, actor, plenaryId);
    const before = await tx.outcomeClass.findMany({
      where: { plenaryId },
      orderBy: { position: "asc" },
      select: { id: true, letter: true, wording: true, resolved: true },
    });
    const given = new Map(rows.map((row) => [Number(row.key), row]));
    const after = before
      .map((one, at) => ({ ...one, rank: at + 1, ...given.get(one.id) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ id, letter, wording, resolved }) => ({ id, letter, wording, resolved }));
    if (JSON.stringify(before) === JSON.stringify(after)) throw noChange();
    // Two classes never stand at one place, not even on the way.
    for (const [at, { id }] of after.entries())
      await tx.outcomeClass.update({ where: { id }, data: { position: -1 - at } });
    for (const [position, { id, wording, resolved }] of after.entries())
      await tx.outcomeClass.update({ where: { id }, data: { position, wording, resolved } });
    const counted = (classes: typeof after) =>
      JSON.stringify(classes.map((one) => [one.id, one.resolved]));
    const statuses =
      counted(before) === counted(after) ? [] : await refreshCompleted(tx, plenaryId);
    const data = { before, after, statuses };
    await recordEvent(tx, actor, { kind: "plenary.editClasses", plenaryId, data });
  }, TIMEOUT);
}

/** Adds a class at the end, as the worst; it does not count as resolved. @throws Refusal denied, conflict for a letter that there is */
export async function addClass(
  actor: Actor,
  { plenaryId, letter, wording }: z.output<typeof addClassInput>,
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockSettings(tx, actor, plenaryId);
    const where = { plenaryId };
    const sentence = `已经有${letter}类。`;
    if (await tx.outcomeClass.findFirst({ where: { plenaryId, letter } }))
      throw new Refusal("conflict", sentence, { letter: sentence });
    const { _max } = await tx.outcomeClass.aggregate({ where, _max: { position: true } });
    const position = (_max.position ?? -1) + 1;
    const { id } = await tx.outcomeClass.create({ data: { plenaryId, letter, wording, position } });
    const subject = `OutcomeClass:${id}`;
    const data = { letter, wording };
    await recordEvent(tx, actor, { kind: "plenary.addClass", plenaryId, subject, data });
  });
}

/** Takes away a class that no reply and no look-back has, not even a void one. @throws Refusal denied, conflict */
export async function removeClass(
  actor: Actor,
  { plenaryId, removedClass: id }: z.output<typeof removeClassInput>,
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockSettings(tx, actor, plenaryId);
    await tx.$queryRaw(sql`SELECT id FROM "OutcomeClass" WHERE id = ${id} FOR UPDATE`);
    const uses = { replies: true, changesTo: true, overrides: true } as const;
    const found = await tx.outcomeClass.findFirst({
      where: { id, plenaryId },
      select: { letter: true, wording: true, _count: { select: uses } },
    });
    if (!found) throw new Refusal("conflict", "这一类刚被删除。");
    const { letter, wording, _count } = found;
    const sentence = `${letter}类已经用在答复里，不能删除；可以改它的含义。`;
    if (_count.replies + _count.changesTo + _count.overrides > 0)
      throw new Refusal("conflict", sentence, { removedClass: sentence });
    await tx.outcomeClass.delete({ where: { id } });
    const data = { letter, wording };
    await recordEvent(tx, actor, { kind: "plenary.removeClass", plenaryId, data });
  });
}

/** All of the plenary's proposals before the settings, as every act does: none is completed by the old table meanwhile. */
async function lockProposals(tx: Tx, plenaryId: number): Promise<void> {
  await tx.$queryRaw(
    sql`SELECT id FROM "Proposal" WHERE "plenaryId" = ${plenaryId} ORDER BY id FOR NO KEY UPDATE`,
  );
}

/** Only a completed case's status asks its class. */
async function refreshCompleted(tx: Tx, plenaryId: number) {
  const completed = await tx.proposal.findMany({
    where: { plenaryId, status: { in: ["COMPLETED", "RESOLVED"] } },
    orderBy: { id: "asc" },
    select: { id: true, status: true },
  });
  const changed = [];
  for (const { id, status: before } of completed) {
    const after = await refreshStatus(tx, id);
    if (after !== before) changed.push({ proposalId: id, before, after });
  }
  return changed;
}
