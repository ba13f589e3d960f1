import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { mayReadMemberWork } from "@/lib/member-work/policy";
import { readMemberWork, readPointTable } from "@/lib/member-work/queries";
import type { editPointsInput } from "@/lib/member-work/schema";
import { workSheet } from "@/lib/member-work/work-sheet";
import { readPlenary } from "@/lib/plenary/queries";
import { lockSettings, noChange } from "@/lib/plenary/settings";
import { writeTable } from "@/lib/spreadsheet/write-table";
import { ensure } from "@/lib/verdict";

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

/**
 * 委员履职 as an Excel file, by member and sector, as of a day. Names, sectors, counts and points only: no phone, no
 * employer. Who took it out stands in the log.
 * @throws Refusal denied; notFound without such a plenary
 */
export async function exportMemberWork(
  actor: Actor,
  { plenaryId, asOf }: { plenaryId: number; asOf: PlainDate },
): Promise<{ name: string; bytes: Buffer }> {
  ensure(mayReadMemberWork(actor));
  const plenary = await readPlenary(actor, plenaryId);
  if (!plenary) throw new Refusal("notFound", "没有这个届次。");
  const work = await readMemberWork(actor, plenaryId, asOf);
  const bytes = await writeTable(workSheet(work, { plenary: plenary.name, asOf }));
  const data = { asOf, count: work.accounts.length };
  await inTransaction((tx) =>
    recordEvent(tx, actor, { kind: "member.exportWork", plenaryId, data }),
  );
  return { name: `委员履职（${plenary.name}，截至${asOf}）.xlsx`, bytes };
}
