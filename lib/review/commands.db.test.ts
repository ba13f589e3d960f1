import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import {
  eventsOf,
  makeSubmissions,
  statusOf,
  type Submissions,
  sorted,
} from "@/lib/proposal/testing-register";
import { fileProposal } from "@/lib/filing/commands";
import {
  declineProposal,
  mergeProposal,
  sendBackProposal,
  undoReview,
  withdrawProposal,
} from "@/lib/review/commands";

let register: Submissions;
beforeEach(async () => {
  register = await makeSubmissions();
});

const decidedOn = "2012-03-20";
const file = (proposalId: number) => fileProposal(register.staff, { proposalId, decidedOn });
const undo = (proposalId: number) => undoReview(register.staff, { proposalId, reason: "点错了" });
const caseNumberOf = async (id: number) =>
  (await db.proposal.findUniqueOrThrow({ where: { id } })).caseNumber;

/** The hand-over as its own command leaves it. */
async function handedOver(id: number) {
  await db.handOver.create({ data: { proposalId: id, handedOverOn: new Date("2012-03-28") } });
  await db.proposal.update({ where: { id }, data: { status: "ASSIGNED", caseNumber: "001" } });
}

describe("filing", () => {
  test("is a fact with its day, its event and the new status; its number comes with the batch", async () => {
    const id = await register.submitted();
    await fileProposal(register.staff, { proposalId: id, decidedOn, seenStatus: "SUBMITTED" });
    expect(await statusOf(id)).toBe("FILED");
    expect(await caseNumberOf(id)).toBeNull();
    const event = await db.event.findFirstOrThrow({ where: { kind: "proposal.file" } });
    expect(event).toMatchObject({ on: new Date("2012-03-20T00:00:00Z"), proposalId: id });
  });

  test("gives a 平时 case its number at once, the next of the year, also to 20 at once", async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => register.submitted({ period: "INTERIM" })),
    );
    await Promise.all(ids.map(file));
    const numbers = await Promise.all(ids.map(caseNumberOf));
    expect(sorted(numbers)).toEqual(
      Array.from({ length: 20 }, (_, index) => `闭2012${String(index + 1).padStart(3, "0")}`),
    );
  });

  test("refuses a day before the submission or after today, on the field", async () => {
    const id = await register.submitted();
    for (const day of ["2012-02-19", "2012-06-26"]) {
      const late = fileProposal(register.staff, { proposalId: id, decidedOn: day });
      await expect(late).rejects.toMatchObject({
        kind: "invalid",
        fields: { decidedOn: expect.any(String) },
      });
    }
    expect(await statusOf(id)).toBe("SUBMITTED");
    expect(await db.review.count()).toBe(0);
  });

  test("is refused to others, and to a second clerk who comes too late", async () => {
    const id = await register.submitted();
    const input = { proposalId: id, decidedOn, seenStatus: "SUBMITTED" as const };
    await expect(fileProposal(register.leader, input)).rejects.toMatchObject({ kind: "denied" });
    await expect(fileProposal(register.office, input)).rejects.toMatchObject({ kind: "notFound" });
    const both = await Promise.allSettled([
      fileProposal(register.staff, input),
      declineProposal(register.otherStaff, {
        ...input,
        declineReason: "EMPTY",
        reason: "内容空泛",
        disposition: "NONE",
      }),
    ]);
    expect(both.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({
      kind: "conflict",
      message: "提案刚被他人处理，请刷新后再试。",
    });
    expect(await db.review.count({ where: { voidedAt: null } })).toBe(1);
    await statusOf(id);
  });
});

describe("declining", () => {
  test("keeps the coded reason, the text and where it goes on", async () => {
    const id = await register.submitted();
    const words = {
      declineReason: "NOT_THIS_LEVEL",
      reason: "属省级职权",
      disposition: "HIGHER_LEVEL",
    } as const;
    await declineProposal(register.staff, { proposalId: id, decidedOn, ...words });
    expect(await statusOf(id)).toBe("DECLINED");
    expect((await eventsOf(id)).at(-1)).toMatchObject({ kind: "proposal.decline", data: words });
  });
});

describe("merging", () => {
  test("into a filed or submitted case, and back until hand-over", async () => {
    const [main, second, third] = [
      await register.submitted(),
      await register.submitted(),
      await register.submitted(),
    ];
    await file(main);
    for (const id of [second, third]) {
      await mergeProposal(register.staff, { proposalId: id, decidedOn, mergedIntoId: main });
      expect(await statusOf(id)).toBe("MERGED");
    }
    await undo(second);
    expect(await statusOf(second)).toBe("SUBMITTED");
    await handedOver(main);
    await expect(undo(third)).rejects.toMatchObject({
      message: expect.stringContaining("主案已经交办"),
    });
  });

  test("refuses itself, a merged one, one handed over, another plenary's, none", async () => {
    const { staff, plenaryId } = register;
    const [id, merged, main, late] = [
      await register.submitted(),
      await register.submitted(),
      await register.submitted(),
      await register.submitted(),
    ];
    await mergeProposal(staff, { proposalId: merged, decidedOn, mergedIntoId: main });
    await file(late);
    await handedOver(late);
    const elsewhere = await db.plenary.create({ data: { name: "八届二次会议" } });
    const foreign = await register.submitted({ plenaryId: elsewhere.id });
    expect(elsewhere.id).not.toBe(plenaryId);
    for (const mergedIntoId of [id, merged, late, foreign, 999]) {
      const merge = mergeProposal(staff, { proposalId: id, decidedOn, mergedIntoId });
      await expect(merge).rejects.toMatchObject({
        kind: "invalid",
        fields: { mergedIntoId: expect.any(String) },
      });
    }
    const chain = mergeProposal(staff, { proposalId: main, decidedOn, mergedIntoId: id });
    await expect(chain).rejects.toMatchObject({
      message: expect.stringContaining("有提案并入本案"),
    });
  });

  test("two into each other at the same moment: one of them is refused, neither waits for ever", async () => {
    const [one, two] = [await register.submitted(), await register.submitted()];
    const merge = (proposalId: number, mergedIntoId: number) =>
      mergeProposal(register.staff, { proposalId, decidedOn, mergedIntoId });
    const both = await Promise.allSettled([merge(one, two), merge(two, one)]);
    expect(both.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

const withdraw = (actor: typeof register.staff, proposalId: number) =>
  withdrawProposal(actor, { proposalId, decidedOn: "2012-06-20", reason: "已经解决" });

describe("withdrawing", () => {
  test("by its proposer before the decision, by staff on behalf", async () => {
    const [one, two] = [await register.submitted(), await register.submitted()];
    await expect(withdraw(register.otherProposer, one)).rejects.toMatchObject({ kind: "notFound" });
    await withdraw(register.proposer, one);
    await withdraw(register.staff, two);
    expect([await statusOf(one), await statusOf(two)]).toEqual(["WITHDRAWN", "WITHDRAWN"]);
    expect((await eventsOf(two)).at(-1)).toMatchObject({
      kind: "proposal.withdraw",
      onBehalfOf: "言致远",
    });
  });

  test("later by staff alone: the number stays, and the filing too", async () => {
    const id = await register.submitted({ period: "INTERIM" });
    await file(id);
    await expect(withdraw(register.proposer, id)).rejects.toMatchObject({ kind: "denied" });
    await withdraw(register.staff, id);
    expect(await statusOf(id)).toBe("WITHDRAWN");
    expect(await caseNumberOf(id)).toBe("闭2012001");
    await undo(id);
    expect(await statusOf(id)).toBe("FILED");
  });
});

describe("taking a decision back", () => {
  test("voids it with the reason and keeps it", async () => {
    const id = await register.submitted();
    await file(id);
    await undo(id);
    expect(await statusOf(id)).toBe("SUBMITTED");
    const review = await db.review.findFirstOrThrow({ where: { proposalId: id } });
    expect(review).toMatchObject({ voidReason: "点错了", voidedById: register.staff.userId });
    await file(id);
    expect(await statusOf(id)).toBe("FILED");
  });

  test("each decision", async () => {
    const [declined, sentBack] = [await register.submitted(), await register.submitted()];
    const { staff } = register;
    await declineProposal(staff, {
      proposalId: declined,
      decidedOn,
      declineReason: "OTHER",
      reason: "其他",
      disposition: "NONE",
    });
    await sendBackProposal(staff, { proposalId: sentBack, decidedOn, reason: "请补充" });
    for (const id of [declined, sentBack]) {
      await undo(id);
      expect(await statusOf(id)).toBe("SUBMITTED");
      await expect(undo(id)).rejects.toMatchObject({ kind: "denied" });
    }
  });

  test("an interim number goes with its filing, but only the last of its year", async () => {
    const [one, two] = [
      await register.submitted({ period: "INTERIM" }),
      await register.submitted({ period: "INTERIM" }),
    ];
    await file(one);
    await file(two);
    await expect(undo(one)).rejects.toMatchObject({ message: expect.stringContaining("空号") });
    await undo(two);
    expect(await caseNumberOf(two)).toBeNull();
    await undo(one);
    await file(two);
    expect(await caseNumberOf(two)).toBe("闭2012001");
  });
});
