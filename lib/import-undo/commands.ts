import type { Route } from "next";
import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { recordEvent, recordEvents } from "@/lib/audit/record";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { undoObstacle } from "@/lib/import-undo/queries";
import type { undoImportInput } from "@/lib/import-undo/schema";
import { Applier, type RowBefore } from "@/lib/import/apply";
import { GROUPS } from "@/lib/import/groups";
import { changedGroups, changesBetween } from "@/lib/import/plan";
import { mayImport } from "@/lib/import/policy";
import { readPresent } from "@/lib/import/queries";
import { paths } from "@/lib/paths";
import { lockNumbers, refreshStatus } from "@/lib/proposal/commands";
import { ensure } from "@/lib/verdict";

/**
 * Takes a whole import back, as long as no act was built on one of its rows: what it created is void and no longer
 * found, what it updated stands as before. Voided facts and the log stay; the numbers are free again.
 * @throws Refusal denied; conflict when it was undone already; invalid when something was built on it
 */
export async function undoImport(
  actor: Actor,
  input: z.output<typeof undoImportInput>,
): Promise<{ to: Route }> {
  ensure(mayImport(actor));
  return inTransaction(async (tx) => {
    const batch = await tx.importBatch.findUnique({ where: { id: input.batchId } });
    if (!batch) throw new Refusal("notFound", "没有这次导入，或不在可看的范围内。");
    await lockNumbers(tx, batch.plenaryId, "allowed");
    const { count } = await tx.importBatch.updateMany({
      where: { id: batch.id, state: "APPLIED" },
      data: { state: "UNDONE", undoneAt: new Date(), undoneById: actor.userId },
    });
    if (count === 0) throw new Refusal("conflict", "这次导入没有写入，或已经撤销。请刷新后再看。");
    const obstacle = await undoObstacle(tx, batch.id);
    if (obstacle) throw new Refusal("invalid", obstacle);
    const changes = await tx.importChange.findMany({
      where: { batchId: batch.id },
      orderBy: { id: "asc" },
    });
    const applier = await Applier.start(tx, actor, batch);
    const reason = `撤销导入：${input.reason}`;
    await takeBackCreated(
      tx,
      applier,
      changes.filter((one) => one.before === null).map((one) => one.proposalId),
      reason,
    );
    for (const change of changes.filter((one) => one.before !== null)) {
      await restore(tx, applier, change.proposalId, change.before as unknown as RowBefore, reason);
    }
    const data = { file: batch.fileName, batch: batch.id, reason: input.reason };
    await recordEvents(
      tx,
      actor,
      changes.map(({ proposalId }) => ({
        kind: "import.undo",
        proposalId,
        plenaryId: batch.plenaryId,
        data,
      })),
    );
    await recordEvent(tx, actor, {
      kind: "import.undo",
      plenaryId: batch.plenaryId,
      subject: `ImportBatch:${batch.id}`,
      data,
    });
    return { to: paths.imports.show(batch.id) };
  }, 300_000);
}

async function takeBackCreated(
  tx: Tx,
  applier: Applier,
  ids: number[],
  reason: string,
): Promise<void> {
  await applier.voidGroups(ids, GROUPS, reason);
  await tx.sheetRemainder.deleteMany({ where: { proposalId: { in: ids } } });
  await tx.proposal.updateMany({ where: { id: { in: ids } }, data: { voidedAt: new Date() } });
}

/** Writes the row that stood before over the one that stands: here empty cells do erase. */
async function restore(
  tx: Tx,
  applier: Applier,
  id: number,
  before: RowBefore,
  reason: string,
): Promise<void> {
  const [present] = await readPresent(tx, [id]);
  if (!present) return;
  const changes = changesBetween(present.row, before, true);
  const groups = changedGroups(present.row, before, changes);
  await applier.rewrite(id, before, groups, { reason, recomputesDue: false });
  await refreshStatus(tx, id);
}
