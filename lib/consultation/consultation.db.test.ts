import { beforeEach, describe, expect, test } from "vitest";

import { accepted, eventsOf, makeRegister, type Register } from "@/lib/assignment/testing";
import { confirmConsultation, recordConsultation } from "@/lib/consultation/commands";
import { confirmConsultationInput, recordConsultationInput } from "@/lib/consultation/schema";
import { db } from "@/lib/db/client";

let register: Register;
let proposalId: number;
let lead: number;
let assist: number;

beforeEach(async () => {
  register = await makeRegister("2012-04-20");
  proposalId = await register.filedCase();
  ({ lead, assist } = await accepted(register, proposalId));
});

const met = (over: Record<string, unknown> = {}) =>
  recordConsultationInput.parse({
    assignmentId: lead,
    consultedOn: "2012-04-18",
    mode: "ON_SITE",
    place: "苕溪河岸",
    people: "林川、言致远",
    content: "现场踏勘河道。",
    ...over,
  });

describe("面商", () => {
  test("is logged by each unit for itself, and by staff from paper", async () => {
    await recordConsultation(register.waterClerk, met());
    await recordConsultation(register.financeClerk, met({ assignmentId: assist }));
    await recordConsultation(register.staff, met({ consultedOn: "2012-04-10" }));
    const rows = await db.consultation.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(({ source, mode, place }) => [source, mode, place])).toEqual([
      ["OWN", "ON_SITE", "苕溪河岸"],
      ["OWN", "ON_SITE", "苕溪河岸"],
      ["PAPER", "ON_SITE", "苕溪河岸"],
    ]);
    expect(await eventsOf(proposalId)).toEqual(Array(3).fill("consultation.record"));
  });

  test("a phone call is contact, and is sent to its own form", async () => {
    await expect(
      recordConsultation(register.waterClerk, met({ mode: "PHONE" })),
    ).rejects.toMatchObject({
      kind: "invalid",
      message: "电话联系是沟通，不是面商；请改用「登记联系」。",
      fields: { mode: expect.any(String) as string },
    });
    expect(await db.consultation.count()).toBe(0);
  });

  test("is not for the other unit, the office or the proposer to log", async () => {
    for (const actor of [register.financeClerk, register.office, register.proposer]) {
      await expect(recordConsultation(actor, met())).rejects.toMatchObject({ kind: "denied" });
    }
  });

  test.each(["2012-03-27", "2012-04-21"])(
    "not on %s: before the hand-over, or in the future",
    async (consultedOn) => {
      await expect(
        recordConsultation(register.waterClerk, met({ consultedOn })),
      ).rejects.toMatchObject({
        fields: { consultedOn: expect.any(String) as string },
      });
    },
  );
});

describe("面商确认", () => {
  let consultationId: number;
  beforeEach(async () => {
    await recordConsultation(register.waterClerk, met());
    consultationId = (await db.consultation.findFirstOrThrow()).id;
  });
  const said = (confirmed: "yes" | "no", note = "") =>
    confirmConsultationInput.parse({ consultationId, confirmed, note });

  test("is the lead proposer's own word; the last one holds", async () => {
    await confirmConsultation(register.proposer, said("yes"));
    await confirmConsultation(register.proposer, said("no", "没有到现场"));
    expect(await db.consultationConfirmation.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { confirmed: true, source: "OWN" },
      { confirmed: false, note: "没有到现场" },
    ]);
    expect((await eventsOf(proposalId)).slice(1)).toEqual([
      "consultation.confirm",
      "consultation.deny",
    ]);
  });

  test("a denial says what was not so", async () => {
    await expect(confirmConsultation(register.proposer, said("no"))).rejects.toMatchObject({
      fields: { note: expect.any(String) as string },
    });
  });

  test("is not the co-signer's, the unit's, nor the staff's but for an imported one", async () => {
    for (const actor of [register.coSigner, register.waterClerk, register.staff]) {
      await expect(confirmConsultation(actor, said("yes"))).rejects.toMatchObject({
        kind: "denied",
      });
    }
    await db.consultation.updateMany({ data: { source: "IMPORT" } });
    await confirmConsultation(register.staff, said("yes"));
    expect(await db.consultationConfirmation.findFirst()).toMatchObject({ source: "PAPER" });
  });

  test("no more once the record is void", async () => {
    await db.consultation.updateMany({ data: { voidedAt: new Date(), voidReason: "误记" } });
    await expect(confirmConsultation(register.proposer, said("yes"))).rejects.toMatchObject({
      kind: "conflict",
    });
  });
});
