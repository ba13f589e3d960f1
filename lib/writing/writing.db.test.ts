import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import {
  eventsOf,
  makeSubmissions,
  statusOf,
  type Submissions,
} from "@/lib/proposal/testing-register";
import { sendBackProposal } from "@/lib/review/commands";
import { keepWriting, writeProposal } from "@/lib/writing/commands";
import { writeInput } from "@/lib/writing/schema";

let register: Submissions;
beforeEach(async () => {
  register = await makeSubmissions();
});

const WHOLE = {
  title: "关于治理苕溪的建议",
  analysis: "　　河道淤积。\v雨天倒灌。",
  suggestions: ["1、清淤", "2、建护岸"],
  consent: "yes",
};
const typed = (of: object) =>
  writeInput.parse({ plenaryId: register.plenaryId, draftKey: "page-1", revision: 0, ...of });
const textOf = (id: number) => db.proposal.findUniqueOrThrow({ where: { id } });

describe("a draft", () => {
  test("is begun by the first saving, once, however often it arrives, and is its author's alone", async () => {
    const first = { title: "关于治理" };
    const saved = await Promise.all(
      [1, 2, 3].map(() => keepWriting(register.proposer, typed(first))),
    );
    expect(new Set(saved.map((one) => one.proposalId)).size).toBe(1);
    const [{ proposalId: id } = { proposalId: 0 }] = saved;
    const next = await keepWriting(
      register.proposer,
      typed({ ...WHOLE, proposalId: id, revision: 1 }),
    );
    expect(next).toMatchObject({ revision: 2, theirs: false });
    expect(await textOf(id)).toMatchObject({
      analysis: "河道淤积。\n雨天倒灌。",
      suggestions: ["清淤", "建护岸"],
    });
    expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(["proposal.register"]);
    const stranger = keepWriting(
      register.otherProposer,
      typed({ ...WHOLE, proposalId: id, revision: 2 }),
    );
    await expect(stranger).rejects.toMatchObject({ kind: "notFound" });
    await expect(keepWriting(register.staff, typed(WHOLE))).rejects.toMatchObject({
      kind: "denied",
    });
  });

  test("another window's text is not overwritten; the same text is no conflict", async () => {
    const { proposalId } = await keepWriting(register.proposer, typed(WHOLE));
    const other = { ...WHOLE, proposalId, title: "关于治理锦溪的建议", revision: 1 };
    await keepWriting(register.proposer, typed(other));
    expect(await keepWriting(register.proposer, typed(other))).toMatchObject({
      revision: 2,
      theirs: false,
    });
    const older = typed({ ...WHOLE, proposalId, revision: 1 });
    expect(await keepWriting(register.proposer, older)).toMatchObject({
      revision: 2,
      theirs: true,
    });
    await expect(writeProposal(register.proposer, older)).rejects.toMatchObject({
      kind: "conflict",
    });
    expect((await textOf(proposalId)).title).toBe("关于治理锦溪的建议");
  });

  test("may lack everything; handed in it lacks nothing, and its title is at most 50 characters", async () => {
    const { proposalId } = await keepWriting(register.proposer, typed({ analysis: "只有情况" }));
    const submit = (of: object) =>
      writeProposal(register.proposer, typed({ proposalId, revision: 1, intent: "submit", ...of }));
    await expect(submit({ analysis: "只有情况" })).rejects.toMatchObject({
      fields: { title: "请填写案由。", suggestions: expect.any(String) },
    });
    await expect(submit({ ...WHOLE, title: "长".repeat(51) })).rejects.toMatchObject({
      fields: { title: "案由最多50字，现在51字，请删减。" },
    });
    await submit(WHOLE);
    expect(await statusOf(proposalId)).toBe("SUBMITTED");
  });
});

test("a collective's contact writes for the collective", async () => {
  const contact = await register.person("proposer", { collectiveId: register.party.id });
  const { proposalId } = await writeProposal(contact, typed({ ...WHOLE, intent: "submit" }));
  expect(await textOf(proposalId)).toMatchObject({
    proposerKind: "COLLECTIVE",
    status: "SUBMITTED",
  });
});

test("after the cut-off it is 平时; what was sent back keeps its period", async () => {
  const cutOffOn = new Date("2012-06-25T00:00:00Z");
  await db.plenary.update({
    where: { id: register.plenaryId },
    data: { cutOffOn, cutOffTime: "17:00" },
  });
  const at = (time: string) => new Date(`2012-06-25T${time}:00+08:00`);
  const whole = { ...WHOLE, intent: "submit" };
  const intime = await writeProposal(register.proposer, typed(whole), at("17:00"));
  const late = await writeProposal(
    register.proposer,
    typed({ ...whole, draftKey: "page-2" }),
    at("17:01"),
  );
  expect((await textOf(intime.proposalId)).period).toBe("PLENARY");
  expect((await textOf(late.proposalId)).period).toBe("INTERIM");
  await sendBackProposal(register.staff, {
    proposalId: intime.proposalId,
    reason: "请写具体",
    decidedOn: "2012-06-25",
  });
  const { textRevision } = await textOf(intime.proposalId);
  const again = {
    ...whole,
    proposalId: intime.proposalId,
    revision: textRevision,
    analysis: "河道淤积三尺。",
  };
  await writeProposal(register.proposer, typed(again), at("18:00"));
  expect(await textOf(intime.proposalId)).toMatchObject({
    period: "PLENARY",
    status: "SUBMITTED",
    analysis: "河道淤积三尺。",
  });
  expect((await eventsOf(intime.proposalId)).map(({ kind }) => kind)).toContain("proposal.edit");
});

test("the list's buttons work without scripts", () => {
  const list = (intent: string) => typed({ suggestions: ["甲", "乙", "丙"], intent }).suggestions;
  expect(list("up.1")).toEqual(["乙", "甲", "丙"]);
  expect(list("down.0")).toEqual(["乙", "甲", "丙"]);
  expect(list("up.0")).toEqual(["甲", "乙", "丙"]);
  expect(list("drop.1")).toEqual(["甲", "丙"]);
  expect(list("drop.9")).toEqual(["甲", "乙", "丙"]);
});
