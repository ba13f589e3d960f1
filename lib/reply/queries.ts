import type { Actor } from "@/lib/actor";
import { isOwnUnit } from "@/lib/assignment/policy";
import { yearOf } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { isSameNumber, nextDocumentNumber } from "@/lib/reply/document-number";

const ofUnit = (unitId: number | null) => ({
  voidedAt: null,
  assignment: { unitId, voidedAt: null },
});

export async function suggestionsOf(tx: Tx, proposalId: number): Promise<string[]> {
  const { suggestions } = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { suggestions: true },
  });
  return suggestions;
}

/** The unit's standing replies with a 文号, the latest first. */
function numbered(tx: Tx, unitId: number | null) {
  return tx.reply.findMany({
    where: { documentNumber: { not: null }, ...ofUnit(unitId) },
    orderBy: [{ repliedOn: "desc" }, { id: "desc" }],
    select: {
      documentNumber: true,
      source: true,
      assignment: {
        select: { proposal: { select: { caseNumber: true, registrationNumber: true } } },
      },
    },
  });
}

/** The 文号 of replies, as they were written. */
const numbersOf = (rows: { documentNumber: string | null }[]) =>
  rows.flatMap(({ documentNumber }) => documentNumber ?? []);

/**
 * The unit's standing replies that have this 文号, and the next free one of its series in the year. Takes the series
 * for the rest of the transaction, so that two replies sent at once never get the same number.
 */
export async function takeSeries(
  tx: Tx,
  unitId: number | null,
  documentNumber: string,
  year: number,
) {
  await tx.$queryRaw(sql`SELECT id FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`);
  const rows = await numbered(tx, unitId);
  return {
    holders: rows.filter((row) => isSameNumber(row.documentNumber ?? "", documentNumber)),
    next: nextDocumentNumber(numbersOf(rows), year),
  };
}

/** The next 文号 of the unit's own series in the year of the actor's today; null: it has none yet. */
export async function proposeDocumentNumber(
  actor: Actor,
  assignment: { unitId: number | null },
): Promise<string | null> {
  if (!isOwnUnit(actor, assignment)) return null;
  const rows = await numbered(db, assignment.unitId);
  return nextDocumentNumber(numbersOf(rows), yearOf(actor.today));
}
