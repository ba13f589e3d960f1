import { beforeEach, describe, expect, test } from "vitest";

import { accept, recordContact, restartLimits, sendOpinion } from "@/lib/assignment/commands";
import { acceptInput, recordContactInput, sendOpinionInput } from "@/lib/assignment/schema";
import { assigned, eventsOf, makeRegister, on, type Register } from "@/lib/assignment/testing";
import { db, inTransaction } from "@/lib/db/client";

let register: Register;
let proposalId: number;
let lead: number;
let assist: number;

beforeEach(async () => {
  register = await makeRegister("2012-04-05");
  proposalId = await register.filedCase();
  ({ lead, assist } = await assigned(register, proposalId));
});

const accepting = (over: Record<string, unknown> = {}) =>
  acceptInput.parse({
    assignmentId: String(lead),
    seenStatus: "PENDING",
    acceptedOn: "2012-03-29",
    ...over,
  });

describe("签收", () => {
  test("by the unit is its own act", async () => {
    await accept(register.waterClerk, accepting());
    expect(await db.acceptance.findFirst()).toMatchObject({
      source: "OWN",
      acceptedBy: register.waterClerk.name,
      recordedById: register.waterClerk.userId,
    });
    expect(await db.assignment.findUnique({ where: { id: lead } })).toMatchObject({
      status: "ACCEPTED",
    });
    expect(await eventsOf(proposalId)).toEqual(["assignment.accept"]);
  });

  test("by staff is marked as paper, says for whom, and keeps the scan", async () => {
    const scan = new File(["%PDF-1.4"], "签收单.pdf", { type: "application/pdf" });
    const renamed = new File(["MZ no paper"], "签收单.pdf", { type: "application/pdf" });
    const wrong = accept(register.staff, accepting({ acceptedBy: "林川", scan: renamed }));
    await expect(wrong).rejects.toMatchObject({
      kind: "invalid",
      fields: { scan: expect.stringContaining("PDF") },
    });
    expect(await db.storedFile.count()).toBe(0);
    await accept(register.staff, accepting({ acceptedBy: "林川", scan }));
    const fact = await db.acceptance.findFirst({ include: { scan: true } });
    expect(fact).toMatchObject({
      source: "PAPER",
      acceptedBy: "林川",
      scan: { name: "签收单.pdf", size: scan.size },
    });
    expect(await db.event.findFirst({ where: { proposalId } })).toMatchObject({
      onBehalfOf: "县水利局",
    });
  });

  test.each([
    ["another unit", "roadsClerk", "notFound"],
    ["a unit of the case, for the other", "financeClerk", "denied"],
    ["the proposer", "proposer", "denied"],
  ] as const)("is not for %s", async (_, who, kind) => {
    await expect(accept(register[who], accepting())).rejects.toMatchObject({ kind });
  });

  test.each(["2012-03-27", "2012-04-06"])(
    "not on %s: before the hand-over, or in the future",
    async (acceptedOn) => {
      await expect(accept(register.waterClerk, accepting({ acceptedOn }))).rejects.toMatchObject({
        kind: "invalid",
        fields: { acceptedOn: expect.any(String) as string },
      });
    },
  );

  test("two clerks at once: the second is told", async () => {
    const other = await register.actor("unitHead", { unitId: register.units.water.id });
    const results = await Promise.allSettled([
      accept(register.waterClerk, accepting()),
      accept(other, accepting()),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((one) => one.status === "rejected")?.reason).toMatchObject({
      kind: "conflict",
    });
    expect(await db.acceptance.count()).toBe(1);
  });

  test("no more when the case was withdrawn", async () => {
    await db.review.create({
      data: { proposalId, outcome: "WITHDRAWN", decidedOn: new Date("2012-04-01") },
    });
    await db.proposal.update({ where: { id: proposalId }, data: { status: "WITHDRAWN" } });
    await expect(accept(register.waterClerk, accepting())).rejects.toThrow("不能再办理");
  });
});

const contact = () =>
  recordContactInput.parse({
    assignmentId: lead,
    contactedOn: "2012-04-02",
    note: "电话联系提案人",
  });

describe("联系", () => {
  test("is logged without changing the status", async () => {
    await recordContact(register.waterClerk, contact());
    expect(await db.contact.findFirst()).toMatchObject({ note: "电话联系提案人", source: "OWN" });
    expect(await db.assignment.findUnique({ where: { id: lead } })).toMatchObject({
      status: "PENDING",
    });
  });

  test("is not the office's to log", async () => {
    await expect(recordContact(register.office, contact())).rejects.toMatchObject({
      kind: "denied",
    });
  });
});

const opinion = (over: Record<string, unknown> = {}) =>
  sendOpinionInput.parse({ assignmentId: assist, text: "同意安排资金。", ...over });

describe("会办意见", () => {
  test("goes out today after acceptance, and leaves the case with the lead", async () => {
    await expect(sendOpinion(register.financeClerk, opinion())).rejects.toThrow("待签收");
    await accept(register.financeClerk, accepting({ assignmentId: assist }));
    await expect(
      sendOpinion(register.financeClerk, opinion({ sentOn: "2012-04-03" })),
    ).rejects.toThrow("当天");
    const late = on("2012-05-02", register.financeClerk);
    await sendOpinion(late, opinion());
    expect(await db.opinion.findFirst()).toMatchObject({
      sentOn: new Date("2012-05-02"),
      source: "OWN",
    });
    expect(await db.assignment.findUnique({ where: { id: assist } })).toMatchObject({
      status: "OPINION_SENT",
    });
    expect(await db.proposal.findUnique({ where: { id: proposalId } })).toMatchObject({
      status: "ASSIGNED",
    });
    expect(
      (await db.event.findMany({ where: { kind: "assignment.sendOpinion" } }))[0]?.data,
    ).toMatchObject({ late: true });
    await expect(sendOpinion(late, opinion())).rejects.toMatchObject({ kind: "denied" });
  });

  test("from paper may have an earlier day, and is the assisting units' alone", async () => {
    await sendOpinion(register.staff, opinion({ sentOn: "2012-04-03" }));
    expect(await db.opinion.findFirst()).toMatchObject({
      sentOn: new Date("2012-04-03"),
      source: "PAPER",
    });
    await expect(sendOpinion(register.waterClerk, opinion({ assignmentId: lead }))).rejects.toThrow(
      "只有会办单位",
    );
  });
});

test("after the day of the hand-over was corrected every computed limit follows, one from a sheet stays", async () => {
  const added = await db.assignment.create({
    data: {
      proposalId,
      unitId: register.units.roads.id,
      role: "ASSIST",
      position: 2,
      assignedOn: new Date("2012-04-02"),
      dueOn: new Date("2012-05-02"),
    },
  });
  await db.assignment.update({ where: { id: assist }, data: { dueComputed: false } });
  await db.handOver.updateMany({ data: { handedOverOn: new Date("2012-03-30") } });
  await inTransaction((tx) => restartLimits(tx, register.staff, proposalId));
  const rows = await db.assignment.findMany({ orderBy: { position: "asc" } });
  expect(rows.map(({ id, assignedOn, dueOn }) => ({ id, assignedOn, dueOn }))).toEqual([
    { id: lead, assignedOn: new Date("2012-03-30"), dueOn: new Date("2012-07-02") },
    { id: assist, assignedOn: new Date("2012-03-30"), dueOn: new Date("2012-04-28") },
    { id: added.id, assignedOn: new Date("2012-04-02"), dueOn: new Date("2012-05-02") },
  ]);
});
