import { beforeEach, expect, test } from "vitest";
import { publicActor } from "@/lib/actor";
import {
  accepted,
  answer,
  assigned,
  assignmentOf,
  makeRegister,
  type Register,
} from "@/lib/assignment/testing";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { readCaseFile } from "@/lib/case-file/queries";
import { db } from "@/lib/db/client";
import { readBatchSheets, readCaseSheets } from "@/lib/hand-over-batch/queries";
import { refreshStatus } from "@/lib/proposal/commands";
import { readProposerPhones } from "@/lib/proposer-phone/queries";

const NUMBER = "13800000001";
let register: Register;
let id: number;
beforeEach(async () => {
  register = await makeRegister("2012-06-18");
  id = await register.filedCase();
});

const phoneFor = async (actor = register.waterClerk) =>
  (await readProposerPhones(actor, [id])).get(id);

test("lead and assisting unit and staff read it from the hand-over on, nobody else at any time", async () => {
  const { staff, waterClerk, waterHead, financeClerk } = register;
  for (const actor of [staff, waterClerk]) expect(await phoneFor(actor)).toBeUndefined();
  await assigned(register, id);
  for (const actor of [staff, waterClerk, waterHead, financeClerk])
    expect(await phoneFor(actor)).toMatchObject({ proposer: "言致远", phone: NUMBER });
  const others = [
    register.roadsClerk,
    register.office,
    register.coSigner,
    await register.actor("leader"),
    await register.actor("auditor"),
    await register.actor("administrator"),
    publicActor("2012-06-18"),
  ];
  for (const actor of others) expect(await phoneFor(actor)).toBeUndefined();
});

test("it is kept from a unit whose case was taken from it, and from all when the case is completed", async () => {
  await accepted(register, id);
  const { id: assist } = await assignmentOf(id, register.units.finance.id);
  await db.assignment.update({
    where: { id: assist },
    data: { voidedAt: new Date(), voidReason: "不再会办" },
  });
  expect(await phoneFor(register.financeClerk)).toBeUndefined();
  await answer(register, id, "2012-06-15");
  expect(await phoneFor()).toMatchObject({ phone: NUMBER });
  await db.completion.create({
    data: { proposalId: id, completedOn: fromPlainDate("2012-06-18"), ground: "RATED" },
  });
  await db.$transaction((tx) => refreshStatus(tx, id));
  for (const actor of [register.waterClerk, register.staff])
    expect(await phoneFor(actor)).toBeUndefined();
});

test("a collective's contact, and whom the lead was passed to", async () => {
  await assigned(register, id);
  const { second } = register.members;
  await db.member.update({ where: { id: second.id }, data: { mobile: "13800000002" } });
  const party = await db.collective.create({
    data: { name: "民革临安支部", kind: "PARTY", contactId: second.id },
  });
  await db.leadPassing.create({
    data: {
      proposalId: id,
      collectiveId: party.id,
      passedOn: fromPlainDate("2012-06-18"),
      reason: "出国",
    },
  });
  expect(await phoneFor()).toMatchObject({
    proposer: "民革临安支部",
    contact: "纪云舟",
    phone: "13800000002",
  });
  await db.collective.update({ where: { id: party.id }, data: { contactId: null } });
  expect(await phoneFor()).toMatchObject({ contact: null, phone: null });
});

test("who asked for it is reached through the committee: staff alone read the number", async () => {
  await assigned(register, id);
  const { lead } = register.members;
  await db.member.update({ where: { id: lead.id }, data: { throughCommittee: true } });
  expect(await phoneFor()).toMatchObject({ phone: null, throughCommittee: true });
  expect(await phoneFor(register.staff)).toMatchObject({ phone: NUMBER, throughCommittee: true });
});

test("the sheet that a unit or staff print has it; the office's, and the case itself, have not", async () => {
  await assigned(register, id);
  const batch = await db.handOverBatch.create({
    data: {
      plenaryId: register.plenaryId,
      number: "2012-1",
      handedOverOn: fromPlainDate("2012-03-28"),
    },
  });
  await db.handOver.updateMany({ data: { handOverBatchId: batch.id } });
  for (const actor of [register.waterClerk, register.staff]) {
    expect(JSON.stringify(await readCaseSheets(actor, id))).toContain(NUMBER);
    expect(JSON.stringify(await readBatchSheets(actor, batch.id))).toContain(NUMBER);
    expect(JSON.stringify(await readCaseFile(actor, id))).not.toContain(NUMBER);
  }
  expect(JSON.stringify(await readCaseSheets(register.office, id))).not.toContain(NUMBER);
  expect(JSON.stringify(await readBatchSheets(register.office, batch.id))).not.toContain(NUMBER);
});
