import { beforeEach, expect, test } from "vitest";
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
import { readRequestScan } from "@/lib/receipt/queries";
import { requestReturn, ruleOnReturn } from "@/lib/return-request/commands";
import { requestReturnInput } from "@/lib/return-request/schema";
import { asking, rulingTo } from "@/lib/return-request/testing";
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

const ruling = (assignmentId: number, over: Record<string, unknown> = {}) =>
  rulingTo(register.units.roads.id, assignmentId, over);

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
