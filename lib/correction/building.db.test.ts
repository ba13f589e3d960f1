import { beforeEach, describe, expect, test } from "vitest";
import { confirmConsultation } from "@/lib/consultation-word/commands";
import { voidFact } from "@/lib/correction/commands";
import { readCorrection } from "@/lib/correction/queries";
import { ACCEPTED_ON, type Case, makeCase, standing } from "@/lib/correction/testing";
import { db } from "@/lib/db/client";
import { statusOf } from "@/lib/proposal/testing-register";
import { publish } from "@/lib/publication/commands";

let made: Case;
beforeEach(async () => {
  made = await makeCase();
});

describe("what would leave later steps hanging stays", () => {
  beforeEach(async () => {
    await made.accept();
    await made.consult();
    await made.reply();
  });

  test("a published reply is withdrawn from the site first", async () => {
    await publish(made.register.staff, { proposalId: made.id, extent: "FULL" });
    await expect(
      made.void(made.register.staff, "reply", await made.replyId()),
    ).rejects.toMatchObject({
      message: "答复已经上网，请先撤下，再作废答复。",
    });
    const { id: publication } = await db.publication.findFirstOrThrow();
    await made.void(made.register.staff, "publication", publication);
    await made.void(made.register.staff, "reply", await made.replyId());
    expect(await statusOf(made.id)).toBe("ASSIGNED");
  });

  test("a completed case is uncompleted first", async () => {
    await made.rate();
    const data = {
      proposalId: made.id,
      completedOn: new Date("2012-06-25"),
      ground: "RATED",
    } as const;
    const completion = await db.completion.create({ data });
    await db.proposal.update({ where: { id: made.id }, data: { status: "RESOLVED" } });
    await expect(
      made.void(made.register.staff, "reply", await made.replyId()),
    ).rejects.toMatchObject({
      message: expect.stringContaining("请先作废办结"),
    });
    await made.void(made.register.staff, "completion", completion.id);
    expect(await statusOf(made.id)).toBe("ANSWERED");
  });

  test("a rating whose day is corrected keeps what it says of each suggestion", async () => {
    await made.rate();
    const { id: feedbackId } = await db.feedback.findFirstOrThrow();
    await db.feedbackAnswer.create({ data: { feedbackId, position: 0, answer: "PARTLY" } });
    const day = { returnedOn: "2012-06-26" };
    const later = { ...made.register.staff, today: "2012-06-27" } as const;
    await made.correct(later, "feedback", feedbackId, day, "邮戳是这一天");
    const standing = await db.feedback.findFirstOrThrow({
      where: { voidedAt: null },
      select: { id: true, answers: { select: { position: true, answer: true } } },
    });
    expect(standing.id).not.toBe(feedbackId);
    expect(standing.answers).toEqual([{ position: 0, answer: "PARTLY" }]);
  });

  test("a sealed rating is its giver's to void; its values are in no log and no form", async () => {
    await made.rate();
    const { id: feedback } = await db.feedback.findFirstOrThrow();
    await expect(made.void(made.unit, "feedback", feedback)).rejects.toMatchObject({
      kind: "denied",
    });
    const form = await readCorrection(made.register.staff, made.id, "feedback", feedback);
    expect(form.fields.map((field) => field.name)).toEqual(["returnedOn"]);
    await made.void(made.register.proposer, "feedback", feedback);
    await made.rate();
    expect(await db.feedback.count()).toBe(2);
    const events = await db.event.findMany({
      where: { proposalId: made.id },
      select: { data: true },
    });
    expect(JSON.stringify(events)).not.toContain("SATISFIED");
  });

  test("what the proposer said on a consultation ends its unit's right to it", async () => {
    const { id: consultation } = await db.consultation.findFirstOrThrow();
    await db.reply.deleteMany();
    await confirmConsultation(made.register.proposer, {
      consultationId: consultation,
      confirmed: "yes",
    });
    const change = made.correct(made.unit, "consultation", consultation, { place: "水库" });
    await expect(change).rejects.toMatchObject({
      message: expect.stringContaining("提案者已经确认或否认"),
    });
    const said = await db.consultationConfirmation.findFirstOrThrow();
    await made.void(made.register.proposer, "consultationConfirmation", said.id);
    expect(await db.consultationConfirmation.count({ where: standing })).toBe(0);
  });
});

describe("a form of correction", () => {
  test("refuses on the field, and keeps the fact as it was", async () => {
    await made.accept();
    const acceptance = await made.acceptanceId();
    for (const acceptedOn of ["", "2012.3.30", "2012-06-26", "2012-03-27"]) {
      await expect(
        made.correct(made.unit, "acceptance", acceptance, { acceptedOn }),
      ).rejects.toMatchObject({
        kind: "invalid",
        fields: { acceptedOn: expect.any(String) },
      });
    }
    await expect(
      made.correct(made.unit, "acceptance", acceptance, { acceptedOn: ACCEPTED_ON }),
    ).rejects.toMatchObject({
      message: "没有改动任何内容。",
    });
    expect(await made.acceptanceId()).toBe(acceptance);
  });

  test("a second clerk finds the fact voided already; a fact of another case is not found", async () => {
    await made.accept();
    const acceptance = await made.acceptanceId();
    const both = await Promise.allSettled([
      made.void(made.register.staff, "acceptance", acceptance),
      made.void(made.register.staff, "acceptance", acceptance),
    ]);
    const refused = both.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ message: "这条记录已经作废。" });
    const other = await made.register.filedCase();
    const foreign = voidFact(made.register.staff, {
      proposalId: other,
      fact: "acceptance",
      factId: acceptance,
      reason: "x",
    });
    await expect(foreign).rejects.toMatchObject({ kind: "notFound" });
  });

  test("批示 is nothing that a proposer can ask for, and its text is in no log", async () => {
    const data = {
      proposalId: made.id,
      leaders: "市长 纪云舟",
      text: "抓紧",
      instructedOn: new Date("2012-04-01"),
    };
    const { id: instruction } = await db.instruction.create({ data });
    await expect(
      readCorrection(made.register.proposer, made.id, "instruction", instruction),
    ).rejects.toMatchObject({
      kind: "notFound",
    });
    await made.correct(
      made.register.staff,
      "instruction",
      instruction,
      { text: "请水利局抓紧" },
      "漏字",
    );
    const event = await db.event.findFirstOrThrow({ where: { kind: "fact.correct" } });
    expect(event.data).toMatchObject({ changes: { text: { label: "批示内容" } } });
    expect(JSON.stringify(event.data)).not.toContain("抓紧");
  });

  test("the fact's own reason is another input than the correction's", async () => {
    const request = await db.returnRequest.create({
      data: { assignmentId: made.lead, requestedOn: new Date("2012-03-29"), reason: "职责不符" },
    });
    await made.correct(
      made.register.staff,
      "returnRequest",
      request.id,
      { grounds: "职责不在本局" },
      "照纸件",
    );
    expect(await db.returnRequest.findFirstOrThrow({ where: standing })).toMatchObject({
      reason: "职责不在本局",
    });
    expect(await made.assignmentStatus()).toBe("RETURN_REQUESTED");
  });
});
