import { beforeEach, expect, test } from "vitest";
import { readCaseFile } from "@/lib/case-file/queries";
import { voidFact } from "@/lib/correction/commands";
import { db } from "@/lib/db/client";
import type { Disposition } from "@/lib/db/generated/enums";
import { recordOutcome } from "@/lib/disposition/commands";
import { listOpenOutcomes } from "@/lib/disposition/queries";
import { tellNews } from "@/lib/notice/commands";
import { makeSubmissions, statusOf, type Submissions } from "@/lib/proposal/testing-register";
import { declineProposal, undoReview } from "@/lib/review/commands";

let register: Submissions;
beforeEach(async () => {
  register = await makeSubmissions();
});

async function declined(disposition: Disposition = "PUBLIC_OPINION") {
  const proposalId = await register.submitted();
  await declineProposal(register.staff, {
    proposalId,
    decidedOn: "2012-03-20",
    declineReason: "INFORMATION_ONLY",
    reason: "反映情况",
    disposition,
  });
  return proposalId;
}

const said = { happenedOn: "2012-04-10", receiver: "市信访局", text: "已列入今年计划" };

test("its proposer reads what became of it, and is told; it leaves the staff's list", async () => {
  const [id, other, nowhere] = [
    await declined(),
    await declined("HIGHER_LEVEL"),
    await declined("NONE"),
  ];
  expect((await listOpenOutcomes(register.staff)).map((one) => one.id)).toEqual([id, other]);
  for (const actor of [register.proposer, register.leader, register.office])
    expect(await listOpenOutcomes(actor)).toEqual([]);
  await db.roleGrant.create({
    data: {
      userId: register.proposer.userId ?? -1,
      role: "proposer",
      memberId: register.proposer.memberId,
    },
  });
  await recordOutcome(register.staff, { proposalId: id, ...said, number: "第12期" });
  expect((await readCaseFile(register.proposer, id)).dispositionOutcomes).toMatchObject([
    { receiver: "市信访局", number: "第12期", text: "已列入今年计划" },
  ]);
  expect((await listOpenOutcomes(register.staff)).map((one) => one.id)).toEqual([other]);
  await tellNews();
  const told = await db.notice.findMany({ where: { kind: "proposal.recordOutcome" } });
  expect(told).toMatchObject([
    { userId: register.proposer.userId, sentence: expect.stringContaining("已列入今年计划") },
  ]);
  const none = recordOutcome(register.staff, { proposalId: nowhere, ...said });
  await expect(none).rejects.toMatchObject({ message: expect.stringContaining("没有转到别处") });
});

test("is refused to others, before the day it was declined, and of what is not declined", async () => {
  const proposalId = await declined();
  const open = await register.submitted();
  for (const actor of [register.proposer, register.leader])
    await expect(recordOutcome(actor, { proposalId, ...said })).rejects.toMatchObject({
      kind: "denied",
    });
  const early = recordOutcome(register.staff, { proposalId, ...said, happenedOn: "2012-03-19" });
  await expect(early).rejects.toMatchObject({ fields: { happenedOn: expect.any(String) } });
  const filed = recordOutcome(register.staff, { proposalId: open, ...said });
  await expect(filed).rejects.toMatchObject({ kind: "denied" });
});

test("while it stands the decision stays; voided with a reason, it is kept and the case is open again", async () => {
  const proposalId = await declined();
  await recordOutcome(register.staff, { proposalId, ...said });
  const undo = () => undoReview(register.staff, { proposalId, reason: "点错了" });
  await expect(undo()).rejects.toMatchObject({ message: expect.stringContaining("去向结果") });
  const { id: factId } = await db.dispositionOutcome.findFirstOrThrow();
  const fact = "dispositionOutcome" as const;
  await voidFact(register.staff, { proposalId, fact, factId, reason: "记错了" });
  expect(await listOpenOutcomes(register.staff)).toHaveLength(1);
  await undo();
  expect(await statusOf(proposalId)).toBe("SUBMITTED");
  expect(await db.dispositionOutcome.count()).toBe(1);
});
