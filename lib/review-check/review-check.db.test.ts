import { beforeEach, expect, test } from "vitest";
import { readCaseEvents } from "@/lib/case-file/queries";
import { db } from "@/lib/db/client";
import { submitProposal } from "@/lib/proposal/commands";
import { eventsOf, makeSubmissions, type Submissions } from "@/lib/proposal/testing-register";
import { fileProposal, sendBackProposal } from "@/lib/review/commands";
import { checkProposal } from "@/lib/review-check/commands";
import { readCheck } from "@/lib/review-check/queries";

let register: Submissions;
let id: number;
beforeEach(async () => {
  register = await makeSubmissions();
  id = await register.submitted();
});

const ALL = { oneMatter: true, concrete: true, noSecrets: true };
const NONE = { oneMatter: false, concrete: false, noSecrets: false };
const checks = async () =>
  (await eventsOf(id)).flatMap(({ kind, data }) => (kind === "proposal.check" ? [data] : []));

test("is kept with who and when; each change is an event, the same again is none", async () => {
  expect(await readCheck(register.staff, id)).toBeNull();
  await checkProposal(register.staff, { proposalId: id, ...NONE, oneMatter: true, seenCheck: "" });
  expect(await readCheck(register.otherStaff, id)).toMatchObject({
    ...NONE,
    oneMatter: true,
    checkedBy: register.staff.name,
    stale: false,
  });
  await checkProposal(register.otherStaff, { proposalId: id, ...NONE, oneMatter: true });
  await checkProposal(register.otherStaff, { proposalId: id, ...ALL });
  expect(await checks()).toEqual([
    { ticked: ["oneMatter"], open: ["concrete", "noSecrets"] },
    { ticked: ["oneMatter", "concrete", "noSecrets"], open: [] },
  ]);
  expect(await readCheck(register.staff, id)).toMatchObject({
    ...ALL,
    checkedBy: register.otherStaff.name,
  });
});

test("a text that was changed is to be looked at again; what is handed in again, anew", async () => {
  await checkProposal(register.staff, { proposalId: id, ...ALL });
  await db.proposal.update({ where: { id }, data: { textRevision: { increment: 1 } } });
  expect(await readCheck(register.staff, id)).toMatchObject({ ...ALL, stale: true });
  await checkProposal(register.staff, { proposalId: id, ...ALL });
  expect(await readCheck(register.staff, id)).toMatchObject({ ...ALL, stale: false });
  expect(await checks()).toHaveLength(2);
  const decidedOn = "2012-03-01";
  await sendBackProposal(register.staff, { proposalId: id, decidedOn, reason: "请补充" });
  await submitProposal(register.staff, { proposalId: id, submittedOn: "2012-03-05" });
  expect(await readCheck(register.staff, id)).toBeNull();
  expect(await db.reviewCheck.count()).toBe(1);
});

test("a colleague who was faster is not overwritten, and a filed case is not checked any more", async () => {
  await checkProposal(register.staff, { proposalId: id, ...ALL, seenCheck: "" });
  const late = checkProposal(register.otherStaff, { proposalId: id, ...NONE, seenCheck: "" });
  await expect(late).rejects.toMatchObject({ kind: "conflict" });
  const both = await Promise.allSettled(
    [register.staff, register.otherStaff].map((actor) =>
      checkProposal(actor, { proposalId: id, ...NONE }),
    ),
  );
  expect(both.map((one) => one.status)).toEqual(["fulfilled", "fulfilled"]);
  expect(await checks()).toHaveLength(2);
  // What is not ticked does not stop the filing.
  await fileProposal(register.staff, { proposalId: id, decidedOn: "2012-03-20" });
  await expect(checkProposal(register.staff, { proposalId: id, ...ALL })).rejects.toMatchObject({
    kind: "denied",
    message: "「已立案」的提案不在待审查里。",
  });
});

test("nobody but the committee ticks or reads it, or its lines in the history", async () => {
  const { staff, proposer, leader, office } = register;
  await checkProposal(staff, { proposalId: id, ...ALL });
  for (const actor of [proposer, leader])
    await expect(checkProposal(actor, { proposalId: id, ...NONE })).rejects.toMatchObject({
      kind: "denied",
    });
  await expect(checkProposal(office, { proposalId: id, ...NONE })).rejects.toMatchObject({
    kind: "notFound",
  });
  for (const actor of [proposer, leader, office]) expect(await readCheck(actor, id)).toBeNull();
  const kinds = async (actor: typeof staff) =>
    (await readCaseEvents(actor, id)).map(({ kind }) => kind);
  expect(await kinds(staff)).toContain("proposal.check");
  expect(await kinds(proposer)).not.toContain("proposal.check");
  expect(await kinds(leader)).not.toContain("proposal.check");
});
