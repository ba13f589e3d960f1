import { beforeEach, describe, expect, test } from "vitest";

import { systemActor } from "@/lib/actor";
import { consultedCase, makeRegister, type Register } from "@/lib/assignment/testing";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { confirmConsultation } from "@/lib/consultation-word/commands";
import { confirmConsultationInput } from "@/lib/consultation/schema";
import { correctFact } from "@/lib/correction/commands";
import { correctFactInput } from "@/lib/correction/schema";
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

const say = (over: Record<string, string>) =>
  confirmConsultation(
    register.proposer,
    confirmConsultationInput.parse({
      consultationId,
      confirmed: "correct",
      note: "不是那天",
      ...over,
    }),
  );

/** Consulted, and of them confirmed, of the answered. */
async function consulted() {
  const asked = { plenaryId: register.plenaryId, asOf: "2012-06-30" } as const;
  const { rates } = await readFigures(systemActor("2012-12-31"), asked);
  const one = rates.find(({ name }) => name === "consultation");
  return [one?.numerator, one?.confirmed?.numerator];
}

describe("有出入", () => {
  test("another day, mode or people before the reply: confirmed by their own act, the correction beside it", async () => {
    await say({
      correctedOn: "2012-05-12",
      correctedMode: "DISCUSSION",
      correctedPeople: "王科长",
    });
    expect(await consulted()).toEqual([1, 1]);
    expect(await db.consultationConfirmation.findFirst()).toMatchObject({
      confirmed: true,
      corrects: true,
      correctedMode: "DISCUSSION",
      source: "OWN",
    });
  });

  test.each([
    ["a day after the reply", { correctedOn: "2012-06-16" }],
    ["a day before the hand-over", { correctedOn: "2012-03-27" }],
    ["a phone call", { correctedMode: "PHONE" }],
  ])("%s was no consultation before the reply, and counts like a denial", async (_, over) => {
    expect(await consulted()).toEqual([1, 0]);
    await say(over);
    expect(await consulted()).toEqual([0, 0]);
    // The last word holds.
    await say({ confirmed: "yes" });
    expect(await consulted()).toEqual([1, 1]);
  });

  test("unit, staff and office are told; the unit may then correct its own record, and is asked to confirm anew", async () => {
    for (const { userId, role, unitId } of [register.waterClerk, register.staff, register.office])
      await db.roleGrant.create({ data: { userId: userId!, role: role as "unitClerk", unitId } });
    await say({ correctedOn: "2012-05-12" });
    await tellNews();
    const notices = await db.notice.findMany({ where: { kind: "consultation.correct" } });
    expect(notices).toHaveLength(3);
    expect(notices[0]?.sentence).toContain("日期是2012年5月12日");
    const correction = correctFactInput.parse({
      proposalId,
      fact: "consultation",
      factId: String(consultationId),
      consultedOn: "2012-05-12",
      mode: "VISIT",
      reason: "记错了一天",
    });
    await correctFact(register.waterClerk, correction);
    expect(await db.consultation.findFirst({ where: { voidedAt: null } })).toMatchObject({
      consultedOn: fromPlainDate("2012-05-12"),
    });
    expect(await consulted()).toEqual([1, 0]);
  });

  test("refused: without words, without a value, a day to come, by others", async () => {
    await expect(say({ correctedOn: "2012-05-12", note: "" })).rejects.toMatchObject({
      fields: { note: expect.stringContaining("哪里有出入") },
    });
    await expect(say({})).rejects.toMatchObject({
      fields: { correctedOn: expect.stringContaining("至少一项") },
    });
    await expect(say({ correctedOn: "2012-06-19" })).rejects.toMatchObject({
      fields: { correctedOn: expect.stringContaining("不能晚于今天") },
    });
    const input = { consultationId, confirmed: "correct", note: "记错了", correctedMode: "PHONE" };
    for (const who of [register.coSigner, register.waterClerk, register.staff])
      await expect(
        confirmConsultation(who, confirmConsultationInput.parse(input)),
      ).rejects.toMatchObject({ kind: "denied" });
    expect(await db.consultationConfirmation.count()).toBe(0);
  });
});
