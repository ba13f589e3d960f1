import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { addProposalFile, removeProposalFile } from "@/lib/proposal-file/commands";
import { listProposalFiles, readProposalFile } from "@/lib/proposal-file/queries";
import { eventsOf, makeSubmissions, type Submissions } from "@/lib/proposal/testing-register";
import { fileProposal } from "@/lib/filing/commands";

let register: Submissions;
let id: number;
beforeEach(async () => {
  register = await makeSubmissions();
  id = await register.submitted();
});

const pdf = () => new File([Buffer.from("%PDF-1.7 说明")], "现场情况.pdf");
const add = (file = pdf(), actor = register.proposer) =>
  addProposalFile(actor, { proposalId: id, file });

test("kept as it came, for the proposer and staff; a stranger finds nothing", async () => {
  await add();
  const [row] = await listProposalFiles(register.proposer, id);
  const fileId = row?.fileId ?? 0;
  expect(await readProposalFile(register.staff, id, fileId)).toMatchObject({
    name: "现场情况.pdf",
    mediaType: "application/pdf",
  });
  await expect(readProposalFile(register.otherProposer, id, fileId)).rejects.toMatchObject({
    kind: "notFound",
  });
  await removeProposalFile(register.proposer, { proposalId: id, fileId });
  expect(await listProposalFiles(register.proposer, id)).toEqual([]);
  expect((await eventsOf(id)).map(({ kind }) => kind).slice(-2)).toEqual([
    "proposal.addFile",
    "proposal.removeFile",
  ]);
});

test("of another's published case a proposer sees no attachments", async () => {
  await add();
  await db.publication.create({
    data: { proposalId: id, extent: "FULL", publishedOn: new Date("2012-06-20T00:00:00Z") },
  });
  expect(await listProposalFiles(register.otherProposer, id)).toEqual([]);
  expect(await listProposalFiles(register.leader, id)).toHaveLength(1);
});

test("another content than its name says, or after the decision: refused", async () => {
  await expect(add(new File(["hello"], "a.pdf"))).rejects.toMatchObject({ kind: "invalid" });
  await expect(add(pdf(), register.otherProposer)).rejects.toMatchObject({ kind: "notFound" });
  await fileProposal(register.staff, { proposalId: id, decidedOn: "2012-06-25" });
  await expect(add()).rejects.toMatchObject({ kind: "denied" });
});
