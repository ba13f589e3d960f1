import { beforeEach, describe, expect, test } from "vitest";

import { accepted, makeRegister, type Register, statusOf } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { recordReply } from "@/lib/reply/commands";
import { recordReplyInput } from "@/lib/reply/schema";
import { answersToBoth } from "@/lib/reply/testing";

let register: Register;
let proposalId: number;
let lead: number;
let assist: number;

beforeEach(async () => {
  register = await makeRegister("2012-06-20");
  proposalId = await register.filedCase();
  ({ lead, assist } = await accepted(register, proposalId));
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
const scan = new File(["%PDF-1.4"], "答复函.pdf", { type: "application/pdf" });
const field = (name: string) => ({
  kind: "invalid",
  fields: { [name]: expect.any(String) as string },
});

describe("答复", () => {
  test("counts on the day it goes out; the letter's date stands beside it; the case is answered", async () => {
    await recordReply(register.waterHead, letter());
    expect(await db.reply.findFirst()).toMatchObject({
      repliedOn: new Date("2012-06-20"),
      letterOn: new Date("2012-06-18"),
      documentNumber: "临水〔2012〕15号",
      outcomeClassId: register.classOf("A"),
      noConsultationReason: null,
      source: "OWN",
    });
    expect(await statusOf(proposalId)).toBe("ANSWERED");
    expect((await db.event.findFirst({ where: { proposalId } }))?.data).toMatchObject({
      unit: "县水利局",
      letter: "A",
    });
  });

  test("rows of measures that stay empty in the form are not in the letter", async () => {
    const rows = [1, 2, 3].flatMap((place) =>
      ["what", "owner", "dueOn"].map((name) => [`undertakings.${place}.${name}`, ""]),
    );
    await recordReply(register.waterHead, letter(Object.fromEntries(rows)));
    const { text } = await db.reply.findFirstOrThrow();
    expect(text.split("\n").filter((line) => /^\d．/.test(line))).toEqual([
      "1．清淤三公里，河道科负责，2012年9月30日前完成。",
    ]);
    expect(await db.undertaking.count()).toBe(1);
  });

  test("an earlier day is staff's, for paper, with the scan", async () => {
    const earlier = { repliedOn: "2012-06-15", letterOn: "2012-06-14" };
    await expect(recordReply(register.waterHead, letter(earlier))).rejects.toMatchObject(
      field("repliedOn"),
    );
    await expect(recordReply(register.staff, letter(earlier))).rejects.toMatchObject(field("scan"));
    await recordReply(register.staff, letter({ ...earlier, scan }));
    expect(await db.reply.findFirst({ include: { scan: true } })).toMatchObject({
      repliedOn: new Date("2012-06-15"),
      source: "PAPER",
      scan: { name: "答复函.pdf" },
    });
    expect(await db.event.findFirst({ where: { proposalId } })).toMatchObject({
      onBehalfOf: "县水利局",
    });
  });

  test("from paper also where nobody logged the acceptance; the unit itself accepts first", async () => {
    await db.acceptance.deleteMany();
    await db.assignment.update({ where: { id: lead }, data: { status: "PENDING" } });
    const seen = { seenStatus: "PENDING" };
    await expect(recordReply(register.waterHead, letter(seen))).rejects.toThrow("待签收");
    await recordReply(register.staff, letter(seen));
    expect(await statusOf(proposalId)).toBe("ANSWERED");
  });

  test.each([
    ["letterOn", { letterOn: "2012-06-21" }],
    ["documentNumber", { documentNumber: "十五号" }],
    ["disclosureReason", { disclosure: "WITHHELD" }],
    ["abstract", { disclosure: "ABSTRACT" }],
    ["outcomeClassId", { outcomeClassId: "9999" }],
  ])("names %s when it is wrong", async (name, over) => {
    await expect(recordReply(register.waterHead, letter(over))).rejects.toMatchObject(field(name));
    expect(await db.reply.count()).toBe(0);
  });

  describe("its answers", () => {
    test("are the unit's to each suggestion, kept as a draft's are; dated measures are promises", async () => {
      const half = { "answers.1.text": "", "undertakings.0.owner": "" };
      const refused = await recordReply(register.waterHead, letter(half)).catch(
        (error: unknown) => error,
      );
      expect(Object.keys((refused as { fields: object }).fields)).toEqual([
        "answers.1.text",
        "undertakings.0.owner",
      ]);
      expect(await db.replyDraft.count()).toBe(0);
      await recordReply(register.waterHead, letter());
      const reply = await db.reply.findFirstOrThrow({
        include: { draft: { include: { answers: true, undertakings: true } } },
      });
      expect(reply.draft).toMatchObject({
        closedAt: expect.any(Date) as Date,
        answers: [{ adoption: "ADOPTED" }, { adoption: "NOT", text: "河岸在保护区内。" }],
        undertakings: [{ what: "清淤三公里", dueOn: new Date("2012-09-30") }],
      });
      expect(reply.text).toContain("一、关于“清淤”的建议（采纳）\n已列入清淤计划。");
      expect(reply.text).toContain("1．清淤三公里，河道科负责，2012年9月30日前完成。");
    });

    test("from paper are typed as far as the letter says; its text stays as it was typed", async () => {
      const silent = Object.fromEntries(Object.keys(answersToBoth).map((name) => [name, ""]));
      await expect(
        recordReply(register.staff, letter({ ...silent, text: "" })),
      ).rejects.toMatchObject(field("text"));
      const over = { ...silent, "answers.0.adoption": "PARTLY", "undertakings.0.what": "清淤" };
      await recordReply(register.staff, letter({ ...over, "undertakings.0.dueOn": "2012-09-30" }));
      const reply = await db.reply.findFirstOrThrow({
        include: { draft: { include: { answers: true, undertakings: true } } },
      });
      expect(reply).toMatchObject({
        text: "您提出的建议收悉。",
        draft: {
          answers: [{ adoption: "PARTLY" }, { adoption: null }],
          undertakings: [{ what: "清淤", owner: "", dueOn: new Date("2012-09-30") }],
        },
      });
    });
  });

  test("without an earlier consultation needs a reason, or is blocked by the plenary's setting", async () => {
    await db.consultation.updateMany({ data: { consultedOn: new Date("2012-06-21") } });
    await expect(recordReply(register.waterHead, letter())).rejects.toMatchObject(
      field("noConsultationReason"),
    );
    await db.plenary.updateMany({ data: { consultationRequired: true } });
    const reason = letter({ noConsultationReason: "提案人在外地" });
    await expect(recordReply(register.waterHead, reason)).rejects.toThrow("须与提案者面商");
    await db.plenary.updateMany({ data: { consultationRequired: false } });
    await recordReply(register.waterHead, reason);
    expect(await db.reply.findFirst()).toMatchObject({ noConsultationReason: "提案人在外地" });
  });

  test("a consultation that the proposer denied does not count", async () => {
    const { id } = await db.consultation.findFirstOrThrow();
    await db.consultationConfirmation.create({
      data: { consultationId: id, confirmed: false, saidOn: new Date("2012-06-01") },
    });
    await expect(recordReply(register.waterHead, letter())).rejects.toMatchObject(
      field("noConsultationReason"),
    );
  });

  test("is not given in full without the proposer's consent", async () => {
    await db.proposal.update({ where: { id: proposalId }, data: { consent: false } });
    await expect(recordReply(register.waterHead, letter())).rejects.toMatchObject(
      field("disclosure"),
    );
    await recordReply(register.waterHead, letter({ disclosure: "ABSTRACT", abstract: "已清淤。" }));
  });

  test("to a key proposal leaves only after the government review", async () => {
    await db.keySelection.create({ data: { proposalId, chosenOn: new Date("2012-04-01") } });
    const sentence = "市长办公会议审阅后才能答复";
    await expect(recordReply(register.waterHead, letter())).rejects.toThrow(sentence);
    const review = await db.governmentReview.create({
      data: { proposalId, openedOn: new Date("2012-06-10") },
    });
    await expect(recordReply(register.waterHead, letter())).rejects.toThrow(sentence);
    await db.governmentReview.update({
      where: { id: review.id },
      data: { closedOn: new Date("2012-06-18") },
    });
    const early = letter({ repliedOn: "2012-06-17", letterOn: "2012-06-17", scan });
    await expect(recordReply(register.staff, early)).rejects.toThrow(sentence);
    await recordReply(register.waterHead, letter());
    expect(await statusOf(proposalId)).toBe("ANSWERED");
  });

  test("is not the assisting unit's, nor another's", async () => {
    await db.assignment.update({ where: { id: assist }, data: { status: "ACCEPTED" } });
    const own = letter({ assignmentId: assist });
    await expect(recordReply(register.financeClerk, own)).rejects.toThrow("不直接答复提案者");
    await expect(recordReply(register.staff, own)).rejects.toThrow("不直接答复提案者");
    for (const actor of [register.financeClerk, register.office, register.proposer]) {
      await expect(recordReply(actor, letter())).rejects.toMatchObject({ kind: "denied" });
    }
    await expect(recordReply(register.roadsClerk, letter())).rejects.toMatchObject({
      kind: "notFound",
    });
  });

  test("two clerks at once: one reply, and the other is told", async () => {
    const head = await register.actor("unitHead", { unitId: register.units.water.id });
    const results = await Promise.allSettled([
      recordReply(register.waterHead, letter()),
      recordReply(head, letter({ documentNumber: "临水〔2012〕16号" })),
    ]);
    expect(results.find((one) => one.status === "rejected")?.reason).toMatchObject({
      kind: "conflict",
    });
    expect(await db.reply.count()).toBe(1);
  });
});
