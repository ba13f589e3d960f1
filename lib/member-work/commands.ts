import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction } from "@/lib/db/client";
import { readPointTable } from "@/lib/member-work/queries";
import type { editPointsInput } from "@/lib/member-work/schema";
import { lockSettings, noChange } from "@/lib/plenary/settings";

/** Writes a plenary's table of points; every account follows from it at once. @throws Refusal denied, invalid when nothing changes */
export async function editPoints(
  actor: Actor,
  { plenaryId, capTenths, rules }: z.output<typeof editPointsInput>,
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockSettings(tx, actor, plenaryId);
    const before = await readPointTable(tx, plenaryId);
    const after = { rules, capTenths };
    if (JSON.stringify(before) === JSON.stringify(after)) throw noChange();
    await tx.pointRule.deleteMany({ where: { plenaryId } });
    await tx.pointRule.createMany({ data: rules.map((rule) => ({ plenaryId, ...rule })) });
    await tx.plenary.update({ where: { id: plenaryId }, data: { pointsCapTenths: capTenths } });
    const data = { before, after };
    await recordEvent(tx, actor, { kind: "plenary.editPoints", plenaryId, data });
  });
}
