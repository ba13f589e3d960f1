import { beforeEach, expect, test } from "vitest";
import { makeRegister, type Register, statusOf } from "@/lib/assignment/testing";
import { systemActor } from "@/lib/actor";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { voidFact } from "@/lib/correction/commands";
import { handOver } from "@/lib/hand-over/commands";
import { handOverInput } from "@/lib/hand-over/schema";
import { closePlenary, reopenPlenary } from "@/lib/plenary-closing/commands";
import { readClosing } from "@/lib/plenary-closing/queries";
import { createPlenary, editSwitches } from "@/lib/plenary/commands";
import { editSwitchesInput } from "@/lib/plenary/schema";
import { registerProposal, submitProposal } from "@/lib/proposal/commands";
import { fileProposal, undoReview, withdrawProposal } from "@/lib/review/commands";

let register: Register;
beforeEach(async () => {
  register = await makeRegister();
});

const close = (actor = register.staff) =>
  closePlenary(actor, { plenaryId: register.plenaryId, note: null });
const withdrawn = async () => {
  const proposalId = await register.filedCase();
  await withdrawProposal(register.staff, {
    proposalId,
    decidedOn: "2012-03-28",
    reason: "提案者请求撤回",
  });
  return proposalId;
};

test("it is refused while a case is unfinished, which is named; a draft does not stand in the way", async () => {
  const first = await register.filedCase();
  await expect(close()).rejects.toMatchObject({
    kind: "invalid",
    message: expect.stringMatching(/1件没有办完.*086《关于整治苕溪河道的建议》已立案/),
  });
  expect((await readClosing(register.staff, register.plenaryId)).unfinished).toMatchObject([
    { id: first, number: "086", lacks: "已立案" },
  ]);
  await db.proposal.update({ where: { id: first }, data: { status: "DRAFT" } });
  await close();
});

test("a rating that nobody has opened keeps it open, whatever its value", async () => {
  const proposalId = await register.filedCase();
  await db.proposal.update({ where: { id: proposalId }, data: { status: "COMPLETED" } });
  await db.feedback.create({
    data: {
      proposalId,
      round: 1,
      attitude: "SATISFIED",
      result: "SATISFIED",
      returnedOn: fromPlainDate("2012-03-20"),
    },
  });
  await expect(close()).rejects.toMatchObject({ message: expect.stringContaining("没有开封") });
});

test("closed, every act is refused with a sentence, and a void goes through; reopened, work goes on", async () => {
  const proposalId = await withdrawn();
  await close();
  const open = { proposalId, mode: "SOLE", handedOverOn: "2012-03-28" };
  const unit = { leadUnitId: String(register.units.water.id), assistUnitIds: [] };
  const refused = { kind: "denied", message: expect.stringContaining("已于2012年3月28日结束") };
  await expect(
    handOver(register.office, handOverInput.parse({ ...open, ...unit })),
  ).rejects.toMatchObject(refused);
  await expect(
    fileProposal(register.staff, { proposalId, decidedOn: "2012-03-28" }),
  ).rejects.toMatchObject(refused);
  const numbers = {
    maxRounds: "3",
    caseNumberWidth: "3",
    rankingMinimum: "3",
    ratingLinkDays: "60",
    openingWeekday: "5",
    openingWeeks: "1",
  };
  const form = { plenaryId: "0", ...numbers };
  const switches = { ...editSwitchesInput.parse(form), plenaryId: register.plenaryId };
  await expect(editSwitches(register.staff, switches)).rejects.toMatchObject(refused);
  await expect(
    registerProposal(register.staff, {
      plenaryId: register.plenaryId,
      title: "关于清淤的建议",
      analysis: "淤积。",
      suggestions: ["清淤"],
      consent: true,
      leadMemberId: register.members.lead.id,
      coSignerIds: [],
      period: "PLENARY",
      intent: "submit",
    }),
  ).rejects.toMatchObject(refused);

  await undoReview(register.staff, { proposalId, reason: "撤案登记有误" });
  expect(await statusOf(proposalId)).toBe("FILED");

  await expect(
    reopenPlenary(register.proposer, { plenaryId: register.plenaryId, reason: "撤案有误" }),
  ).rejects.toMatchObject({ kind: "denied" });
  await reopenPlenary(register.staff, { plenaryId: register.plenaryId, reason: "撤案有误" });
  await handOver(register.office, handOverInput.parse({ ...open, ...unit }));
  const { closures, closedOn } = await readClosing(register.staff, register.plenaryId);
  expect(closedOn).toBeNull();
  expect(closures).toMatchObject([{ closedOn: "2012-03-28", reopenReason: "撤案有误" }]);
  expect(
    (await db.event.findMany({ where: { kind: { in: ["plenary.close", "plenary.reopen"] } } })).map(
      ({ kind }) => kind,
    ),
  ).toEqual(["plenary.close", "plenary.reopen"]);
});

test("a void of any other fact goes through too", async () => {
  const proposalId = await register.filedCase();
  const { id: factId } = await db.keySelection.create({
    data: { proposalId, chosenOn: fromPlainDate("2012-03-25") },
  });
  await db.proposal.update({ where: { id: proposalId }, data: { status: "WITHDRAWN" } });
  await close();
  await voidFact(register.staff, {
    proposalId,
    fact: "keySelection",
    factId,
    reason: "选错了提案",
  });
  expect(await db.keySelection.findUnique({ where: { id: factId } })).toMatchObject({
    voidReason: "选错了提案",
  });
});

test("two who close at once close it once; who may not is told so", async () => {
  const both = await Promise.allSettled([close(), close()]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.plenaryClosure.count()).toBe(1);
  const administrator = await register.actor("administrator");
  await expect(close(administrator)).rejects.toMatchObject({ kind: "denied" });
});

test("a draft of the old plenary is handed in to the new one, from its opening day, with its category", async () => {
  const { plenaryId, proposer } = register;
  await db.plenary.update({
    where: { id: plenaryId },
    data: { opensOn: fromPlainDate("2012-02-20") },
  });
  const old = await db.category.findFirstOrThrow({ where: { plenaryId, name: "农林水利" } });
  const next = await createPlenary(systemActor("2012-12-01"), {
    name: "八届二次会议",
    opensOn: "2013-02-22",
  });
  const text = {
    plenaryId,
    title: "关于清淤的建议",
    analysis: "淤积。",
    suggestions: ["清淤"],
    consent: true,
    categoryId: old.id,
    coSignerIds: [],
    period: "PLENARY" as const,
  };
  const draft = await registerProposal(proposer, { ...text, intent: "draft" });
  const placeOf = async (id: number) => {
    const { plenaryId: place, category } = await db.proposal.findUniqueOrThrow({
      where: { id },
      select: { plenaryId: true, category: { select: { name: true, plenaryId: true } } },
    });
    return { place, category };
  };
  const before = await registerProposal(
    { ...proposer, today: "2013-02-21" },
    { ...text, intent: "submit" },
  );
  expect(await placeOf(before.proposalId)).toMatchObject({ place: plenaryId });
  // Its plenary is closed meanwhile; the draft is not lost by it.
  await db.plenary.update({
    where: { id: plenaryId },
    data: { closedOn: fromPlainDate("2013-02-22") },
  });
  await submitProposal({ ...proposer, today: "2013-02-22" }, { proposalId: draft.proposalId });
  expect(await placeOf(draft.proposalId)).toEqual({
    place: next.id,
    category: { name: "农林水利", plenaryId: next.id },
  });
  await db.plenary.update({
    where: { id: next.id },
    data: { closedOn: fromPlainDate("2013-02-23") },
  });
  await expect(
    registerProposal({ ...proposer, today: "2013-02-23" }, { ...text, intent: "submit" }),
  ).rejects.toMatchObject({ kind: "invalid", message: expect.stringContaining("没有开放的届次") });
});
