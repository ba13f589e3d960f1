import { beforeEach, describe, expect, test } from "vitest";

import { accepted, eventsOf, makeRegister, type Register } from "@/lib/assignment/testing";
import { recordConsultation } from "@/lib/consultation/commands";
import { confirmConsultation } from "@/lib/consultation-word/commands";
import { listProposerChoices, readConsultationFile } from "@/lib/consultation/queries";
import { confirmConsultationInput, recordConsultationInput } from "@/lib/consultation/schema";
import { correctFact } from "@/lib/correction/commands";
import { correctFactInput } from "@/lib/correction/schema";
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

  test("keeps its stage, time, who came, what they said, and the photos", async () => {
    const proposers = await listProposerChoices(register.waterClerk, proposalId);
    expect(proposers.map(({ name }) => name)).toEqual(["言致远", "纪云舟"]);
    const photo = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], "现场.jpg");
    const more = { stage: "DURING", timeOfDay: "上午9时", proposerView: "先清淤", files: [photo] };
    const present = proposers.map(({ id }) => String(id));
    await recordConsultation(register.waterClerk, met({ ...more, present }));
    expect(await db.consultation.findFirstOrThrow()).toMatchObject({
      stage: "DURING",
      timeOfDay: "上午9时",
      present: "言致远、纪云舟",
      proposerView: "先清淤",
    });
  });

  test("a photo is for those who may see the case, and goes with a correction", async () => {
    const photo = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], "现场.jpg");
    await recordConsultation(register.waterClerk, met({ files: photo }));
    const first = await db.consultation.findFirstOrThrow({ include: { files: true } });
    const fileId = first.files[0]?.fileId ?? 0;
    const of = { proposalId, consultationId: first.id, fileId };
    const { mediaType, bytes } = await readConsultationFile(register.proposer, of);
    expect([mediaType, bytes.length]).toEqual(["image/jpeg", 4]);
    for (const [actor, asked] of [
      [register.roadsClerk, of],
      [register.waterClerk, { ...of, proposalId: await register.filedCase() }],
      [register.waterClerk, { ...of, fileId: fileId + 1 }],
    ] as const)
      await expect(readConsultationFile(actor, asked)).rejects.toMatchObject({ kind: "notFound" });
    const change = { proposalId, fact: "consultation", factId: first.id, timeOfDay: "下午" };
    await correctFact(register.waterClerk, correctFactInput.parse(change));
    const second = await db.consultation.findFirstOrThrow({ where: { voidedAt: null } });
    const moved = { ...of, consultationId: second.id };
    expect((await readConsultationFile(register.waterClerk, moved)).name).toBe("现场.jpg");
  });

  test.each([
    ["files", { files: new File(["MZ"], "现场.jpg", { type: "image/jpeg" }) }],
    ["present", { present: ["999999"] }],
    ["stage", { stage: "AFTER_REPLY" }],
  ])("%s that do not fit are refused at their field, and nothing is kept", async (field, over) => {
    const done = recordConsultation(register.waterClerk, met(over));
    await expect(done).rejects.toMatchObject({
      fields: { [field]: expect.any(String) as string },
    });
    expect([await db.consultation.count(), await db.storedFile.count()]).toEqual([0, 0]);
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

  test("is not the co-signer's, the unit's, nor the staff's", async () => {
    for (const actor of [register.coSigner, register.waterClerk, register.staff]) {
      await expect(confirmConsultation(actor, said("yes"))).rejects.toMatchObject({
        kind: "denied",
      });
    }
  });

  test("no more once the record is void", async () => {
    await db.consultation.updateMany({ data: { voidedAt: new Date(), voidReason: "误记" } });
    await expect(confirmConsultation(register.proposer, said("yes"))).rejects.toMatchObject({
      kind: "conflict",
    });
  });
});
