import { beforeEach, describe, expect, test } from "vitest";

import { accept } from "@/lib/assignment/commands";
import { acceptInput } from "@/lib/assignment/schema";
import {
  assignmentOf,
  eventsOf,
  makeRegister,
  type Register,
  statusOf,
} from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { handOver } from "@/lib/hand-over/commands";
import { handOverInput } from "@/lib/hand-over/schema";
import { handOverBatch, undoBatch } from "@/lib/hand-over-batch/commands";
import { previewBatch } from "@/lib/hand-over-batch/preview";
import {
  listBatches,
  readBatch,
  readBatchSheets,
  readCaseSheets,
} from "@/lib/hand-over-batch/queries";
import { adoptWishes, savePlan } from "@/lib/hand-over-plan/commands";
import { readWorksheet } from "@/lib/hand-over-plan/queries";
import { savePlanInput } from "@/lib/hand-over-plan/schema";

const DAY = "2012-03-28";

let register: Register;

beforeEach(async () => {
  register = await makeRegister();
});

/** A filed case with a choice of the office: lead 县水利局, assisting 县财政局. */
async function planned(): Promise<number> {
  const proposalId = await register.filedCase();
  const { water, finance } = register.units;
  const choice = { mode: "LEAD_ASSIST", leadUnitId: water.id, assistUnitIds: [finance.id] };
  await savePlan(register.office, savePlanInput.parse({ proposalId, ...choice }));
  return proposalId;
}

async function input(proposalIds: number[], handedOverOn = DAY) {
  const { cases } = await readWorksheet(register.office, register.plenaryId);
  const chosen = cases.filter(({ id }) => proposalIds.includes(id));
  const { seen } = previewBatch(chosen, handedOverOn, register.office.today);
  return { plenaryId: register.plenaryId, handedOverOn, proposalIds, seen };
}

describe("成批交办", () => {
  test("hands over all on one day under one number, each as a single one would", async () => {
    const ids = [await planned(), await planned()];
    const { batchId, number } = await handOverBatch(register.office, await input(ids));
    expect(number).toBe("2012-交办-01");
    for (const id of ids) {
      expect(await statusOf(id)).toBe("ASSIGNED");
      expect(await assignmentOf(id, register.units.water.id)).toMatchObject({
        role: "LEAD",
        position: 0,
        status: "PENDING",
        assignedOn: new Date(DAY),
        dueOn: new Date("2012-06-28"),
      });
      expect(await eventsOf(id)).toEqual(["proposal.planHandOver", "proposal.handOver"]);
    }
    const single = await register.filedCase();
    const { water, finance } = register.units;
    const alone = { mode: "LEAD_ASSIST", leadUnitId: water.id, assistUnitIds: [finance.id] };
    await handOver(
      register.office,
      handOverInput.parse({ proposalId: single, handedOverOn: DAY, ...alone }),
    );
    const events = await db.event.findMany({
      where: { kind: "proposal.handOver" },
      orderBy: { id: "asc" },
    });
    const units = [
      { unit: "县水利局", role: "LEAD", dueOn: "2012-06-28" },
      { unit: "县财政局", role: "ASSIST", dueOn: "2012-04-28" },
    ];
    expect(events.map(({ data }) => data)).toMatchObject([
      { mode: "LEAD_ASSIST", units, batch: number, batchId },
      { mode: "LEAD_ASSIST", units, batch: number, batchId },
      { mode: "LEAD_ASSIST", units },
    ]);
    expect(events[2]?.data).not.toHaveProperty("batch");
    expect(await listBatches(register.staff, register.plenaryId)).toMatchObject([
      { number, handedOverOn: DAY, count: 2, standing: 2 },
    ]);
  });

  test("is all or nothing: one case that cannot go stops the rest and gives no number", async () => {
    const ids = [await planned(), await planned()];
    const bare = await register.filedCase();
    await expect(handOverBatch(register.office, await input([...ids, bare]))).rejects.toMatchObject(
      { kind: "invalid", message: expect.stringContaining("第088号") as string },
    );
    await expect(handOverBatch(register.office, await input(ids, "2012-03-01"))).rejects.toThrow(
      "立案日期",
    );
    await expect(handOverBatch(register.office, await input(ids, "2012-03-29"))).rejects.toThrow(
      "不能晚于今天",
    );
    await expect(handOverBatch(register.staff, await input(ids))).rejects.toMatchObject({
      kind: "denied",
    });
    expect(await db.handOver.count()).toBe(0);
    const { number } = await handOverBatch(register.office, await input(ids));
    expect(number).toBe("2012-交办-01");
  });

  test("a choice saved after the preview is noticed", async () => {
    const ids = [await planned()];
    const seen = await input(ids);
    const other = { mode: "SOLE", leadUnitId: register.units.roads.id };
    await savePlan(register.office, savePlanInput.parse({ proposalId: ids[0], ...other }));
    await expect(handOverBatch(register.office, seen)).rejects.toMatchObject({ kind: "conflict" });
    expect(await db.handOver.count()).toBe(0);
  });

  test("two people at once: no case twice, no number twice, no hole", async () => {
    const shared = [await planned(), await planned(), await planned()];
    const [mine, theirs] = [await planned(), await planned()];
    const colleague = await register.actor("governmentOffice");
    const inputs = [await input(shared), await input(shared.toReversed())];
    const results = await Promise.allSettled([
      handOverBatch(register.office, inputs[0]!),
      handOverBatch(colleague, inputs[1]!),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({ kind: "conflict" });
    expect(await db.handOver.count()).toBe(3);
    const apart = [await input([mine]), await input([theirs])];
    await Promise.all([
      handOverBatch(register.office, apart[0]!),
      handOverBatch(colleague, apart[1]!),
    ]);
    const batches = await db.handOverBatch.findMany({ orderBy: { number: "asc" } });
    expect(batches.map(({ number }) => number)).toEqual([
      "2012-交办-01",
      "2012-交办-02",
      "2012-交办-03",
    ]);
  });

  test("217 cases go in one act", { timeout: 120_000 }, async () => {
    const ids = [];
    for (let made = 0; made < 217; made += 1) ids.push(await register.filedCase());
    const { water, finance } = register.units;
    await db.proposal.updateMany({ data: { wish: `${water.name}、${finance.name}` } });
    await adoptWishes(register.office, { plenaryId: register.plenaryId });
    const all = await input(ids);
    const begun = performance.now();
    const { batchId } = await handOverBatch(register.office, all);
    const took = performance.now() - begun;
    // A third of a second on two cores; far off means that something asks case by case.
    expect(took).toBeLessThan(10_000);
    expect(await db.assignment.count({ where: { status: "PENDING" } })).toBe(434);
    expect(await db.proposal.count({ where: { status: "ASSIGNED" } })).toBe(217);
    await undoBatch(register.office, { batchId, reason: "日期写错" });
    expect(await db.proposal.count({ where: { status: "FILED" } })).toBe(217);
  });
});

const undo = (batchId: number) => ({ batchId, reason: "单位选错" });

describe("撤销整批", () => {
  test("takes every case back, and the same choices can go again under the next number", async () => {
    const ids = [await planned(), await planned()];
    const { batchId } = await handOverBatch(register.office, await input(ids));
    await undoBatch(register.office, undo(batchId));
    for (const id of ids) {
      expect(await statusOf(id)).toBe("FILED");
      expect((await eventsOf(id)).at(-1)).toBe("proposal.undoHandOver");
    }
    expect(await db.assignment.count({ where: { voidedAt: null } })).toBe(0);
    expect(await readBatch(register.office, batchId)).toMatchObject({
      undoneReason: "单位选错",
      count: 2,
      cases: [],
      mayUndo: { may: false },
    });
    await expect(undoBatch(register.office, undo(batchId))).rejects.toThrow("已经撤销");
    const again = await handOverBatch(register.office, await input(ids));
    expect(again.number).toBe("2012-交办-02");
  });

  test("is refused whole after one acceptance, naming the case and the unit", async () => {
    const ids = [await planned(), await planned()];
    const { batchId } = await handOverBatch(register.office, await input(ids));
    const { id } = await assignmentOf(ids[1]!, register.units.finance.id);
    await accept(register.financeClerk, acceptInput.parse({ assignmentId: id, acceptedOn: DAY }));
    await expect(undoBatch(register.office, undo(batchId))).rejects.toMatchObject({
      kind: "denied",
      message: expect.stringContaining("第087号县财政局已签收或办理") as string,
    });
    expect(await statusOf(ids[0]!)).toBe("ASSIGNED");
    await expect(undoBatch(register.staff, undo(batchId))).rejects.toMatchObject({
      kind: "denied",
    });
  });
});

describe("交办单", () => {
  test("one a unit, with its cases, its part and its limits; a unit gets its own alone", async () => {
    const ids = [await planned(), await planned()];
    const { batchId } = await handOverBatch(register.office, await input(ids));
    const { number, sheets } = await readBatchSheets(register.office, batchId);
    expect(number).toBe("2012-交办-01");
    expect(sheets.map(({ unit }) => unit).toSorted()).toEqual(["县水利局", "县财政局"].toSorted());
    const water = sheets.find(({ unit }) => unit === "县水利局");
    expect(water).toMatchObject({
      office: "市政府督查室",
      accept: { by: "2012-03-31", within: "3个工作日" },
      returnRequest: { by: "2012-04-05", within: "5个工作日" },
      cases: [
        { caseNumber: "086", role: "LEAD", dueOn: "2012-06-28", proposer: "言致远" },
        { caseNumber: "087", others: [{ unit: "县财政局", role: "ASSIST" }] },
      ],
    });
    const own = await readBatchSheets(register.financeClerk, batchId);
    expect(own.sheets.map(({ unit }) => unit)).toEqual(["县财政局"]);
    const { finance, water: lead } = register.units;
    await expect(readBatchSheets(register.financeClerk, batchId, lead.id)).rejects.toMatchObject({
      kind: "notFound",
    });
    await expect(readBatchSheets(register.roadsClerk, batchId)).rejects.toMatchObject({
      kind: "notFound",
    });
    await expect(readBatchSheets(register.proposer, batchId)).rejects.toMatchObject({
      kind: "notFound",
    });
    const single = await readCaseSheets(register.office, ids[0]!, finance.id);
    expect(single).toMatchObject({ batch: { id: batchId }, sheets: [{ unit: "县财政局" }] });
  });
});
