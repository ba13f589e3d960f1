import { beforeEach, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { consultedCase, makeRegister, type Register } from "@/lib/assignment/testing";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { readConsultationFile } from "@/lib/consultation/queries";
import { confirmConsultationInput } from "@/lib/consultation/schema";
import { confirmConsultation, enterWord } from "@/lib/consultation-word/commands";
import { enterWordInput } from "@/lib/consultation-word/schema";
import { db } from "@/lib/db/client";
import { readFigures } from "@/lib/figures/queries";
import { tellNews } from "@/lib/notice/commands";

let register: Register;
let proposalId: number;
let consultationId: number;

beforeEach(async () => {
  register = await makeRegister("2012-06-18");
  ({ proposalId, consultationId } = await consultedCase(register));
});

const SCAN = new File([Buffer.from("89504e470d0a1a0a", "hex")], "确认书.png", {
  type: "image/png",
});
const parse = (over: Record<string, unknown> = {}) =>
  enterWordInput.safeParse({
    consultationId,
    confirmed: "yes",
    medium: "PHONE",
    saidOn: "2012-05-20",
    ...over,
  });
const enter = (over?: Record<string, unknown>, actor = register.staff) =>
  enterWord(actor, parse(over).data!);
const sayNo = () =>
  confirmConsultation(
    register.proposer,
    confirmConsultationInput.parse({ consultationId, confirmed: "no", note: "没有来过" }),
  );

/** Consulted, and of them confirmed by the proposer's own act, of the answered. */
async function consulted() {
  const asked = { plenaryId: register.plenaryId, asOf: "2012-06-30" } as const;
  const { rates } = await readFigures(systemActor("2012-12-31"), asked);
  const one = rates.find(({ name }) => name === "consultation");
  return [one?.numerator, one?.confirmed?.numerator];
}

test("what was said by telephone counts as a consultation, and not as confirmed by their own act", async () => {
  await enter();
  expect(await consulted()).toEqual([1, 0]);
  expect(await db.consultationConfirmation.findFirst()).toMatchObject({
    confirmed: true,
    source: "PAPER",
    medium: "PHONE",
    saidOn: fromPlainDate("2012-05-20"),
  });
  const event = await db.event.findFirstOrThrow({ where: { kind: "consultation.confirm" } });
  expect(event).toMatchObject({ onBehalfOf: "第一提案人", data: { medium: "PHONE" } });
});

test("a denial on paper takes it out; the proposer's own word holds over what was entered", async () => {
  await enter({ confirmed: "no", note: "没有来", medium: "PAPER", scan: SCAN });
  expect(await consulted()).toEqual([0, 0]);
  const own = confirmConsultationInput.parse({ consultationId, confirmed: "yes" });
  await confirmConsultation(register.proposer, own);
  expect(await consulted()).toEqual([1, 1]);
  await expect(enter()).rejects.toMatchObject({
    kind: "denied",
    message: expect.stringContaining("以本人的话为准") as string,
  });
});

test("it is told to the proposer, to whom their own word is no news", async () => {
  const told = async () => {
    await tellNews();
    const rows = await db.notice.findMany({ where: { userId: register.proposer.userId! } });
    return rows.map(({ sentence }) => sentence);
  };
  await db.roleGrant.create({
    data: {
      userId: register.proposer.userId!,
      role: "proposer",
      memberId: register.members.lead.id,
    },
  });
  await enter();
  expect((await told()).join("\n")).toContain("提案委代为登记：提案者确认了");
  const before = (await told()).length;
  await sayNo();
  expect((await told()).length).toBe(before);
});

test("paper needs its scan, which is the staff's alone: it may bear the rating too", async () => {
  const bare = parse({ medium: "PAPER" });
  expect(bare.error?.issues[0]?.path).toEqual(["scan"]);
  await enter({ medium: "PAPER", scan: SCAN });
  const { scanId } = await db.consultationConfirmation.findFirstOrThrow();
  const asked = { proposalId, consultationId, fileId: scanId ?? 0 };
  expect(await readConsultationFile(register.staff, asked)).toMatchObject({ name: "确认书.png" });
  for (const actor of [register.waterClerk, register.office, await register.actor("leader")])
    await expect(readConsultationFile(actor, asked)).rejects.toMatchObject({ kind: "notFound" });
});

test("staff alone, not before the consultation, nor in the future; how it came is named", async () => {
  for (const actor of [register.waterClerk, register.office, register.proposer])
    await expect(enter({}, actor)).rejects.toMatchObject({ kind: "denied" });
  for (const saidOn of ["2012-05-09", "2012-06-19"])
    await expect(enter({ saidOn })).rejects.toMatchObject({
      fields: { saidOn: expect.any(String) as string },
    });
  expect(parse({ medium: "" }).success).toBe(false);
  expect(await db.consultationConfirmation.count()).toBe(0);
});
