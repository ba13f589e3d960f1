import { beforeEach, expect, test } from "vitest";
import { accept } from "@/lib/assignment/commands";
import { acceptInput } from "@/lib/assignment/schema";
import { assigned, assignmentOf, makeRegister, type Register } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { readFigures } from "@/lib/figures/queries";
import { requestReturn, ruleOnReturn, undoReturnRuling } from "@/lib/return-request/commands";
import { undoReturnRulingInput } from "@/lib/return-request/schema";
import { asking, rulingTo } from "@/lib/return-request/testing";

let register: Register;
let proposalId: number;
let lead: number;
let assist: number;

beforeEach(async () => {
  register = await makeRegister("2012-03-28");
  proposalId = await register.filedCase();
  ({ lead, assist } = await assigned(register, proposalId));
});

const row = (id: number) => db.assignment.findUniqueOrThrow({ where: { id } });

const ruling = (assignmentId: number, over: Record<string, unknown> = {}) =>
  rulingTo(register.units.roads.id, assignmentId, over);

const undoing = (assignmentId: number) =>
  undoReturnRulingInput.parse({ assignmentId, reason: "选错了单位" });
const acceptsBy = (assignmentId: number) =>
  acceptInput.parse({ assignmentId, acceptedOn: "2012-03-28" });

test("by who made it, until the new unit has acted; the request waits again, and can be ruled on anew", async () => {
  await requestReturn(register.waterClerk, asking(lead));
  const early = undoReturnRuling(register.office, undoing(lead));
  await expect(early).rejects.toMatchObject({ message: expect.stringContaining("没有可以撤销") });
  await ruleOnReturn(register.office, ruling(lead));
  const other = await register.actor("governmentOffice");
  for (const who of [other, register.waterClerk])
    await expect(undoReturnRuling(who, undoing(lead))).rejects.toMatchObject({
      kind: "denied",
      message: expect.stringContaining("不是您作的"),
    });
  await undoReturnRuling(register.office, undoing(lead));
  expect(await row(lead)).toMatchObject({ status: "RETURN_REQUESTED", voidedAt: null });
  expect(await db.assignment.findFirstOrThrow({ where: { takenFromId: lead } })).toMatchObject({
    voidReason: "撤销改派：选错了单位",
  });
  // Both rows stay: the one with the ruling voided, the one that waits with its unit as the recorder.
  const rows = await db.returnRequest.findMany({ orderBy: { id: "asc" } });
  expect(rows).toMatchObject([
    { ruling: "REASSIGNED", voidReason: "撤销裁定：选错了单位" },
    { ruling: null, ruledOn: null, voidedAt: null, recordedById: register.waterClerk.userId },
  ]);
  await ruleOnReturn(register.office, ruling(lead, { ruling: "REFUSED", unitId: "" }));
  expect(await row(lead)).toMatchObject({ status: "ACCEPTED" });
  await undoReturnRuling(register.office, undoing(lead));
  expect(await row(lead)).toMatchObject({ status: "RETURN_REQUESTED" });
});

test("after the new unit has acted it is the staff's; what hangs on it is undone first", async () => {
  const { finance, roads } = register.units;
  await requestReturn(register.waterClerk, asking(lead));
  await ruleOnReturn(register.office, ruling(lead));
  const next = await assignmentOf(proposalId, roads.id);
  await accept(register.roadsClerk, acceptsBy(next.id));
  await expect(undoReturnRuling(register.office, undoing(lead))).rejects.toMatchObject({
    message: expect.stringContaining("改派的单位已经签收或办理"),
  });
  await db.assignment.update({
    where: { id: assist },
    data: { voidedAt: new Date(), voidReason: "取消" },
  });
  await requestReturn(register.roadsClerk, asking(next.id));
  const heard = { unitId: finance.id, headsOpinions: "双方都说了" };
  await ruleOnReturn(register.office, ruling(next.id, heard));
  await expect(undoReturnRuling(register.staff, undoing(lead))).rejects.toMatchObject({
    message: expect.stringContaining("先撤销后一次裁定"),
  });
  await undoReturnRuling(register.staff, undoing(next.id));
  await undoReturnRuling(register.staff, undoing(lead));
  expect(await row(lead)).toMatchObject({ status: "RETURN_REQUESTED" });
  expect(await row(next.id)).toMatchObject({ voidReason: "撤销改派：选错了单位" });
  await expect(accept(register.roadsClerk, acceptsBy(next.id))).rejects.toMatchObject({
    kind: "notFound", // the case is no longer theirs
  });
});

test("figures follow, and as known before the undoing they stay", async () => {
  const counted = async (unitId: number, knownAt: Date | null) => {
    const { plenaryId } = register;
    const view = { plenaryId, asOf: "2012-03-28", knownAt } as const;
    const { byUnit } = await readFigures(register.staff, view);
    return byUnit.find((one) => one.unitId === unitId)?.cells;
  };
  const { water, roads } = register.units;
  await requestReturn(register.waterClerk, asking(lead));
  await ruleOnReturn(register.office, ruling(lead));
  const { recordedAt: before } = await assignmentOf(proposalId, roads.id);
  expect(await counted(roads.id, null)).toMatchObject({ lead: 1 });
  await undoReturnRuling(register.office, undoing(lead));
  expect(await counted(water.id, null)).toMatchObject({ lead: 1, reassigned: 0 });
  expect(await counted(roads.id, null)).toBeUndefined();
  expect(await counted(roads.id, before)).toMatchObject({ lead: 1 });
});
