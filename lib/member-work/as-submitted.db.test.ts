import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { editCollective, editMember } from "@/lib/member/commands";
import { readCollectiveHistory, readMemberHistory } from "@/lib/member/queries";
import { createMemberInput } from "@/lib/member/schema";
import { readMemberWork } from "@/lib/member-work/queries";
import { editProposal, registerProposal, submitProposal } from "@/lib/proposal/commands";
import { makeSubmissions, type Submissions } from "@/lib/proposal/testing-register";
import { readTable } from "@/lib/table-export/queries";
import { readPrinted } from "@/lib/writing/queries";

let register: Submissions;

const FIRST = { sector: "农业界", employer: "市农科所", post: "站长", committee: "经济委" };
const LATER = { sector: "教育界", employer: "临安中学", post: "校长", committee: "文教委" };

async function becomes(memberId: number, name: string, of: Record<string, string>) {
  await editMember(register.staff, { memberId, ...createMemberInput.parse({ name, ...of }) });
}

beforeEach(async () => {
  register = await makeSubmissions();
  const { lead, second } = register.members;
  await becomes(lead.id, "言致远", FIRST);
  await becomes(second.id, "纪云舟", { ...FIRST, employer: "市林场" });
});

async function printed(id: number) {
  const { proposers } = await readPrinted(register.staff, id);
  return proposers.map(({ member, collective }) =>
    member
      ? [member.sector?.name, member.employer, member.post, member.committee]
      : [collective?.kind, collective?.contact?.name],
  );
}

async function sectorsIn(kind: "sectors" | "members") {
  const { plenaryId, staff } = register;
  const { rows } = await readTable(staff, { plenaryId, asOf: "2012-06-25", kind });
  return rows.map((row) =>
    row.slice(0, kind === "members" ? 2 : 1).map((cell) => "text" in cell && cell.text),
  );
}

describe("what the register said at submission", () => {
  it("stays on the sheet and in the figures whatever the register says later", async () => {
    const { members, staff, plenaryId } = register;
    const id = await register.submitted({ coSignerIds: [members.second.id] });
    const before = [await printed(id), await sectorsIn("sectors"), await sectorsIn("members")];
    await becomes(members.lead.id, "言致远", LATER);
    await becomes(members.second.id, "纪云舟", LATER);
    expect([await printed(id), await sectorsIn("sectors"), await sectorsIn("members")]).toEqual(
      before,
    );
    expect(before[0]).toEqual([Object.values(FIRST), ["农业界", "市林场", "站长", "经济委"]]);
    const { accounts } = await readMemberWork(staff, plenaryId, "2012-06-25");
    expect(accounts.map(({ name, sector }) => [name, sector])).toEqual([
      ["纪云舟", "农业界"],
      ["言致远", "农业界"],
      ["桑榆", null],
    ]);
    const next = await register.submitted();
    expect(await printed(next)).toEqual([Object.values(LATER)]);
  });

  it("is that of the day of submission, not of the draft; sent back and corrected it stays", async () => {
    const { members, staff, paper } = register;
    const { proposalId } = await registerProposal(staff, { ...paper, intent: "draft" });
    await becomes(members.lead.id, "言致远", LATER);
    expect(await printed(proposalId)).toEqual([Object.values(LATER)]);
    await submitProposal(staff, { proposalId, submittedOn: "2012-02-21" });
    await becomes(members.lead.id, "言致远", FIRST);
    const { plenaryId: _, intent: __, submittedOn: ___, ...text } = paper;
    const people = { ...text, coSignerIds: [members.second.id], reason: "漏录附议人" };
    await editProposal(staff, { ...people, proposalId });
    expect(await printed(proposalId)).toEqual([
      Object.values(LATER),
      ["农业界", "市林场", "站长", "经济委"],
    ]);
    const row = await db.proposal.findUniqueOrThrow({
      where: { id: proposalId },
      select: { sector: true },
    });
    expect(row.sector?.name).toBe("教育界");
  });

  it("holds a collective's kind and contact too, and the page of each says what was changed", async () => {
    const { members, party, staff, paper } = register;
    const given = { collectiveId: party.id, name: party.name, kind: "PARTY" } as const;
    await editCollective(staff, { ...given, contactId: members.third.id });
    const { proposalId } = await registerProposal(staff, {
      ...paper,
      leadMemberId: undefined,
      leadCollectiveId: party.id,
    });
    await editCollective(staff, { ...given, kind: "TOWN", contactId: members.lead.id });
    expect(await printed(proposalId)).toEqual([["PARTY", "桑榆"]]);
    expect(await readCollectiveHistory(staff, party.id)).toMatchObject([
      {
        changes: [
          { label: "类别", from: "党派", to: "镇街工委" },
          { label: "联络员", from: "桑榆", to: "言致远" },
        ],
      },
      { changes: [{ label: "联络员", from: null, to: "桑榆" }] },
    ]);
    await becomes(members.lead.id, "言致远", { ...FIRST, post: "所长", mobile: "13857100000" });
    const steps = await readMemberHistory(staff, members.lead.id);
    expect(steps[0]?.changes).toEqual([{ label: "职务", from: "站长", to: "所长" }]);
    expect(JSON.stringify(steps)).not.toContain("13857100000");
    await expect(readMemberHistory(register.proposer, members.lead.id)).rejects.toMatchObject({
      kind: "denied",
    });
  });
});
