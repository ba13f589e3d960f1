import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { unfinishedIn } from "@/lib/plenary-closing/queries";
import type { closePlenaryInput, reopenPlenaryInput } from "@/lib/plenary-closing/schema";
import { mayClosePlenary } from "@/lib/plenary/policy";
import { ensure } from "@/lib/verdict";

/** So many cases are named in a refusal; the page lists them all. */
const NAMED = 3;

/**
 * Takes every case of the plenary, then the plenary itself, in the order of all commands: no act on a case is under
 * way when the plenary closes, and what waits sees it closed.
 */
async function lockWhole(tx: Tx, plenaryId: number): Promise<{ name: string; closed: boolean }> {
  await tx.$queryRaw(
    sql`SELECT id FROM "Proposal" WHERE "plenaryId" = ${plenaryId} ORDER BY id FOR NO KEY UPDATE`,
  );
  const [row] = await tx.$queryRaw<{ name: string; closed: boolean }[]>(
    sql`SELECT name, "closedOn" IS NOT NULL AS closed FROM "Plenary" WHERE id = ${plenaryId} FOR NO KEY UPDATE`,
  );
  if (!row) throw new Refusal("notFound", "没有这个届次，请回到届次列表。");
  return row;
}

/**
 * 结束届次, today: its cases are for reading and voids only from now on.
 * @throws Refusal denied; conflict, when it is closed already; invalid, while cases are unfinished or a rating is sealed
 */
export async function closePlenary(
  actor: Actor,
  { plenaryId, note }: z.output<typeof closePlenaryInput>,
): Promise<void> {
  ensure(mayClosePlenary(actor));
  await inTransaction(async (tx) => {
    const { name, closed } = await lockWhole(tx, plenaryId);
    if (closed) throw new Refusal("conflict", `${name}已经结束，请刷新后再看。`);
    const unfinished = await unfinishedIn(tx, plenaryId);
    if (unfinished.length > 0) {
      const some = unfinished
        .slice(0, NAMED)
        .map(({ number, title, lacks }) => `${number ?? "未编号"}《${title}》${lacks}`);
      throw new Refusal(
        "invalid",
        `${name}还有${unfinished.length}件没有办完，不能结束：${some.join("，")}${unfinished.length > NAMED ? "等" : ""}。请先办结或作出处理。`,
      );
    }
    const closedOn = fromPlainDate(actor.today);
    const { id } = await tx.plenaryClosure.create({
      data: { plenaryId, closedOn, note, recordedById: actor.userId },
    });
    await tx.plenary.update({ where: { id: plenaryId }, data: { closedOn } });
    await recordEvent(tx, actor, {
      kind: "plenary.close",
      plenaryId,
      subject: `PlenaryClosure:${id}`,
      on: actor.today,
      data: { name, note },
    });
  });
}

/**
 * 重新开放, with the reason: the closing stays in the book. New submissions go to the plenary that the rule of
 * lib/plenary/current names, not to this one because it was opened again last.
 * @throws Refusal denied; conflict, when it is not closed
 */
export async function reopenPlenary(
  actor: Actor,
  { plenaryId, reason }: z.output<typeof reopenPlenaryInput>,
): Promise<void> {
  ensure(mayClosePlenary(actor));
  await inTransaction(async (tx) => {
    const { name, closed } = await lockWhole(tx, plenaryId);
    if (!closed) throw new Refusal("conflict", `${name}没有结束，请刷新后再看。`);
    const standing = await tx.plenaryClosure.findFirstOrThrow({
      where: { plenaryId, reopenedOn: null },
      select: { id: true },
    });
    await tx.plenaryClosure.update({
      where: { id: standing.id },
      data: {
        reopenedOn: fromPlainDate(actor.today),
        reopenedAt: new Date(),
        reopenedById: actor.userId,
        reopenReason: reason,
      },
    });
    await tx.plenary.update({ where: { id: plenaryId }, data: { closedOn: null } });
    await recordEvent(tx, actor, {
      kind: "plenary.reopen",
      plenaryId,
      subject: `PlenaryClosure:${standing.id}`,
      on: actor.today,
      data: { name, reason },
    });
  });
}
