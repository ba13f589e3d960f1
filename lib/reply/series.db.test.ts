import { beforeEach, describe, expect, test } from "vitest";

import { accepted, makeRegister, type Register } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { recordReply } from "@/lib/reply/commands";
import { recordReplyInput } from "@/lib/reply/schema";
import { answersToBoth } from "@/lib/reply/testing";

let register: Register;
let proposalId: number;
let lead: number;

beforeEach(async () => {
  register = await makeRegister("2012-06-20");
  proposalId = await register.filedCase();
  ({ lead } = await accepted(register, proposalId));
  await db.consultation.create({
    data: { assignmentId: lead, consultedOn: new Date("2012-05-10") },
  });
});

const letter = (over: Record<string, unknown> = {}) =>
  recordReplyInput.parse({
    assignmentId: String(lead),
    seenStatus: "ACCEPTED",
    documentNumber: "临水(2012) 15号",
    signer: "林川",
    outcomeClassId: String(register.classOf("A")),
    text: "您提出的建议收悉。",
    disclosure: "FULL",
    letterOn: "2012-06-18",
    ...answersToBoth,
    ...over,
  });
const field = (name: string) => ({
  kind: "invalid",
  fields: { [name]: expect.any(String) as string },
});

describe("a 文号 that the unit has used", () => {
  let again: (over?: Record<string, unknown>) => ReturnType<typeof letter>;

  beforeEach(async () => {
    await recordReply(register.waterHead, letter());
    const second = await register.filedCase();
    const { lead: assignmentId } = await accepted(register, second);
    const reason = { noConsultationReason: "提案人在外地" };
    again = (over) =>
      letter({ assignmentId, ...reason, documentNumber: "临水(2012) 第015号", ...over });
  });

  const ticked = { sameDocumentNumber: "on", sameNumberReason: "一函答复两案" };

  test("is never the unit's again, whatever it ticks; the next free one is named", async () => {
    for (const over of [{}, ticked])
      await expect(recordReply(register.waterHead, again(over))).rejects.toMatchObject({
        fields: { documentNumber: expect.stringContaining("临水〔2012〕16号") as string },
      });
    await recordReply(register.waterHead, again({ documentNumber: "临水〔2012〕16号" }));
    expect(await db.reply.count()).toBe(2);
  });

  test("is free once its reply was voided, and another unit's is no double", async () => {
    await db.reply.updateMany({ data: { voidedAt: new Date(), voidReason: "误发" } });
    await recordReply(register.waterHead, again());
    expect(await db.reply.findFirst({ where: { voidedAt: null } })).toMatchObject({
      sameNumberReason: null,
    });
  });

  test("staff type from paper with a reason, and it stays marked", async () => {
    const from = (over: Record<string, unknown>) => recordReply(register.staff, again(over));
    await expect(from({})).rejects.toMatchObject(field("documentNumber"));
    await expect(from({ ...ticked, sameNumberReason: "" })).rejects.toMatchObject(
      field("sameNumberReason"),
    );
    await from(ticked);
    expect(await db.reply.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      sameNumberReason: "一函答复两案",
    });
    expect((await db.event.findFirst({ orderBy: { id: "desc" } }))?.data).toMatchObject({
      sameNumberReason: "一函答复两案",
    });
  });

  test("by an imported reply may be the unit's with a reason", async () => {
    await db.reply.updateMany({ data: { source: "IMPORT" } });
    await expect(recordReply(register.waterHead, again())).rejects.toMatchObject(
      field("documentNumber"),
    );
    await recordReply(register.waterHead, again(ticked));
    expect(await db.reply.count()).toBe(2);
  });
});

test("two that leave at the same moment never get the same 文号", async () => {
  const second = await register.filedCase();
  const { lead: other } = await accepted(register, second);
  const both = { noConsultationReason: "提案人在外地" };
  const results = await Promise.allSettled([
    recordReply(register.waterHead, letter(both)),
    recordReply(register.waterHead, letter({ ...both, assignmentId: other })),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(results.find((one) => one.status === "rejected")?.reason).toMatchObject(
    field("documentNumber"),
  );
  expect(await db.reply.count()).toBe(1);
});
