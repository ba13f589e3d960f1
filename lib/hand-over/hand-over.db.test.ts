import { beforeEach, describe, expect, test } from "vitest";

import { accept } from "@/lib/assignment/commands";
import { acceptInput } from "@/lib/assignment/schema";
import {
  assignmentOf,
  eventsOf,
  makeRegister,
  on,
  type Register,
  statusOf,
} from "@/lib/assignment/testing";
import { toPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { addAssist, dropAssist, handOver, undoHandOver } from "@/lib/hand-over/commands";
import {
  addAssistInput,
  dropAssistInput,
  handOverInput,
  undoHandOverInput,
} from "@/lib/hand-over/schema";

let register: Register;
let proposalId: number;

beforeEach(async () => {
  register = await makeRegister();
  proposalId = await register.filedCase();
});

function handed(over: Record<string, unknown> = {}) {
  const { water, finance } = register.units;
  return handOverInput.parse({
    proposalId: String(proposalId),
    seenStatus: "FILED",
    mode: "LEAD_ASSIST",
    handedOverOn: "2012-03-28",
    leadUnitId: String(water.id),
    assistUnitIds: String(finance.id),
    ...over,
  });
}

describe("交办", () => {
  test("gives the case to its units with their limits, in one event", async () => {
    await handOver(register.office, handed());
    const rows = await db.assignment.findMany({ orderBy: { position: "asc" } });
    expect(
      rows.map(({ role, status, assignedOn, dueOn, dueComputed }) => [
        role,
        status,
        assignedOn && toPlainDate(assignedOn),
        dueOn && toPlainDate(dueOn),
        dueComputed,
      ]),
    ).toEqual([
      ["LEAD", "PENDING", "2012-03-28", "2012-06-28", true],
      ["ASSIST", "PENDING", "2012-03-28", "2012-04-28", true],
    ]);
    expect(await statusOf(proposalId)).toBe("ASSIGNED");
    const [event] = await db.event.findMany({ where: { proposalId } });
    expect(event).toMatchObject({ kind: "proposal.handOver", actorRole: "governmentOffice" });
    expect(event?.data).toMatchObject({
      units: [{ unit: "县水利局", dueOn: "2012-06-28" }, { unit: "县财政局" }],
    });
  });

  test("counts a day that the administrator entered", async () => {
    await db.calendarDay.create({
      data: { date: new Date("2012-06-28"), worked: false, name: "放假" },
    });
    await handOver(register.office, handed());
    expect((await assignmentOf(proposalId, register.units.water.id)).dueOn).toEqual(
      new Date("2012-06-29"),
    );
  });

  test("keeps a fixed date of the plenary", async () => {
    await db.limitSetting.updateMany({
      where: { step: "REPLY" },
      data: { basis: "FIXED_DATE", n: null, fixedOn: new Date("2012-08-31") },
    });
    await handOver(register.office, handed());
    expect((await assignmentOf(proposalId, register.units.water.id)).dueOn).toEqual(
      new Date("2012-08-31"),
    );
  });

  test("is the government office's alone", async () => {
    for (const actor of [register.staff, register.waterClerk, register.proposer]) {
      await expect(handOver(actor, handed())).rejects.toThrow();
    }
    await expect(handOver(register.staff, handed())).rejects.toMatchObject({ kind: "denied" });
    expect(await db.handOver.count()).toBe(0);
    expect(await db.event.count({ where: { proposalId } })).toBe(0);
  });

  test("needs a case number", async () => {
    await db.proposal.update({ where: { id: proposalId }, data: { caseNumber: null } });
    await expect(handOver(register.office, handed())).rejects.toThrow(/案号/);
  });

  test.each([
    ["2012-03-29", "future"],
    ["2012-03-19", "before the filing"],
  ])("refuses %s, %s", async (handedOverOn) => {
    await expect(handOver(register.office, handed({ handedOverOn }))).rejects.toMatchObject({
      kind: "invalid",
      fields: { handedOverOn: expect.stringContaining("交办日期") as string },
    });
  });

  test("refuses a unit twice, a unit that is not there, and one that has ended", async () => {
    const { water, finance } = register.units;
    const twice = handed({ assistUnitIds: [String(finance.id), String(finance.id)] });
    await expect(handOver(register.office, twice)).rejects.toThrow("同一单位");
    await expect(
      handOver(register.office, handed({ assistUnitIds: String(water.id) })),
    ).rejects.toThrow("主办单位不能同时");
    await expect(handOver(register.office, handed({ assistUnitIds: "9999" }))).rejects.toThrow(
      "单位库",
    );
    await db.unit.update({ where: { id: finance.id }, data: { endedOn: new Date("2012-01-01") } });
    await expect(handOver(register.office, handed())).rejects.toThrow("已撤并");
    expect(await db.assignment.count()).toBe(0);
  });

  test("two clerks at once: one hands over, the other is told", async () => {
    const other = await register.actor("governmentOffice");
    const results = await Promise.allSettled([
      handOver(register.office, handed()),
      handOver(other, handed()),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({ kind: "conflict" });
    expect(await db.handOver.count()).toBe(1);
    expect(await eventsOf(proposalId)).toEqual(["proposal.handOver"]);
  });
});

const undo = () =>
  undoHandOverInput.parse({ proposalId, seenStatus: "ASSIGNED", reason: "单位选错" });

describe("撤销交办", () => {
  test("voids the hand-over and its assignments, and the case can be handed over anew", async () => {
    await handOver(register.office, handed());
    await undoHandOver(register.office, undo());
    expect(await statusOf(proposalId)).toBe("FILED");
    expect(await db.assignment.count({ where: { voidedAt: null } })).toBe(0);
    expect(await db.handOver.findFirst()).toMatchObject({
      voidReason: "单位选错",
      voidedById: register.office.userId,
    });
    await handOver(register.office, handed());
    expect(await statusOf(proposalId)).toBe("ASSIGNED");
    expect(await db.assignment.count()).toBe(4);
  });

  test("is too late once a unit has accepted", async () => {
    await handOver(register.office, handed());
    const assignment = await assignmentOf(proposalId, register.units.finance.id);
    const input = acceptInput.parse({ assignmentId: assignment.id, acceptedOn: "2012-03-28" });
    await accept(register.financeClerk, input);
    await expect(undoHandOver(register.office, undo())).rejects.toThrow("已有承办单位签收");
    await expect(undoHandOver(register.staff, undo())).rejects.toMatchObject({ kind: "denied" });
  });
});

const add = (unitId: number, addedOn = "2012-04-10") =>
  addAssistInput.parse({ proposalId, seenStatus: "ASSIGNED", unitId, addedOn });

describe("会办单位", () => {
  test("is added with limits from that day, and dropped with a reason", async () => {
    await handOver(register.office, handed());
    const office = on("2012-04-10", register.office);
    await addAssist(office, add(register.units.roads.id));
    const added = await assignmentOf(proposalId, register.units.roads.id);
    expect(added).toMatchObject({
      role: "ASSIST",
      position: 2,
      status: "PENDING",
      dueOn: new Date("2012-05-10"),
    });
    const drop = dropAssistInput.parse({
      assignmentId: added.id,
      seenStatus: "PENDING",
      reason: "不涉及该单位",
    });
    await dropAssist(office, drop);
    expect(await db.assignment.findUnique({ where: { id: added.id } })).toMatchObject({
      voidReason: "不涉及该单位",
    });
    await expect(dropAssist(office, drop)).rejects.toMatchObject({ kind: "conflict" });
  });

  test("is not added twice, nor before the hand-over, nor where no lead is", async () => {
    await handOver(register.office, handed());
    const office = on("2012-04-10", register.office);
    await expect(addAssist(office, add(register.units.water.id))).rejects.toMatchObject({
      fields: { unitId: expect.any(String) as string },
    });
    await expect(
      addAssist(office, add(register.units.roads.id, "2012-03-01")),
    ).rejects.toMatchObject({ kind: "invalid" });
    await expect(addAssist(register.staff, add(register.units.roads.id))).rejects.toMatchObject({
      kind: "denied",
    });
    proposalId = await register.filedCase();
    await handOver(register.office, handed({ mode: "SOLE", assistUnitIds: [] }));
    await expect(addAssist(office, add(register.units.roads.id))).rejects.toThrow("没有主办单位");
  });

  test("a lead unit is never dropped", async () => {
    await handOver(register.office, handed());
    const lead = await assignmentOf(proposalId, register.units.water.id);
    const input = dropAssistInput.parse({ assignmentId: lead.id, reason: "误派" });
    await expect(dropAssist(register.office, input)).rejects.toThrow("只能取消会办单位");
  });
});
