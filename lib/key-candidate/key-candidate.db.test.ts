import { beforeEach, expect, test } from "vitest";
import { readCaseEvents } from "@/lib/case-file/queries";
import { correctFact, voidFact } from "@/lib/correction/commands";
import { db } from "@/lib/db/client";
import { fileProposal } from "@/lib/filing/commands";
import { markCandidate } from "@/lib/key-candidate/commands";
import { listCandidates } from "@/lib/key-candidate/queries";
import { chooseKey } from "@/lib/key-proposal/commands";
import { makeSubmissions, type Submissions } from "@/lib/proposal/testing-register";
import { declineProposal } from "@/lib/review/commands";

let register: Submissions;
let proposalId: number;
const reason = "关系全市饮水";
beforeEach(async () => {
  register = await makeSubmissions();
  proposalId = await register.submitted();
});

const mark = (of = {}) =>
  markCandidate(register.staff, { proposalId, markedOn: "2012-03-10", reason, ...of });
const list = (actor = register.staff) => listCandidates(actor, register.plenaryId);

test("a submission or a filed case, with what the meeting needs; then it is chosen", async () => {
  await register.submitted({ title: "关于整治苕溪河道淤积的建议" });
  await mark();
  expect(await list()).toMatchObject([
    {
      id: proposalId,
      reason,
      proposers: "言致远",
      status: "SUBMITTED",
      similar: 1,
      chosenOn: null,
    },
  ]);
  expect(await list(register.leader)).toHaveLength(1);
  await fileProposal(register.staff, { proposalId, decidedOn: "2012-03-20" });
  await chooseKey(register.staff, { proposalId, chosenOn: "2012-03-25" });
  expect(await list()).toMatchObject([{ chosenOn: "2012-03-25" }]);
});

test("nobody else reads of it, in no list and no history", async () => {
  await mark();
  const id = (await db.keyCandidate.findFirstOrThrow()).id;
  await voidFact(register.staff, { proposalId, fact: "keyCandidate", factId: id, reason: "错列" });
  await mark();
  await fileProposal(register.staff, { proposalId, decidedOn: "2012-03-20" });
  for (const actor of [register.proposer, register.office]) {
    expect(await list(actor)).toEqual([]);
    const events = await readCaseEvents(actor, proposalId);
    expect(JSON.stringify(events.map(({ kind, data }) => [kind, data]))).not.toMatch(
      /andidate|错列/,
    );
  }
  const kinds = (await readCaseEvents(register.staff, proposalId)).map(({ kind }) => kind);
  expect(kinds).toContain("proposal.markKeyCandidate");
});

test("is refused to others, twice, without the submission's day before, and when declined", async () => {
  const input = { proposalId, markedOn: "2012-03-10", reason };
  await expect(markCandidate(register.leader, input)).rejects.toMatchObject({ kind: "denied" });
  await expect(mark({ markedOn: "2012-02-01" })).rejects.toMatchObject({
    fields: { markedOn: expect.any(String) },
  });
  await mark();
  await expect(mark()).rejects.toMatchObject({ message: expect.stringContaining("已经是") });
  const decline = { declineReason: "EMPTY", reason: "空泛", disposition: "NONE" } as const;
  await declineProposal(register.staff, { proposalId, decidedOn: "2012-03-20", ...decline });
  expect(await list()).toEqual([]);
});

test("its reason is corrected, and it is taken back with a reason and kept", async () => {
  await mark();
  const factId = (await db.keyCandidate.findFirstOrThrow()).id;
  const fact = { proposalId, fact: "keyCandidate", factId } as const;
  await correctFact(register.staff, { ...fact, reason: "写错", grounds: "关系全市供水" });
  expect(await list()).toMatchObject([{ reason: "关系全市供水" }]);
  const stands = await db.keyCandidate.findFirstOrThrow({ where: { voidedAt: null } });
  await voidFact(register.staff, { ...fact, factId: stands.id, reason: "主席会议不议" });
  expect(await list()).toEqual([]);
  expect(await db.keyCandidate.count()).toBe(2);
});
