import type { Tx } from "@/lib/db/client";

/**
 * Why a batch cannot be undone any more: an act, or a later import, was built on one of its rows. null: it can.
 */
export async function undoObstacle(tx: Tx, batchId: number): Promise<string | null> {
  const changes = await tx.importChange.findMany({
    where: { batchId },
    select: { proposalId: true },
  });
  const ids = changes.map((change) => change.proposalId);
  const own = await tx.event.findFirst({
    where: {
      kind: { in: ["import.create", "import.update"] },
      data: { path: ["batch"], equals: batchId },
    },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  const later = await tx.event.findFirst({
    where: { proposalId: { in: ids }, id: { gt: own?.id ?? 0 } },
    orderBy: { id: "asc" },
    select: { kind: true, proposal: { select: { caseNumber: true, registrationNumber: true } } },
  });
  if (later) {
    const number = later.proposal?.caseNumber ?? later.proposal?.registrationNumber ?? "";
    const what = later.kind.startsWith("import.") ? "又被导入更新过" : "已有新的办理记录";
    return `${number}号${what}，这次导入不能整批撤销；请逐件更正。`;
  }
  const merged = await tx.review.findFirst({
    where: { mergedIntoId: { in: ids }, voidedAt: null, proposalId: { notIn: ids } },
    select: { id: true },
  });
  return merged ? "有别的提案并入了其中一件，这次导入不能整批撤销；请先撤销那些并案。" : null;
}
