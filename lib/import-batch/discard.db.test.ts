import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Actor, systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { discardImport, leaveOut, resumeImport, startImport } from "@/lib/import-batch/commands";
import { readBatch, readPreview } from "@/lib/import-batch/queries";
import { createPlenary } from "@/lib/plenary/commands";

const MESSY = readFileSync(join(import.meta.dirname, "../../e2e/data/register-messy.xlsx"));
const staff: Actor = { ...systemActor("2012-06-25", "汪晓岚"), role: "committeeStaff" };

test("a preview is laid aside, takes no decision then, and is taken up again as it was left", async () => {
  await createPlenary(systemActor("2012-06-25", "test"), { name: "八届一次会议" });
  const { id: plenaryId } = await db.plenary.findFirstOrThrow();
  await startImport(staff, { plenaryId, file: new File([MESSY], "messy.xlsx") });
  const { id: batchId } = await db.importBatch.findFirstOrThrow();
  await leaveOut(staff, { batchId, row: 15, leftOut: true, page: 1 });

  await expect(discardImport({ ...staff, role: "unitClerk" }, { batchId })).rejects.toThrow();
  await discardImport(staff, { batchId });
  expect((await readBatch(staff, batchId)).state).toBe("DISCARDED");
  const next = leaveOut(staff, { batchId, row: 16, leftOut: true, page: 1 });
  await expect(next).rejects.toThrow("放弃");
  await expect(discardImport(staff, { batchId })).rejects.toThrow("刚被他人处理");

  await resumeImport(staff, { batchId });
  expect((await readPreview(staff, batchId)).decisions.leftOutRows).toEqual([15]);
});
