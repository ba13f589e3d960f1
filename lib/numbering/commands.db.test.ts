import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { numberCases, takeBackNumbers } from "@/lib/numbering/commands";
import { readNumbering } from "@/lib/numbering/queries";
import {
  eventsOf,
  makeSubmissions,
  type Submissions,
  sorted,
} from "@/lib/proposal/testing-register";
import { fileProposal } from "@/lib/filing/commands";
import { undoReview } from "@/lib/review/commands";

let register: Submissions;
beforeEach(async () => {
  register = await makeSubmissions();
});

async function filed(of: Parameters<Submissions["submitted"]>[0] = {}): Promise<number> {
  const proposalId = await register.submitted(of);
  await fileProposal(register.staff, { proposalId, decidedOn: "2012-03-10" });
  return proposalId;
}
const number = (actor = register.staff) =>
  numberCases(actor, { plenaryId: register.plenaryId, numberedOn: "2012-03-20" });
const takeBack = (batchId: number) =>
  takeBackNumbers(register.staff, { batchId, reason: "顺序有误" });
async function numbers(): Promise<(string | null)[]> {
  const rows = await db.proposal.findMany({ orderBy: { id: "asc" }, select: { caseNumber: true } });
  return rows.map((row) => row.caseNumber);
}

describe("giving numbers", () => {
  test("as the preview showed: collective first, then in order of registration", async () => {
    await filed();
    await filed({ leadMemberId: undefined, leadCollectiveId: register.party.id });
    await register.submitted();
    const before = await readNumbering(register.staff, register.plenaryId);
    expect(before.planned.map((one) => [one.caseNumber, one.leadProposer])).toEqual([
      ["001", "民盟临安市委员会"],
      ["002", "言致远"],
    ]);
    const { batchId } = await number();
    expect(await numbers()).toEqual(["002", "001", null]);
    const after = await readNumbering(register.staff, register.plenaryId);
    expect(after.planned).toEqual([]);
    expect(after.batches).toMatchObject([
      { id: batchId, count: 2, first: "001", last: "002", mayTakeBack: true },
    ]);
    expect((await eventsOf(1)).at(-1)).toMatchObject({
      kind: "proposal.number",
      data: { caseNumber: "002", batchId },
    });
  });

  test("what is filed later goes on after the last; 平时 cases stay out", async () => {
    await filed();
    await number();
    await filed({ period: "INTERIM" });
    await filed();
    await number();
    expect(await numbers()).toEqual(["001", "闭2012001", "002"]);
  });

  test("20 people at once: one batch, no number twice, no hole", async () => {
    for (let made = 0; made < 12; made += 1) await filed();
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => number()));
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of all) {
      if (one.status === "rejected")
        expect(one.reason).toMatchObject({
          kind: "invalid",
          message: expect.stringContaining("没有待编案号"),
        });
    }
    expect(sorted(await numbers())).toEqual(
      Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(3, "0")),
    );
    expect(await db.numberingBatch.count()).toBe(1);
  });

  test("20 at once while cases are filed and numbers taken back: whole and without holes at the end", async () => {
    for (let made = 0; made < 5; made += 1) await filed();
    const late = await Promise.all(Array.from({ length: 5 }, () => register.submitted()));
    await Promise.allSettled([
      ...Array.from({ length: 20 }, () => number()),
      ...late.map((proposalId) =>
        fileProposal(register.staff, { proposalId, decidedOn: "2012-03-10" }),
      ),
      ...[1, 2, 3].map(takeBack),
    ]);
    await number().catch(() => undefined);
    expect(sorted(await numbers())).toEqual(
      Array.from({ length: 10 }, (_, index) => String(index + 1).padStart(3, "0")),
    );
  });

  test("refuses others, a day before a filing or after today, and a preview that is out of date", async () => {
    await filed();
    const { plenaryId } = register;
    await expect(number(register.office)).rejects.toMatchObject({ kind: "denied" });
    for (const numberedOn of ["2012-03-09", "2012-06-26"]) {
      const wrong = numberCases(register.staff, { plenaryId, numberedOn });
      await expect(wrong).rejects.toMatchObject({ fields: { numberedOn: expect.any(String) } });
    }
    const stale = numberCases(register.staff, {
      plenaryId,
      numberedOn: "2012-03-20",
      seenCount: 2,
    });
    await expect(stale).rejects.toMatchObject({ kind: "conflict" });
    expect(await numbers()).toEqual([null]);
  });
});

describe("taking numbers back", () => {
  test("the last batch whole; its numbers are free again", async () => {
    await filed();
    const first = await number();
    await filed();
    const second = await number();
    await expect(takeBack(first.batchId)).rejects.toMatchObject({
      message: expect.stringContaining("最近一批"),
    });
    await takeBack(second.batchId);
    expect(await numbers()).toEqual(["001", null]);
    await number();
    expect(await numbers()).toEqual(["001", "002"]);
  });

  test("not once one of its cases is handed over, nor the filing of a numbered case", async () => {
    const id = await filed();
    const { batchId } = await number();
    const unfile = undoReview(register.staff, { proposalId: id, reason: "有误" });
    await expect(unfile).rejects.toMatchObject({
      message: expect.stringContaining("请先收回最近一批案号"),
    });
    await db.handOver.create({ data: { proposalId: id, handedOverOn: new Date("2012-03-28") } });
    await expect(takeBack(batchId)).rejects.toMatchObject({
      message: expect.stringContaining("第001号已经交办"),
    });
    expect(await numbers()).toEqual(["001"]);
  });

  test("not when a sheet brought a higher number since: that would leave a hole", async () => {
    await filed();
    const { batchId } = await number();
    const id = await filed();
    await db.proposal.update({ where: { id }, data: { caseNumber: "217" } });
    await expect(takeBack(batchId)).rejects.toMatchObject({
      message: expect.stringContaining("空号"),
    });
  });
});
