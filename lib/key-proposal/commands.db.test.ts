import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import {
  chooseKey,
  closeGovernmentReview,
  nameOfficial,
  openGovernmentReview,
  recordInstruction,
} from "@/lib/key-proposal/commands";
import { refreshStatus } from "@/lib/proposal/commands";
import {
  eventsOf,
  makeSubmissions,
  statusOf,
  type Submissions,
} from "@/lib/proposal/testing-register";
import { fileProposal } from "@/lib/filing/commands";

let register: Submissions;
let id: number;
beforeEach(async () => {
  register = await makeSubmissions();
  id = await register.submitted();
  await fileProposal(register.staff, { proposalId: id, decidedOn: "2012-03-10" });
});

const choose = () => chooseKey(register.staff, { proposalId: id, chosenOn: "2012-03-15" });

test("only a filed case is chosen, once, by committee staff, not before its filing", async () => {
  const early = chooseKey(register.staff, { proposalId: id, chosenOn: "2012-03-09" });
  await expect(early).rejects.toMatchObject({
    fields: { chosenOn: expect.stringContaining("立案日期") },
  });
  await expect(
    chooseKey(register.leader, { proposalId: id, chosenOn: "2012-03-15" }),
  ).rejects.toMatchObject({
    kind: "denied",
  });
  const submitted = await register.submitted();
  await expect(
    chooseKey(register.staff, { proposalId: submitted, chosenOn: "2012-03-15" }),
  ).rejects.toMatchObject({
    kind: "denied",
  });
  await choose();
  await expect(choose()).rejects.toMatchObject({ kind: "denied", message: "本案已经是重点提案。" });
  expect(await statusOf(id)).toBe("FILED");
});

test("a leader writes their own 批示; the log never holds its text", async () => {
  const words = {
    proposalId: id,
    leaders: "市长 纪云舟",
    text: "请水利局抓紧",
    instructedOn: "2012-03-16",
  };
  await expect(recordInstruction(register.leader, words)).rejects.toMatchObject({ kind: "denied" });
  await choose();
  await recordInstruction(register.leader, words);
  expect(await db.instruction.findFirstOrThrow()).toMatchObject({
    text: "请水利局抓紧",
    source: "OWN",
  });
  expect(JSON.stringify(await eventsOf(id))).not.toContain("请水利局抓紧");
});

test("a leader takes on the 督办, but not the 领办, of a key proposal", async () => {
  await choose();
  const official = "市政协主席 言致远";
  await nameOfficial(register.leader, { proposalId: id, part: "SUPERVISING", official });
  const lead = nameOfficial(register.leader, { proposalId: id, part: "LEAD", official });
  await expect(lead).rejects.toMatchObject({ kind: "denied" });
  await nameOfficial(register.staff, { proposalId: id, part: "LEAD", official });
  expect(await db.keyOfficial.count()).toBe(2);
});

const assignmentStatus = async () => (await db.assignment.findFirstOrThrow()).status;

describe("the government review", () => {
  beforeEach(async () => {
    await choose();
    const unit = await db.unit.create({ data: { name: "市水利局" } });
    await db.handOver.create({ data: { proposalId: id, handedOverOn: new Date("2012-03-28") } });
    const assignment = {
      proposalId: id,
      unitId: unit.id,
      role: "SOLE",
      assignedOn: new Date("2012-03-28"),
    } as const;
    const acceptances = { create: { acceptedOn: new Date("2012-03-29") } };
    await db.assignment.create({ data: { ...assignment, acceptances } });
    await db.$transaction((tx) => refreshStatus(tx, id));
  });
  test("opens and closes, and shows at the unit that answers", async () => {
    expect(await assignmentStatus()).toBe("ACCEPTED");
    await openGovernmentReview(register.office, { proposalId: id, openedOn: "2012-05-01" });
    expect(await assignmentStatus()).toBe("GOVERNMENT_REVIEW");
    const twice = openGovernmentReview(register.staff, { proposalId: id, openedOn: "2012-05-02" });
    await expect(twice).rejects.toMatchObject({ kind: "denied" });
    const close = (closedOn: string) =>
      closeGovernmentReview(register.staff, { proposalId: id, closedOn, outcome: "原则同意" });
    await expect(close("2012-04-30")).rejects.toMatchObject({
      fields: { closedOn: expect.any(String) },
    });
    await close("2012-05-20");
    expect(await assignmentStatus()).toBe("ACCEPTED");
    await expect(close("2012-05-21")).rejects.toMatchObject({
      message: expect.stringContaining("没有正在进行"),
    });
  });

  test("does not begin before the hand-over, nor by a leader", async () => {
    const open = (actor: typeof register.staff) =>
      openGovernmentReview(actor, { proposalId: id, openedOn: "2012-03-27" });
    await expect(open(register.staff)).rejects.toMatchObject({
      fields: { openedOn: expect.any(String) },
    });
    await expect(open(register.leader)).rejects.toMatchObject({ kind: "denied" });
  });
});
