import type { Actor } from "@/lib/actor";
import { isOwnUnit } from "@/lib/assignment/policy";
import { yearOf } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { nextDocumentNumber } from "@/lib/reply/document-number";

const ofUnit = (unitId: number | null) => ({
  voidedAt: null,
  assignment: { unitId, voidedAt: null },
});

/**
 * Has the unit a standing reply with this 文号 (normalised)? Takes the unit's series for the rest of the
 * transaction, so that two replies sent at once never get the same number.
 */
export async function isDocumentNumberUsed(
  tx: Tx,
  unitId: number | null,
  documentNumber: string,
): Promise<boolean> {
  await tx.$queryRaw(sql`SELECT id FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`);
  const where = { documentNumber, ...ofUnit(unitId) };
  return (await tx.reply.findFirst({ where, select: { id: true } })) !== null;
}

/** The next 文号 of the unit's own series in the year of the actor's today; null: it has none yet. */
export async function proposeDocumentNumber(
  actor: Actor,
  assignment: { unitId: number | null },
): Promise<string | null> {
  if (!isOwnUnit(actor, assignment)) return null;
  const rows = await db.reply.findMany({
    where: { documentNumber: { not: null }, ...ofUnit(assignment.unitId) },
    orderBy: [{ repliedOn: "desc" }, { id: "desc" }],
    select: { documentNumber: true },
  });
  const used = rows.flatMap(({ documentNumber }) => documentNumber ?? []);
  return nextDocumentNumber(used, yearOf(actor.today));
}
