import { CASE_SELECT, toCaseFacts } from "@/lib/assignment/facts";
import type { Tx } from "@/lib/db/client";
import type { NumberedCase } from "@/lib/running-limit/moving";

/**
 * Every case that has a stored limit nobody has met yet, of one plenary or of all, in the order of their numbers.
 * For whoever may change what limits are computed by; the caller has asked. Titles and texts are not read.
 */
export async function readRunningCases(tx: Tx, plenaryId?: number): Promise<NumberedCase[]> {
  const rows = await tx.proposal.findMany({
    where: {
      voidedAt: null,
      plenaryId,
      assignments: {
        some: {
          voidedAt: null,
          dueComputed: true,
          dueOn: { not: null },
          status: { notIn: ["REPLIED", "OPINION_SENT", "REASSIGNED"] },
        },
      },
    },
    select: { ...CASE_SELECT, registrationNumber: true },
    orderBy: [{ plenaryId: "desc" }, { caseNumber: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    number: row.caseNumber ?? row.registrationNumber ?? "没有号",
    facts: toCaseFacts(row),
  }));
}
