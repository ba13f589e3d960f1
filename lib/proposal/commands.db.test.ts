import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { editProposal, registerProposal, submitProposal } from "@/lib/proposal/commands";
import { visibleTo } from "@/lib/proposal/policy";
import {
  eventsOf,
  makeSubmissions,
  statusOf,
  type Submissions,
  sorted,
} from "@/lib/proposal/testing-register";
import { sendBackProposal } from "@/lib/review/commands";

let register: Submissions;
beforeEach(async () => {
  register = await makeSubmissions();
});

const own = () => ({ ...register.paper, leadMemberId: undefined, submittedOn: undefined });
const numberOf = async (id: number) =>
  (await db.proposal.findUniqueOrThrow({ where: { id } })).registrationNumber;

describe("registering", () => {
  test("by staff from paper: submitted, numbered, said on whose behalf", async () => {
    const id = await register.submitted({ coSignerIds: [register.members.second.id] });
    expect(await statusOf(id)).toBe("SUBMITTED");
    const proposal = await db.proposal.findUniqueOrThrow({
      where: { id },
      include: { submissions: true },
    });
    expect(proposal).toMatchObject({ registrationNumber: "2012-001", proposerKind: "JOINT" });
    expect(proposal.submissions[0]).toMatchObject({ source: "PAPER" });
    const [event] = await eventsOf(id);
    expect(event).toMatchObject({ kind: "proposal.register", onBehalfOf: "言致远" });
  });

  test("by a proposer: a draft without a number, seen by its author alone, then handed in today", async () => {
    const draft = { ...own(), intent: "draft" as const, analysis: undefined, suggestions: [] };
    const { proposalId: id } = await registerProposal(register.proposer, draft);
    expect(await statusOf(id)).toBe("DRAFT");
    expect(await numberOf(id)).toBeNull();
    const seen = (actor: typeof register.staff) => db.proposal.count({ where: visibleTo(actor) });
    expect(await seen(register.proposer)).toBe(1);
    for (const actor of [
      register.staff,
      register.otherProposer,
      register.leader,
      register.office,
    ]) {
      expect(await seen(actor)).toBe(0);
    }
    const submit = submitProposal(register.proposer, { proposalId: id });
    await expect(submit).rejects.toMatchObject({
      kind: "invalid",
      fields: { analysis: expect.any(String), suggestions: expect.any(String) },
    });
    await editProposal(register.proposer, { ...own(), proposalId: id });
    await submitProposal(register.proposer, { proposalId: id, seenStatus: "DRAFT" });
    expect(await statusOf(id)).toBe("SUBMITTED");
    const submission = await db.submission.findFirstOrThrow({ where: { proposalId: id } });
    expect(submission).toMatchObject({
      source: "OWN",
      submittedOn: new Date("2012-06-25T00:00:00Z"),
    });
    expect(await seen(register.staff)).toBe(1);
  });

  test("a collective's proposal is one, whoever joins it", async () => {
    const id = await register.submitted({
      leadMemberId: undefined,
      leadCollectiveId: register.party.id,
      coSignerIds: [register.members.lead.id],
    });
    const proposal = await db.proposal.findUniqueOrThrow({
      where: { id },
      include: { proposers: true },
    });
    expect(proposal.proposerKind).toBe("COLLECTIVE");
    expect(proposal.proposers).toHaveLength(2);
  });

  test("refuses, on the field, and leaves nothing behind", async () => {
    const { staff, proposer, paper, members, office } = register;
    const cases = [
      [staff, { submittedOn: "2012-06-26" }, "submittedOn"],
      [staff, { leadMemberId: undefined }, "leadMemberId"],
      [staff, { leadMemberId: 999 }, "leadMemberId"],
      [staff, { leadCollectiveId: register.party.id }, "leadCollectiveId"],
      [staff, { coSignerIds: [members.lead.id] }, "coSignerIds"],
      [staff, { categoryId: 999 }, "categoryId"],
      [staff, { suggestions: [] }, "suggestions"],
      [proposer, { coSignerIds: [members.second.id] }, "coSignerIds"],
    ] as const;
    for (const [actor, change, field] of cases) {
      const input = { ...paper, ...change } as typeof paper;
      await expect(registerProposal(actor, input)).rejects.toMatchObject({
        kind: "invalid",
        fields: { [field]: expect.any(String) },
      });
    }
    await expect(registerProposal(office, paper)).rejects.toMatchObject({ kind: "denied" });
    expect(await db.proposal.count()).toBe(0);
    expect(await db.event.count({ where: { kind: "proposal.register" } })).toBe(0);
  });

  test("20 at once: no registration number twice, none left out", async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => register.submitted()));
    const numbers = await Promise.all(ids.map(numberOf));
    expect(sorted(numbers)).toEqual(
      Array.from({ length: 20 }, (_, index) => `2012-${String(index + 1).padStart(3, "0")}`),
    );
  });
});

describe("submitting anew", () => {
  test("after a sending back, with the same number, not before the day it was sent back", async () => {
    const id = await register.submitted();
    const { staff } = register;
    await sendBackProposal(staff, {
      proposalId: id,
      decidedOn: "2012-03-01",
      reason: "请补充数据",
    });
    expect(await statusOf(id)).toBe("SENT_BACK");
    const early = submitProposal(staff, { proposalId: id, submittedOn: "2012-02-28" });
    await expect(early).rejects.toMatchObject({
      fields: { submittedOn: expect.stringContaining("退回日期") },
    });
    await submitProposal(staff, { proposalId: id, submittedOn: "2012-03-02" });
    expect(await statusOf(id)).toBe("SUBMITTED");
    expect(await numberOf(id)).toBe("2012-001");
  });

  test("is a conflict when the form saw another status, and not found for a stranger", async () => {
    const id = await register.submitted();
    const stale = submitProposal(register.staff, { proposalId: id, seenStatus: "SENT_BACK" });
    await expect(stale).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("请刷新后再试"),
    });
    const foreign = submitProposal(register.otherProposer, { proposalId: id });
    await expect(foreign).rejects.toMatchObject({ kind: "notFound" });
  });
});

const edit = (proposalId: number, of: object = {}) => ({ ...register.paper, proposalId, ...of });

describe("correcting the text", () => {
  test("keeps before and after in the log", async () => {
    const id = await register.submitted();
    await editProposal(
      register.staff,
      edit(id, { title: "关于整治河道的建议", coSignerIds: [register.members.third.id] }),
    );
    const event = (await eventsOf(id)).at(-1);
    expect(event).toMatchObject({
      kind: "proposal.edit",
      data: {
        reason: null,
        changes: {
          title: { before: "关于整治苕溪河道的建议", after: "关于整治河道的建议" },
          proposers: { before: [{ position: 0 }], after: [{ position: 0 }, { position: 1 }] },
        },
      },
    });
    expect(await db.proposal.findUniqueOrThrow({ where: { id } })).toMatchObject({
      proposerKind: "JOINT",
    });
  });

  test("after the decision: staff with a reason, its proposer no more", async () => {
    const id = await register.submitted();
    await db.review.create({
      data: { proposalId: id, outcome: "FILED", decidedOn: new Date("2012-03-20") },
    });
    await db.proposal.update({ where: { id }, data: { status: "FILED" } });
    const change = { title: "关于整治河道的建议" };
    await expect(editProposal(register.proposer, edit(id, change))).rejects.toMatchObject({
      kind: "denied",
    });
    await expect(editProposal(register.staff, edit(id, change))).rejects.toMatchObject({
      fields: { reason: expect.any(String) },
    });
    await editProposal(register.staff, edit(id, { ...change, reason: "案由有误" }));
    expect(await statusOf(id)).toBe("FILED");
  });

  test("a second clerk's older form is a conflict, an unchanged one is refused", async () => {
    const id = await register.submitted();
    const { updatedAt } = await db.proposal.findUniqueOrThrow({ where: { id } });
    const seenAt = updatedAt.toISOString();
    await editProposal(register.staff, edit(id, { seenAt, title: "甲的改动" }));
    const second = editProposal(register.otherStaff, edit(id, { seenAt, title: "乙的改动" }));
    await expect(second).rejects.toMatchObject({ kind: "conflict" });
    await expect(
      editProposal(register.staff, edit(id, { title: "甲的改动" })),
    ).rejects.toMatchObject({
      message: "没有改动任何内容。",
    });
  });
});
