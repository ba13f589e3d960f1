import type { Actor } from "@/lib/actor";
import type { Tx } from "@/lib/db/client";
import { raw, sql } from "@/lib/db/sql";
import { TABLES } from "./group-tables";
import type { Group } from "./groups";

/** Voids what an import wrote in these groups, and nothing that was entered in the system itself. */
export async function voidGroups(
  tx: Tx,
  actor: Actor,
  proposalIds: readonly number[],
  groups: readonly Group[],
  reason: string,
): Promise<void> {
  if (proposalIds.length === 0) return;
  const list = [...proposalIds];
  // Facts of assignments first: they are found through the assignments that still stand.
  const tables = groups
    .flatMap((group) => TABLES[group])
    .toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
  for (const { table, by } of tables) {
    const of =
      by === "proposalId"
        ? sql`"proposalId" = ANY(${list})`
        : sql`"assignmentId" IN (SELECT id FROM "Assignment" WHERE "proposalId" = ANY(${list}) AND "voidedAt" IS NULL)`;
    await tx.$executeRaw(sql`
      UPDATE ${raw(`"${table}"`)} SET "voidedAt" = now(), "voidedById" = ${actor.userId}, "voidReason" = ${reason}
      WHERE "voidedAt" IS NULL AND source = 'IMPORT' AND ${of}`);
  }
}

/** The assignments of the first round that hold the case, in order. */
export async function standingAssignments(tx: Tx, proposalId: number): Promise<number[]> {
  const rows = await tx.assignment.findMany({
    where: { proposalId, voidedAt: null, round: 1, status: { not: "REASSIGNED" } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
