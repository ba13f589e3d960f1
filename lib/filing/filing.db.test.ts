import { beforeEach, describe, expect, test } from "vitest";
import { readCaseEvents } from "@/lib/case-file/queries";
import { db } from "@/lib/db/client";
import { confirmFilings, fileProposal, refuseFiling, takeBackFiling } from "@/lib/filing/commands";
import { listFilings } from "@/lib/filing/queries";
import { tellNews } from "@/lib/notice/commands";
import { editProposal } from "@/lib/proposal/commands";
import {
  eventsOf,
  makeSubmissions,
  statusOf,
  type Submissions,
} from "@/lib/proposal/testing-register";
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
  await db.plenary.updateMany({ data: { filingNeedsSecond: true } });
  await db.roleGrant.createMany({
    data: [register.staff, register.otherStaff].map(({ userId }) => ({
      userId: userId ?? -1,
      role: "committeeStaff" as const,
    })),
  });
});

const decidedOn = "2012-03-20";
const last = (proposalId: number) =>
  db.filingProposal.findFirstOrThrow({ where: { proposalId }, orderBy: { id: "desc" } });

async function proposed(of: Parameters<Submissions["submitted"]>[0] = {}) {
  const proposalId = await register.submitted({ period: "INTERIM", ...of });
  await fileProposal(register.staff, { proposalId, decidedOn });
  return { proposalId, filingId: (await last(proposalId)).id };
}

const numberOf = async (id: number) =>
  (await db.proposal.findUniqueOrThrow({ where: { id } })).caseNumber;

describe("filing by two people", () => {
  test("proposed: 待审查 still, no decision, no number, nothing for the proposer to read", async () => {
    const { proposalId } = await proposed();
    expect(await statusOf(proposalId)).toBe("SUBMITTED");
    expect(await numberOf(proposalId)).toBeNull();
    expect(await db.review.count()).toBe(0);
    expect((await eventsOf(proposalId)).at(-1)?.kind).toBe("proposal.proposeFiling");
    const kinds = (await readCaseEvents(register.proposer, proposalId)).map(({ kind }) => kind);
    expect(kinds).toEqual(["proposal.register"]);
    const again = fileProposal(register.otherStaff, { proposalId, decidedOn });
    await expect(again).rejects.toMatchObject({ message: expect.stringContaining("复核") });
  });

  test("confirmed by another: filed, numbered only now, and the proposer is told", async () => {
    const { proposalId, filingId } = await proposed();
    const input = { filingIds: [filingId], decidedOn: "2012-03-22" };
    await expect(confirmFilings(register.staff, input)).rejects.toMatchObject({
      message: expect.stringContaining("另一位"),
    });
    for (const other of [register.proposer, register.leader])
      await expect(confirmFilings(other, input)).rejects.toMatchObject({ kind: "denied" });
    const { staff, otherStaff } = register;
    const inHisName = { ...otherStaff, deputyForId: staff.userId!, deputyFor: staff.name };
    await expect(confirmFilings(inHisName, input)).rejects.toMatchObject({ kind: "denied" });
    const early = confirmFilings(otherStaff, { ...input, decidedOn: "2012-03-19" });
    await expect(early).rejects.toMatchObject({ fields: { decidedOn: expect.any(String) } });
    await confirmFilings(otherStaff, input);
    expect(await statusOf(proposalId)).toBe("FILED");
    expect(await numberOf(proposalId)).toBe("闭2012001");
    expect(await last(proposalId)).toMatchObject({ ending: "CONFIRMED" });
    await expect(confirmFilings(otherStaff, input)).rejects.toMatchObject({ kind: "conflict" });
    await undoReview(staff, { proposalId, reason: "点错了" });
    expect(await statusOf(proposalId)).toBe("SUBMITTED");
    await fileProposal(otherStaff, { proposalId, decidedOn });
    expect(await listFilings(staff)).toMatchObject([{ proposalId, second: true }]);
  });

  test("several at once: all or none", async () => {
    const [one, two] = [await proposed(), await proposed()];
    const third = await register.submitted({ period: "INTERIM" });
    await fileProposal(register.otherStaff, { proposalId: third, decidedOn });
    const ids = [two.filingId, one.filingId];
    const mixed = [...ids, (await last(third)).id];
    const refused = confirmFilings(register.otherStaff, { filingIds: mixed, decidedOn });
    await expect(refused).rejects.toMatchObject({ kind: "denied" });
    expect(await statusOf(one.proposalId)).toBe("SUBMITTED");
    await confirmFilings(register.otherStaff, { filingIds: ids, decidedOn });
    expect(await numberOf(one.proposalId)).toBe("闭2012001");
    expect(await numberOf(two.proposalId)).toBe("闭2012002");
    expect(await listFilings(register.otherStaff)).toMatchObject([{ second: false }]);
    expect(await listFilings(register.proposer)).toEqual([]);
  });

  test("refused with a reason: 待审查, and who proposed it is told", async () => {
    const input = { ...(await proposed()), reason: "建议还不具体" };
    await expect(refuseFiling(register.staff, input)).rejects.toMatchObject({ kind: "denied" });
    await refuseFiling(register.otherStaff, input);
    expect(await statusOf(input.proposalId)).toBe("SUBMITTED");
    await tellNews();
    const told = await db.notice.findMany({ where: { kind: "proposal.refuseFiling" } });
    expect(told).toMatchObject([
      { userId: register.staff.userId, sentence: expect.stringContaining("建议还不具体") },
    ]);
    await fileProposal(register.otherStaff, { proposalId: input.proposalId, decidedOn });
  });

  test("taken back by who proposed it, and by nobody else", async () => {
    const input = await proposed();
    const other = takeBackFiling(register.otherStaff, input);
    await expect(other).rejects.toMatchObject({ kind: "denied" });
    await takeBackFiling(register.staff, input);
    expect(await last(input.proposalId)).toMatchObject({ ending: "TAKEN_BACK" });
    const late = confirmFilings(register.otherStaff, { filingIds: [input.filingId], decidedOn });
    await expect(late).rejects.toMatchObject({ kind: "conflict" });
  });
});

describe("a standing proposal of filing ends", () => {
  test("with another text", async () => {
    const { proposalId } = await proposed();
    const text = { ...register.paper, suggestions: ["清淤"], period: "INTERIM" as const };
    await editProposal(register.proposer, { ...text, proposalId });
    expect(await last(proposalId)).toMatchObject({ ending: "TEXT_CHANGED" });
    expect((await eventsOf(proposalId)).map(({ kind }) => kind)).toContain("proposal.lapseFiling");
  });

  test("with each other decision", async () => {
    const main = await register.submitted();
    const { staff, proposer } = register;
    const words = { declineReason: "EMPTY", reason: "空泛", disposition: "NONE" } as const;
    const decisions = [
      (proposalId: number) => declineProposal(staff, { proposalId, decidedOn, ...words }),
      (proposalId: number) => sendBackProposal(staff, { proposalId, decidedOn, reason: "请补充" }),
      (proposalId: number) => mergeProposal(staff, { proposalId, decidedOn, mergedIntoId: main }),
      (proposalId: number) => withdrawProposal(proposer, { proposalId, decidedOn, reason: "不提" }),
    ];
    for (const decide of decisions) {
      const { proposalId } = await proposed();
      await decide(proposalId);
      expect(await last(proposalId)).toMatchObject({ ending: "OVERTAKEN" });
      await undoReview(staff, { proposalId, reason: "点错了" });
      expect(await statusOf(proposalId)).toBe("SUBMITTED");
    }
    expect(await listFilings(staff)).toEqual([]);
  });
});
