import type { Tx } from "@/lib/db/client";

/** Has the unit a standing reply with this 文号 (normalised)? */
export async function isDocumentNumberUsed(
  tx: Tx,
  unitId: number | null,
  documentNumber: string,
): Promise<boolean> {
  const where = { documentNumber, voidedAt: null, assignment: { unitId, voidedAt: null } };
  return (await tx.reply.findFirst({ where, select: { id: true } })) !== null;
}
