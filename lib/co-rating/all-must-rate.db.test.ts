import { beforeEach, expect, test } from "vitest";

import { systemActor } from "@/lib/actor";
import { answeredCase, makeRegister, on, type Register, statusOf } from "@/lib/assignment/testing";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { readProposalFacts } from "@/lib/case-file/queries";
import { coRate } from "@/lib/co-rating/commands";
import { readAwaited } from "@/lib/co-rating/queries";
import { coRateInput } from "@/lib/co-rating/schema";
import { voidFact } from "@/lib/correction/commands";
import { db } from "@/lib/db/client";
import { readStaffDesk } from "@/lib/staff-desk/queries";
import { openRatings, rate } from "@/lib/feedback/commands";
import { rateInput } from "@/lib/feedback/schema";
import { readFigures } from "@/lib/figures/queries";
import { remindAll } from "@/lib/reminder/commands";

let register: Register;
let id: number;

const allMustRate = (is: boolean) => db.plenary.updateMany({ data: { allMustRate: is } });
const said = (result: string) => ({ proposalId: id, attitude: "SATISFIED", result });
const lead = (result: string) => rate(register.proposer, rateInput.parse(said(result)));
const other = (result: string, today: PlainDate) =>
  coRate(on(today, register.coSigner), coRateInput.parse(said(result)));
const open = (today: PlainDate) =>
  openRatings(on(today, register.staff), {
    plenaryId: register.plenaryId,
    reason: "主席会议要结果",
  });
const figures = () =>
  readFigures(systemActor("2012-12-31"), { plenaryId: register.plenaryId, asOf: "2012-12-30" });
const completedOn = async () => {
  const one = await db.completion.findFirst({ where: { voidedAt: null } });
  return one && [toPlainDate(one.completedOn), one.ground];
};

beforeEach(async () => {
  register = await makeRegister("2012-06-18");
  id = await answeredCase(register);
  await allMustRate(true);
});

test("an opened 满意 of the lead waits for the co-signer's, whose name the desk and the case say", async () => {
  await lead("SATISFIED");
  await open("2012-06-18");
  expect(await statusOf(id)).toBe("ANSWERED");
  expect((await readStaffDesk(register.staff)).awaited).toMatchObject([{ names: ["纪云舟"] }]);
  const facts = await readProposalFacts(register.waterHead, id);
  expect(await readAwaited(register.waterHead, facts)).toEqual(["纪云舟"]);
  await other("DISSATISFIED", "2012-06-20");
  await open("2012-06-25");
  expect(await statusOf(id)).toBe("RESOLVED");
  expect(await completedOn()).toEqual(["2012-06-25", "RATED"]);
  expect((await readStaffDesk(register.staff)).awaited).toEqual([]);
});

test("both in one batch complete it at once; a 不满意 of the lead begins round 2 without waiting", async () => {
  await lead("BASICALLY");
  await other("SATISFIED", "2012-06-18");
  await open("2012-06-18");
  expect(await completedOn()).toEqual(["2012-06-18", "RATED"]);
  id = await answeredCase(register);
  await lead("DISSATISFIED");
  await open("2012-06-18");
  expect(await statusOf(id)).toBe("ASSIGNED");
});

test("once their time is over it is completed, on the day on which a rating is waited for no more", async () => {
  await lead("SATISFIED");
  await open("2012-06-18");
  await remindAll("2012-07-23");
  expect(await statusOf(id)).toBe("ANSWERED");
  await remindAll("2012-07-25");
  expect(await completedOn()).toEqual(["2012-07-24", "RATED"]);
});

test("the setting moves no figure and no completion; taken off, what waited is completed, what staff took back is not", async () => {
  await allMustRate(false);
  await lead("SATISFIED");
  await open("2012-06-18");
  const before = await figures();
  await allMustRate(true);
  await remindAll("2012-06-19");
  expect(await figures()).toEqual(before);
  const { id: factId } = await db.completion.findFirstOrThrow();
  const reason = "办结登记有误";
  await voidFact(register.staff, { proposalId: id, fact: "completion", factId, reason });
  const back = id;
  id = await answeredCase(register);
  await lead("SATISFIED");
  await open("2012-06-18");
  await allMustRate(false);
  await remindAll("2012-06-20");
  expect(await completedOn()).toEqual(["2012-06-20", "RATED"]);
  expect([await statusOf(id), await statusOf(back)]).toEqual(["RESOLVED", "ANSWERED"]);
});
