import { beforeEach, describe, expect, test } from "vitest";
import { accept } from "@/lib/assignment/commands";
import { acceptInput } from "@/lib/assignment/schema";
import {
  assigned,
  assignmentOf,
  eventsOf,
  makeRegister,
  on,
  type Register,
  statusOf,
} from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { readFigures } from "@/lib/figures/queries";
import { readRequestScan } from "@/lib/receipt/queries";
import { requestReturn, ruleOnReturn, undoReturnRuling } from "@/lib/return-request/commands";
import {
  requestReturnInput,
  ruleOnReturnInput,
  undoReturnRulingInput,
} from "@/lib/return-request/schema";
import { toPlainDate } from "@/lib/calendar/plain-date";

let register: Register;
let proposalId: number;
let lead: number;
let assist: number;

beforeEach(async () => {
  register = await makeRegister("2012-03-28");
  proposalId = await register.filedCase();
  ({ lead, assist } = await assigned(register, proposalId));
});

const asking = (assignmentId: number, over: Record<string, unknown> = {}) =>
  requestReturnInput.parse({
    assignmentId,
    reason: "河道属交通部门管养",
    dutyBasis: "三定规定第三条",
    headName: "林川",
    ...over,
  });

const ruling = (assignmentId: number, over: Record<string, unknown> = {}) =>
  ruleOnReturnInput.parse({
    assignmentId,
    ruling: "REASSIGNED",
    unitId: register.units.roads.id,
    rulingReason: "职责清楚",
    ...over,
  });

const row = (id: number) => db.assignment.findUniqueOrThrow({ where: { id } });

test("a unit asks within five workdays of getting the case, accepted or not, and once", async () => {
  // 2012-03-28 + 5 workdays = 2012-04-05 (handbook §4): on the day after it is too late.
  const late = requestReturn(on("2012-04-06", register.waterClerk), asking(lead));
  await expect(late).rejects.toMatchObject({
    kind: "denied",
    message: expect.stringContaining("4月5日"),
  });
  await accept(
    on("2012-03-29", register.waterClerk),
    acceptInput.parse({ assignmentId: lead, acceptedOn: "2012-03-29" }),
  );
  await requestReturn(on("2012-04-05", register.waterClerk), asking(lead));
  expect(await row(lead)).toMatchObject({ status: "RETURN_REQUESTED" });
  const again = requestReturn(on("2012-04-05", register.waterClerk), asking(lead));
  await expect(again).rejects.toMatchObject({ kind: "denied" });
});

test("only the unit itself asks, with reason, duty basis and its head's name", async () => {
  for (const who of ["financeClerk", "office"] as const)
    await expect(requestReturn(register[who], asking(lead))).rejects.toMatchObject({
      kind: "denied",
    });
  await expect(requestReturn(register.roadsClerk, asking(lead))).rejects.toMatchObject({
    kind: "notFound",
  });
  const own = asking(lead, { suggestedUnitId: register.units.water.id });
  await expect(requestReturn(register.waterClerk, own)).rejects.toMatchObject({
    fields: { suggestedUnitId: expect.stringContaining("本单位") },
  });
  expect(requestReturnInput.safeParse({ assignmentId: lead }).error?.issues).toHaveLength(3);
});

test("refused, the case stays with the unit as accepted, and it may not ask again", async () => {
  await requestReturn(register.waterClerk, asking(lead));
  await ruleOnReturn(register.office, ruling(lead, { ruling: "REFUSED", unitId: "" }));
  expect(await row(lead)).toMatchObject({ status: "ACCEPTED" });
  const again = requestReturn(register.waterClerk, asking(lead));
  await expect(again).rejects.toMatchObject({ message: expect.stringContaining("一次") });
  expect(await eventsOf(proposalId)).toEqual([
    "assignment.requestReturn",
    "assignment.refuseReturn",
  ]);
});

test("reassigned, the new unit has its own clock within six months, and the first one's stays", async () => {
  const before = await row(lead);
  await requestReturn(register.waterClerk, asking(lead));
  const withUnit = ruling(lead, { unitId: register.units.finance.id });
  await expect(ruleOnReturn(register.office, withUnit)).rejects.toMatchObject({
    fields: { unitId: expect.stringContaining("已在承办") },
  });
  const withNone = ruling(lead, { unitId: "" });
  await expect(ruleOnReturn(register.office, withNone)).rejects.toMatchObject({
    fields: { unitId: expect.any(String) },
  });
  expect(await row(lead)).toMatchObject({ status: "RETURN_REQUESTED" }); // nothing half done
  await ruleOnReturn(on("2012-03-31", register.office), ruling(lead));
  const after = await row(lead);
  expect(after).toMatchObject({ status: "REASSIGNED", dueOn: before.dueOn });
  const next = await assignmentOf(proposalId, register.units.roads.id);
  expect(next).toMatchObject({
    role: "LEAD",
    round: 1,
    position: before.position,
    status: "PENDING",
    takenFromId: lead,
  });
  expect(toPlainDate(next.assignedOn)).toBe("2012-03-31");
  expect(toPlainDate(next.dueOn)).toBe("2012-07-02"); // 06-30 is a Saturday off
  expect(await statusOf(proposalId)).toBe("ASSIGNED");
  // The first unit still reads the case and can do nothing more on it.
  await expect(
    accept(
      on("2012-03-31", register.waterClerk),
      acceptInput.parse({ assignmentId: lead, acceptedOn: "2012-03-31" }),
    ),
  ).rejects.toMatchObject({ kind: "denied" });
});

test("the ladder: the second ruling hears both heads, the third is a leader's and final", async () => {
  const leader = await register.actor("leader");
  const fourth = await db.unit.create({ data: { name: "县城管局" } });
  const cityClerk = await register.actor("unitClerk", { unitId: fourth.id });
  await requestReturn(register.waterClerk, asking(lead));
  await expect(ruleOnReturn(leader, ruling(lead))).rejects.toMatchObject({ kind: "denied" });
  await ruleOnReturn(register.office, ruling(lead));

  const roads = await assignmentOf(proposalId, register.units.roads.id);
  await requestReturn(register.roadsClerk, asking(roads.id));
  const toCity = { unitId: fourth.id };
  await expect(ruleOnReturn(register.office, ruling(roads.id, toCity))).rejects.toMatchObject({
    fields: { headsOpinions: expect.any(String) },
  });
  const heard = { ...toCity, headsOpinions: "林川：不属水利；周路：不属交通" };
  await ruleOnReturn(register.office, ruling(roads.id, heard));

  const city = await assignmentOf(proposalId, fourth.id);
  await requestReturn(cityClerk, asking(city.id));
  const final = ruling(city.id, { ruling: "REFUSED", unitId: "", headsOpinions: "均已听取" });
  await expect(ruleOnReturn(register.office, final)).rejects.toMatchObject({
    message: expect.stringContaining("领导"),
  });
  await ruleOnReturn(leader, final);
  expect(await row(city.id)).toMatchObject({ status: "ACCEPTED" });
  await expect(requestReturn(register.financeClerk, asking(assist))).rejects.toMatchObject({
    message: expect.stringContaining("已由领导裁定"),
  });
});

describe("a ruling is undone", () => {
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
});

test("committee staff enter one that came on paper, as of the day it came, by the same rules", async () => {
  const scan = new File(["%PDF-1.4"], "申退单.pdf", { type: "application/pdf" });
  const staff = on("2012-04-10", register.staff);
  const paper = (requestedOn: string) => asking(lead, { requestedOn, scan });
  const wrong = async (day: string, refusal: object) =>
    expect(requestReturn(staff, paper(day))).rejects.toMatchObject(refusal);
  await wrong("2012-04-06", { message: expect.stringContaining("4月5日已过") });
  await wrong("2012-03-27", { fields: { requestedOn: expect.stringContaining("交办日期") } });
  await wrong("2012-04-11", { kind: "denied" }); // past the limit, and to come
  const own = requestReturn(on("2012-04-05", register.waterClerk), paper("2012-04-04"));
  await expect(own).rejects.toMatchObject({
    fields: { requestedOn: expect.stringContaining("提出当天") },
  });
  const exe = asking(lead, {
    requestedOn: "2012-04-05",
    scan: new File(["MZ"], "申退单.pdf", { type: "application/pdf" }),
  });
  await expect(requestReturn(staff, exe)).rejects.toMatchObject({
    fields: { scan: expect.any(String) },
  });
  await requestReturn(staff, paper("2012-04-05"));
  const request = await db.returnRequest.findFirstOrThrow({ include: { scan: true } });
  expect(request).toMatchObject({ source: "PAPER", scan: { name: "申退单.pdf" } });
  expect(toPlainDate(request.requestedOn)).toBe("2012-04-05");
  const about = { proposalId, assignmentId: lead, fileId: request.scanId ?? 0 };
  const file = await readRequestScan(register.waterClerk, about);
  expect(Buffer.from(file.bytes).toString()).toBe("%PDF-1.4");
  for (const who of ["financeClerk", "proposer"] as const)
    await expect(readRequestScan(register[who], about)).rejects.toMatchObject({ kind: "denied" });
  await expect(readRequestScan(register.roadsClerk, about)).rejects.toMatchObject({
    kind: "notFound",
  });
  const event = await db.event.findFirst({ where: { kind: "assignment.requestReturn" } });
  expect(event?.onBehalfOf).toBe("县水利局");
  await wrong("2012-04-05", { message: expect.stringContaining("只能申退一次") });
});
