import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { accept } from "@/lib/assignment/commands";
import { assigned, makeRegister, type Register } from "@/lib/assignment/testing";
import { confirmConsultation, recordConsultation } from "@/lib/consultation/commands";
import { correctFact, voidFact } from "@/lib/correction/commands";
import type { FactKind } from "@/lib/correction/kinds";
import { readCorrection } from "@/lib/correction/queries";
import { db } from "@/lib/db/client";
import { rate } from "@/lib/feedback/commands";
import { statusOf } from "@/lib/proposal/testing-register";
import { publish } from "@/lib/publication/commands";
import { recordReply } from "@/lib/reply/commands";

const STEP = { acceptance: "2012-03-29", consultation: "2012-05-10", reply: "2012-06-20" };
let register: Register;
let id: number;
let lead: number;

beforeEach(async () => {
  register = await makeRegister("2012-06-25");
  id = await register.filedCase();
  ({ lead } = await assigned(register, id));
});

const unit = () => register.waterClerk;
const acceptIt = () =>
  accept(unit(), { assignmentId: lead, acceptedOn: STEP.acceptance, scan: undefined });
const consult = () =>
  recordConsultation(unit(), {
    assignmentId: lead,
    consultedOn: STEP.consultation,
    mode: "VISIT",
    place: "苕溪",
    people: "言致远",
    content: "看了河道",
    scan: undefined,
  });
const reply = () =>
  recordReply(unit(), {
    assignmentId: lead,
    documentNumber: "临水〔2012〕15号",
    sameDocumentNumber: false,
    signer: "林川",
    outcomeClassId: register.classOf("A"),
    text: "您提出的建议收悉。",
    disclosure: "FULL",
    scan: undefined,
  });
const rating = () =>
  rate(register.proposer, { proposalId: id, attitude: "SATISFIED", result: "SATISFIED" });

const doVoid = (actor: Actor, fact: FactKind, factId: number) =>
  voidFact(actor, { proposalId: id, fact, factId, reason: "记错了" });
const correct = (
  actor: Actor,
  fact: FactKind,
  factId: number,
  values: Record<string, string>,
  reason?: string,
) => correctFact(actor, { proposalId: id, fact, factId, reason, ...values });
const standing = { voidedAt: null };
const assignmentStatus = async () =>
  (await db.assignment.findUniqueOrThrow({ where: { id: lead } })).status;
const acceptanceId = async () => (await db.acceptance.findFirstOrThrow({ where: standing })).id;
const replyId = async () => (await db.reply.findFirstOrThrow({ where: standing })).id;

describe("who recorded a fact", () => {
  test("corrects it without a reason, until the next step builds on it", async () => {
    await acceptIt();
    const first = await acceptanceId();
    await correct(unit(), "acceptance", first, { acceptedOn: "2012-03-30", acceptedBy: "林川" });
    const rows = await db.acceptance.findMany({ orderBy: { id: "asc" } });
    expect(rows).toMatchObject([
      {
        acceptedOn: new Date("2012-03-29"),
        voidReason: "更正：记录人本人更正",
        voidedById: unit().userId,
      },
      { acceptedOn: new Date("2012-03-30"), acceptedBy: "林川", voidedAt: null, source: "OWN" },
    ]);
    const event = await db.event.findFirstOrThrow({ where: { kind: "fact.correct" } });
    expect(event).toMatchObject({
      proposalId: id,
      subject: `Acceptance:${rows[1]?.id}`,
      data: {
        fact: "acceptance",
        changes: { acceptedOn: { label: "签收日期", before: "2012-03-29", after: "2012-03-30" } },
      },
    });
    await consult();
    const late = correct(unit(), "acceptance", await acceptanceId(), { acceptedOn: "2012-03-28" });
    await expect(late).rejects.toMatchObject({
      kind: "denied",
      message: "已有面商记录，这条签收本人不能再改，请联系提案委更正。",
    });
    await expect(doVoid(unit(), "acceptance", await acceptanceId())).rejects.toMatchObject({
      kind: "denied",
    });
  });

  test("is the only one beside committee staff", async () => {
    await acceptIt();
    const acceptance = await acceptanceId();
    for (const actor of [register.financeClerk, register.office, register.proposer]) {
      await expect(doVoid(actor, "acceptance", acceptance)).rejects.toMatchObject({
        kind: "denied",
        message: "这条签收不是您记录的，请联系提案委更正。",
      });
    }
    await expect(doVoid(register.roadsClerk, "acceptance", acceptance)).rejects.toMatchObject({
      kind: "notFound",
    });
  });

  test("cannot move the day of their own act: that is the staff's, with the paper", async () => {
    await acceptIt();
    await consult();
    await reply();
    const form = await readCorrection(unit(), id, "reply", await replyId());
    expect(form.fields.map((field) => field.name)).not.toContain("repliedOn");
    const moved = correct(unit(), "reply", await replyId(), { repliedOn: "2012-06-20" });
    await expect(moved).rejects.toMatchObject({ message: "没有改动任何内容。" });
    await correct(register.staff, "reply", await replyId(), { repliedOn: "2012-06-20" }, "按邮戳");
    expect(await db.reply.findFirstOrThrow({ where: standing })).toMatchObject({
      repliedOn: new Date("2012-06-20"),
    });
  });
});

describe("committee staff", () => {
  test("void anything with a reason, and the status follows", async () => {
    await acceptIt();
    await consult();
    await reply();
    expect(await statusOf(id)).toBe("ANSWERED");
    await doVoid(register.staff, "reply", await replyId());
    expect(await statusOf(id)).toBe("ASSIGNED");
    expect(await assignmentStatus()).toBe("ACCEPTED");
    await doVoid(register.staff, "acceptance", await acceptanceId());
    expect(await assignmentStatus()).toBe("PENDING");
    expect(await db.event.count({ where: { kind: "fact.void", proposalId: id } })).toBe(2);
    await acceptIt();
    await reply();
    expect(await statusOf(id)).toBe("ANSWERED");
  });

  test("say why they correct", async () => {
    await acceptIt();
    const without = correct(register.staff, "acceptance", await acceptanceId(), {
      acceptedOn: "2012-03-30",
    });
    await expect(without).rejects.toMatchObject({
      kind: "invalid",
      fields: { reason: expect.any(String) },
    });
  });

  test("correct the day of a hand-over, and limits begin anew; never past what was built on it", async () => {
    await acceptIt();
    const { id: handOver } = await db.handOver.findFirstOrThrow({ where: { proposalId: id } });
    await expect(doVoid(register.staff, "handOver", handOver)).rejects.toMatchObject({
      message: expect.stringContaining("请更正交办日期"),
    });
    const late = correct(
      register.staff,
      "handOver",
      handOver,
      { handedOverOn: "2012-03-30" },
      "笔误",
    );
    await expect(late).rejects.toMatchObject({
      fields: { handedOverOn: expect.stringContaining("签收日期") },
    });
    const early = correct(
      register.staff,
      "handOver",
      handOver,
      { handedOverOn: "2012-03-19" },
      "笔误",
    );
    await expect(early).rejects.toMatchObject({
      fields: { handedOverOn: expect.stringContaining("立案日期") },
    });
    await correct(register.staff, "handOver", handOver, { handedOverOn: "2012-03-27" }, "笔误");
    const assignment = await db.assignment.findUniqueOrThrow({ where: { id: lead } });
    expect(assignment).toMatchObject({
      assignedOn: new Date("2012-03-27"),
      dueOn: new Date("2012-06-27"),
    });
    expect(await statusOf(id)).toBe("ASSIGNED");
  });

  test("void a hand-over on which nobody acted, and its units lose the case", async () => {
    const { id: handOver } = await db.handOver.findFirstOrThrow({ where: { proposalId: id } });
    await doVoid(register.staff, "handOver", handOver);
    expect(await statusOf(id)).toBe("FILED");
    expect(await db.assignment.count({ where: { proposalId: id, voidedAt: null } })).toBe(0);
  });

  test("take a filing back only by the table of moves, and correct its day after the hand-over", async () => {
    const review = await db.review.findFirstOrThrow({ where: { proposalId: id } });
    await expect(doVoid(register.staff, "review", review.id)).rejects.toMatchObject({
      message: expect.stringContaining("请更正"),
    });
    await correct(register.staff, "review", review.id, { decidedOn: "2012-03-21" }, "笔误");
    const filing = await db.review.findFirstOrThrow({ where: { proposalId: id, voidedAt: null } });
    expect(filing).toMatchObject({ decidedOn: new Date("2012-03-21"), outcome: "FILED" });
    expect(await statusOf(id)).toBe("ASSIGNED");
  });

  test("an import that they correct is theirs from then on", async () => {
    await db.acceptance.create({
      data: { assignmentId: lead, acceptedOn: new Date("2012-03-29"), source: "IMPORT" },
    });
    await correct(
      register.staff,
      "acceptance",
      await acceptanceId(),
      { acceptedOn: "2012-03-30" },
      "核对纸件",
    );
    expect(await db.acceptance.findFirstOrThrow({ where: standing })).toMatchObject({
      source: "PAPER",
      batchId: null,
      recordedById: register.staff.userId,
    });
  });
});

describe("what would leave later steps hanging stays", () => {
  beforeEach(async () => {
    await acceptIt();
    await consult();
    await reply();
  });

  test("a published reply is withdrawn from the site first", async () => {
    await publish(register.staff, { proposalId: id, extent: "FULL" });
    await expect(doVoid(register.staff, "reply", await replyId())).rejects.toMatchObject({
      message: "答复已经上网，请先撤下，再作废答复。",
    });
    const { id: publication } = await db.publication.findFirstOrThrow();
    await doVoid(register.staff, "publication", publication);
    await doVoid(register.staff, "reply", await replyId());
    expect(await statusOf(id)).toBe("ASSIGNED");
  });

  test("a completed case is uncompleted first", async () => {
    await rating();
    const data = { proposalId: id, completedOn: new Date("2012-06-25"), ground: "RATED" } as const;
    const completion = await db.completion.create({ data });
    await db.proposal.update({ where: { id }, data: { status: "RESOLVED" } });
    await expect(doVoid(register.staff, "reply", await replyId())).rejects.toMatchObject({
      message: expect.stringContaining("请先作废办结"),
    });
    await doVoid(register.staff, "completion", completion.id);
    expect(await statusOf(id)).toBe("ANSWERED");
  });

  test("a sealed rating is its giver's to void; its values are in no log and no form", async () => {
    await rating();
    const { id: feedback } = await db.feedback.findFirstOrThrow();
    await expect(doVoid(unit(), "feedback", feedback)).rejects.toMatchObject({ kind: "denied" });
    const form = await readCorrection(register.staff, id, "feedback", feedback);
    expect(form.fields.map((field) => field.name)).toEqual(["returnedOn"]);
    await doVoid(register.proposer, "feedback", feedback);
    await rating();
    expect(await db.feedback.count()).toBe(2);
    const events = await db.event.findMany({ where: { proposalId: id }, select: { data: true } });
    expect(JSON.stringify(events)).not.toContain("SATISFIED");
  });

  test("what the proposer said on a consultation ends its unit's right to it", async () => {
    const { id: consultation } = await db.consultation.findFirstOrThrow();
    await db.reply.deleteMany();
    await confirmConsultation(register.proposer, {
      consultationId: consultation,
      confirmed: "yes",
    });
    const change = correct(unit(), "consultation", consultation, { place: "水库" });
    await expect(change).rejects.toMatchObject({
      message: expect.stringContaining("提案者已经确认或否认"),
    });
    const said = await db.consultationConfirmation.findFirstOrThrow();
    await doVoid(register.proposer, "consultationConfirmation", said.id);
    expect(await db.consultationConfirmation.count({ where: standing })).toBe(0);
  });
});

describe("a form of correction", () => {
  test("refuses on the field, and keeps the fact as it was", async () => {
    await acceptIt();
    const acceptance = await acceptanceId();
    for (const acceptedOn of ["", "2012.3.30", "2012-06-26", "2012-03-27"]) {
      await expect(correct(unit(), "acceptance", acceptance, { acceptedOn })).rejects.toMatchObject(
        {
          kind: "invalid",
          fields: { acceptedOn: expect.any(String) },
        },
      );
    }
    await expect(
      correct(unit(), "acceptance", acceptance, { acceptedOn: STEP.acceptance }),
    ).rejects.toMatchObject({
      message: "没有改动任何内容。",
    });
    expect(await acceptanceId()).toBe(acceptance);
  });

  test("a second clerk finds the fact voided already; a fact of another case is not found", async () => {
    await acceptIt();
    const acceptance = await acceptanceId();
    const both = await Promise.allSettled([
      doVoid(register.staff, "acceptance", acceptance),
      doVoid(register.staff, "acceptance", acceptance),
    ]);
    const refused = both.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ message: "这条记录已经作废。" });
    const other = await register.filedCase();
    const foreign = voidFact(register.staff, {
      proposalId: other,
      fact: "acceptance",
      factId: acceptance,
      reason: "x",
    });
    await expect(foreign).rejects.toMatchObject({ kind: "notFound" });
  });

  test("批示 is nothing that a proposer can ask for, and its text is in no log", async () => {
    const data = {
      proposalId: id,
      leaders: "市长 纪云舟",
      text: "抓紧",
      instructedOn: new Date("2012-04-01"),
    };
    const { id: instruction } = await db.instruction.create({ data });
    await expect(
      readCorrection(register.proposer, id, "instruction", instruction),
    ).rejects.toMatchObject({
      kind: "notFound",
    });
    await correct(register.staff, "instruction", instruction, { text: "请水利局抓紧" }, "漏字");
    const event = await db.event.findFirstOrThrow({ where: { kind: "fact.correct" } });
    expect(event.data).toMatchObject({ changes: { text: { label: "批示内容" } } });
    expect(JSON.stringify(event.data)).not.toContain("抓紧");
  });

  test("the fact's own reason is another input than the correction's", async () => {
    const request = await db.returnRequest.create({
      data: { assignmentId: lead, requestedOn: new Date("2012-03-29"), reason: "职责不符" },
    });
    await correct(
      register.staff,
      "returnRequest",
      request.id,
      { grounds: "职责不在本局" },
      "照纸件",
    );
    expect(await db.returnRequest.findFirstOrThrow({ where: standing })).toMatchObject({
      reason: "职责不在本局",
    });
    expect(await assignmentStatus()).toBe("RETURN_REQUESTED");
  });
});
