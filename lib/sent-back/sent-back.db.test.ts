import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { editProposal, submitProposal } from "@/lib/proposal/commands";
import { makeSubmissions, type Submissions } from "@/lib/proposal/testing-register";
import { sendBackProposal, undoReview } from "@/lib/review/commands";
import { readSentBack } from "@/lib/sent-back/queries";

let register: Submissions;
let id: number;
beforeEach(async () => {
  register = await makeSubmissions();
  id = await register.submitted();
});

const sendBack = (decidedOn: string, reason = "请写具体") =>
  sendBackProposal(register.staff, { proposalId: id, decidedOn, reason });
const edit = (suggestions: string[]) =>
  editProposal(register.staff, { ...register.paper, proposalId: id, suggestions });
const changed = async (actor = register.staff) =>
  (await readSentBack(actor, id)).map(({ changes }) => changes.map(({ label }) => label));

test("the text is kept when it is sent back, and what was changed is shown to staff and proposer", async () => {
  expect(await changed()).toEqual([]);
  await sendBack("2012-03-01");
  expect(await changed()).toEqual([[]]);
  await edit(["清淤三公里", "建护岸"]);
  await submitProposal(register.staff, { proposalId: id, submittedOn: "2012-03-05" });
  for (const actor of [register.staff, register.proposer]) {
    const [only] = await readSentBack(actor, id);
    expect(only).toMatchObject({ on: "2012-03-01", reason: "请写具体" });
    expect(only?.changes).toEqual([
      {
        label: "建议",
        stretches: [
          { text: "清淤", as: "kept" },
          { text: "三公里", as: "added" },
          { text: "\n建护岸", as: "kept" },
        ],
      },
    ]);
  }
});

test("sent back twice: each with what came after it, up to the next", async () => {
  await sendBack("2012-03-01");
  await edit(["清淤三公里"]);
  await submitProposal(register.staff, { proposalId: id, submittedOn: "2012-03-05" });
  await sendBack("2012-03-06");
  expect(await changed()).toEqual([[], ["建议"]]);
  await db.proposal.update({ where: { id }, data: { title: "关于清理苕溪河道的建议" } });
  expect(await changed()).toEqual([["案由"], ["建议"]]);
});

test("a sending back that was undone leaves nothing to be shown", async () => {
  await sendBack("2012-03-01");
  await undoReview(register.staff, { proposalId: id, reason: "点错了" });
  expect(await changed()).toEqual([]);
  expect(await db.sentBackText.count()).toBe(1);
  await sendBack("2012-03-02");
  expect(await changed()).toEqual([[]]);
});

test("it is between the committee and the proposers", async () => {
  await sendBack("2012-03-01");
  await expect(readSentBack(register.leader, id)).rejects.toMatchObject({ kind: "denied" });
  for (const actor of [register.office, register.otherProposer])
    await expect(readSentBack(actor, id)).rejects.toMatchObject({ kind: "notFound" });
});
